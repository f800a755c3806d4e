import { describe, expect, it } from 'vitest';
import { reportIssues } from '../../../src/bulletins/content-error.ts';
import { brokenContents } from '../../support/broken-content.ts';
import { places, readFiles } from '../../support/read.ts';

describe('a content root with one fault', () => {
  it.each(brokenContents)(
    'says where the fault is and what to write: $name',
    async ({ files, issue, name }) => {
      const { issues } = await readFiles(files);
      expect(places(issues)).toEqual([issue]);
      expect(reportIssues(issues)).toMatchSnapshot(name);
    },
  );
});
