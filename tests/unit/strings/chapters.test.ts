import { describe, expect, test } from 'vitest';
import { rules, type Rule } from '../../../src/gate/rules.ts';
import { listProjectFiles } from '../../support/project.ts';

/** The hundred of the codes whose words stand in a chapter, as `src/gate/rules.ts` names them. */
const HUNDREDS: Readonly<Record<string, number>> = {
  files: 1,
  hidden: 1,
  text: 2,
  frontmatter: 3,
  fields: 4,
  days: 4,
  slips: 4,
  bodies: 5,
  copied: 5,
  links: 5,
  words: 5,
  photographs: 6,
  references: 7,
  refusals: 7,
  awards: 8,
  imported: 9,
};

const FOLDER = 'src/strings/issues';

/** The words of all rules of each file of words that has any. */
const chapters = await Promise.all(
  listProjectFiles(FOLDER)
    .filter((path) => /\.(?:vi|en)\.ts$/.test(path))
    .map(async (path) => {
      const name = path.slice(FOLDER.length + 1, -'.ts'.length);
      const module = (await import(`../../../src/strings/issues/${name}.ts`)) as Record<string, object>;
      const words = Object.entries(module).find(([each]) => each.startsWith('issuesOf'))?.[1] ?? {};
      return { path, chapter: name.split('.')[0]!, names: Object.keys(words) as Rule[] };
    }),
);

describe.each(chapters.filter(({ names }) => names.length > 0))('$path', ({ chapter, names }) => {
  test('words rules of its own hundred', () => {
    const others = names.filter(
      (rule) => Math.floor(Number(rules[rule].code.slice(3)) / 100) !== HUNDREDS[chapter],
    );
    expect(others.map((rule) => `${rules[rule].code} ${rule}`)).toEqual([]);
  });
});

test('each rule has its words in one chapter of each language', () => {
  for (const language of ['vi', 'en']) {
    const worded = chapters.flatMap(({ path, names }) => (path.includes(`.${language}.`) ? names : []));
    expect(worded.sort()).toEqual(Object.keys(rules).sort());
  }
});
