import { expect, test } from 'vitest';
import { explainIssue } from '../../../src/gate/report.ts';
import { BULLETIN, type ContentFiles } from '../../support/content-root.ts';
import { filesOf, officeMistakes, type OfficeMistake } from '../../support/office-mistakes.ts';
import { places, readFiles } from '../../support/read.ts';

/** After what is set up here, but before the days to come of the mistakes. */
const releaseMoment = '2026-01-01T00:00:00Z';

test.each(Object.entries(officeMistakes))(
  'is told where it is and what to write, and passes when that is written: %s',
  async (_, mistake) => {
    const files = filesOf(mistake);
    const { issues } = await readFiles(files, { releaseMoment });
    expect(places(issues)).toEqual(mistake.told);
    expect(issues.map((issue) => explainIssue(issue, 'vi').hint).join('\n')).toContain(mistake.says);
    const corrected = (mistake.follow ?? []).reduce(
      (text, [typed, written]) => text.replaceAll(typed, () => written),
      String(files[BULLETIN]),
    );
    const after = await readFiles(moveFiles({ ...files, [BULLETIN]: corrected }, mistake), { releaseMoment });
    expect(places(after.issues)).toEqual(mistake.follow ? [] : mistake.told);
  },
);

function moveFiles(files: ContentFiles, { moves = [] }: OfficeMistake): ContentFiles {
  const targets = new Map(moves.map(([from, to]) => [from, to]));
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, contents]) => {
      const to = targets.has(path) ? targets.get(path) : path;
      return to === undefined ? [] : [[to, contents]];
    }),
  );
}
