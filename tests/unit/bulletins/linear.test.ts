import { afterAll, expect, test } from 'vitest';
import { listBrokenLinks } from '../../../src/bulletins/body/lost-markup.ts';
import { parseClosedMdx } from '../../../src/bulletins/body/closed-mdx.ts';
import { findPhrases } from '../../../src/bulletins/body/find-phrases.ts';
import { listLinkHostIssues } from '../../../src/bulletins/body/link-hosts.ts';
import { listVerbatimIssues } from '../../../src/bulletins/body/verbatim.ts';
import { indexOffices } from '../../../src/bulletins/lint/known-names.ts';
import { findNames } from '../../../src/bulletins/lint/word-tree.ts';
import { listReferenceIssues } from '../../../src/bulletins/reading/references.ts';
import { bulletinSchema, type Frontmatter } from '../../../src/bulletins/schema.ts';
import { countIssues } from '../../../src/gate/limit-alike.ts';
import { buildFinder } from '../../../src/gate/nearest.ts';
import { listYaml } from '../../../src/gate/tree.ts';
import { parseYaml } from '../../../src/gate/yaml/yaml.ts';
import { readRegisters } from '../../../src/registers/read.ts';
import type { Registers } from '../../../src/registers/schema.ts';
import type { Site } from '../../../src/site.ts';
import { BULLETIN, validFields, writeContentRoot } from '../../support/content-root.ts';
import { decisionRoot } from '../../support/faults/awards.ts';
import { countWork, scaleWork } from '../../support/measured-work.ts';
import { readAwardsAt } from '../../support/read-awards.ts';

// Texts, registers and fields that once took time in proportion to the product of their sizes.

/** Seconds of CPU that one of them may take. */
const MOST_WORK = 1;
/** How much the work may grow when the size doubles; what is too short to be measured counts as `LEAST_WORK`. */
const MOST_GROWTH = 2.5;
const LEAST_WORK = 0.2;

const parsed = parseYaml('title: Bản tin thử\n', BULLETIN, 1);
if ('issues' in parsed) throw new Error('the test needs YAML');
const { yaml } = parsed;

function makeFields(attendees: readonly object[]): Frontmatter {
  return bulletinSchema.parse({ ...validFields, location: null, attendees });
}

/** A word of 16 letters that is unlike others, the same for the same number. */
function makeWord(seed: number): string {
  let state = seed;
  const letters = Array.from({ length: 16 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return 'abcdefghik'[(state >>> 16) % 10]!;
  });
  return letters.join('');
}

/** Counts what is told of a list of awards with a column of these cells, beside as many people as it has rows. */
function countAwardIssues(size: number, column: string, cellOf: (at: number) => string) {
  const records = Array.from(
    { length: size },
    (_, at) => `  - { id: ${makeWord(at)}, name: Đinh Bút Chì }\n`,
  );
  const rows = Array.from({ length: size }, (_, at) => `${at + 1},Đinh Bút Chì,${cellOf(at)}`);
  const root = writeContentRoot({
    ...decisionRoot([], [`stt,ten,${column}`, ...rows]),
    'registers/people.yaml': `people:\n${records.join('')}`,
  });
  return async () => countIssues((await readAwardsAt(await root)).issues).errors;
}

const site = { sections: [{ id: 'tin-tuc' }], eventTypes: [] as object[] } as Site;

/** Each prepares an input of a size and gives the work on it, which returns how much it found. */
const costly: Record<string, { size: number; prepare: (size: number) => () => number | Promise<number> }> = {
  'quotes of which many stand nearly everywhere in the text': {
    size: 2000,
    prepare: (size) => {
      const titles = Array.from({ length: size }, (_, at) => ({ title: `aa${makeWord(at)}` }));
      const groups = Map.groupBy(titles.entries(), ([at]) => Math.floor(at / 100));
      const attendees = [...groups.values()].map((group) => ({ positions: group.map(([, title]) => title) }));
      const fields = makeFields([{ positions: [{ title: 'đơn vị aaa' }] }, ...attendees]);
      const text = `đơn vị ${'a'.repeat(90 * size)}`;
      return () => listVerbatimIssues(fields, text, yaml).length;
    },
  },
  'quotes that are the ends of each other': {
    size: 150,
    prepare: (size) => {
      const phrases = Array.from({ length: size }, (_, at) => 'a'.repeat(at + 1));
      const text = 'a'.repeat(1200 * size);
      return () => findPhrases(text, phrases).size;
    },
  },
  'names of offices that begin alike, in a text of such beginnings': {
    size: 2000,
    prepare: (size) => {
      const offices = indexOffices(Array.from({ length: size }, (_, at) => `Ấp bắc c${at}`));
      const text = 'ấp bắc '.repeat(15 * size);
      return () => [...findNames(`${text}c7`, [offices])].length;
    },
  },
  'names of offices that begin otherwise, each with letters of the text': {
    size: 2000,
    prepare: (size) => {
      const offices = indexOffices(Array.from({ length: size }, (_, at) => `a${at} bắc`));
      return () => [...findNames(`${'a '.repeat(45 * size)}a7 bắc`, [offices])].length;
    },
  },
  'a long name of one word again and again, and its beginnings, in a text of that word': {
    size: 500,
    prepare: (size) => {
      const offices = indexOffices(Array.from({ length: 150 }, (_, at) => 'a '.repeat(at + 1)));
      const text = 'a '.repeat(60 * size);
      return () => [...findNames(text, [offices])].length;
    },
  },
  'references that no register knows': {
    size: 650,
    prepare: (size) => {
      const people = Array.from({ length: 8 * size }, (_, at) => ({ id: makeWord(at), name: 'A' }));
      const attendees = Array.from({ length: size }, (_, at) => ({
        positions: ['A'],
        person: makeWord(-at - 1),
      }));
      const none = { places: [], organisations: [], blocs: [], movements: [], abbreviations: [] };
      const registers = { ...none, people } as unknown as Registers;
      const named = { ...yaml, data: { attendees } };
      return () => listReferenceIssues(named, { site, registers, gaps: {} }).issues.length;
    },
  },
  'records of a register whose parents it does not know': {
    size: 500,
    prepare: (size) => {
      const records = Array.from(
        { length: size },
        (_, at) => `  - { id: ${makeWord(at)}, names: [{ text: Sở Thử }], parent: ${makeWord(-at - 1)} }\n`,
      );
      const path = 'registers/organisations.yaml';
      const root = writeContentRoot({ [path]: `organisations:\n${records.join('')}` });
      return async () => {
        const { issues } = await readRegisters(await listYaml(await root));
        return countIssues(issues).errors;
      };
    },
  },
  'rows of a list of awards that name people of whom the register has as many others': {
    size: 2000,
    prepare: (size) => countAwardIssues(size, 'nguoi', (at) => makeWord(-at - 1)),
  },
  'rows of a list of awards with forms of awards that there are not': {
    size: 5000,
    prepare: (size) => countAwardIssues(size, 'hinh_thuc', (at) => makeWord(at)),
  },
  'rows of a list of awards with other words than their column may have': {
    size: 5000,
    prepare: (size) => countAwardIssues(size, 'loai', (at) => makeWord(at)),
  },
  'a long word among long names that are hardly nearer than the most': {
    size: 1000,
    prepare: (size) => {
      const find = buildFinder(Array.from({ length: size }, (_, at) => 'ab'.repeat(145) + at));
      return () => Array.from({ length: 5 }, () => find('b'.repeat(290))).length;
    },
  },
  'a very long word, nearly like another': {
    size: 20_000,
    prepare: (size) => {
      const find = buildFinder(['a'.repeat(size), 'tin-tuc']);
      return () => [find('a'.repeat(size - 1)), find('tin-tuk')].filter(Boolean).length;
    },
  },
  'links that go through other pages': {
    size: 2500,
    prepare: (size) => {
      const body = '[a](https://l.facebook.com/l.php?u=https%3A%2F%2Ftinh.example%2F)\n\n'.repeat(size);
      const read = parseClosedMdx(body, BULLETIN, { label: 'Chú thích', backLabel: 'Về {reference}' });
      if ('issues' in read) throw new Error('the test needs a body');
      return () => listLinkHostIssues(read.tree, BULLETIN, 'https://thu.example/', body).length;
    },
  },
  'a definition of a link with blanks': {
    size: 100_000,
    prepare: (size) => () => listBrokenLinks(`[a]: x${' '.repeat(size)}y\n\n[a] (y)\n`, BULLETIN).length + 1,
  },
};

const figures: object[] = [];
afterAll(() => console.table(figures));

/** Seconds of CPU, the fewer of two runs, and what was found. */
async function measure(work: () => number | Promise<number>): Promise<{ seconds: number; found: number }> {
  let found = 0;
  const count = () => countWork(async () => (found = await work()));
  return { seconds: Math.min(await count(), await count()), found };
}

test.each(Object.entries(costly))('%s', async (name, { size, prepare }) => {
  let once = { seconds: 0, found: 0 };
  const count = async () => (once = await measure(prepare(size))).seconds;
  const work = await scaleWork(count, MOST_WORK);
  let twice = await measure(prepare(2 * size));
  const grows = () => twice.seconds / Math.max(once.seconds, LEAST_WORK);
  // What is collected meanwhile belongs to neither: the least of three counts.
  for (let again = 0; again < 2 && grows() >= MOST_GROWTH; again += 1)
    [once, twice] = [await measure(prepare(size)), await measure(prepare(2 * size))];
  figures.push({ name, size, found: once.found, 's at n': once.seconds, 's at 2n': twice.seconds });
  expect(once.found).toBeGreaterThan(0);
  expect(work).toBeLessThan(MOST_WORK);
  expect(grows()).toBeLessThan(MOST_GROWTH);
});
