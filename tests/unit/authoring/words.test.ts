import { expect, test } from 'vitest';
import { listTextIssues } from '../../../src/gate/text.ts';
import { toNewTonePlacement } from '../../../src/vietnamese/tone-placement.ts';
import { readProjectFile } from '../../support/project.ts';

test.each(['authoring.vi.ts', 'editor.vi.ts', 'handbook.vi.ts', 'snippets.vi.ts'])(
  'the words of %s are in letters that the gate lets in, in one spelling',
  (name) => {
    const text = readProjectFile(`src/strings/${name}`);
    expect(listTextIssues(text, name)).toEqual([]);
    expect(toNewTonePlacement(text)).toBe(text);
  },
);
