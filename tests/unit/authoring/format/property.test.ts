import { expect, test } from 'vitest';
import { bulletinKind, formatText } from '../../../../src/authoring/format/format-text.ts';
import { buildBody } from '../../../../src/bulletins/body/blocks.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { Random } from '../../../search/random.ts';
import { bulletinText } from '../../../support/content-root.ts';
import { pastes } from '../../../support/pastes.ts';
import { readShown } from '../../../support/shown-words.ts';
import { drawEvenly, IS_THOROUGH } from '../../../support/thorough.ts';
import { typeProse } from '../../../support/typed-prose.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_129);
const BODIES = IS_THOROUGH ? 400 : 150;
/** One of so many neighbours among the pastes at all places is tried by `npm test`. */
const SHARE = 3;
const PLACES = ['', '- Một mục\n', '- Một mục\n  ', '1. Một mục\n   ', '> Lời dẫn\n', '> '];

test('laying a text out changes no sign that its page shows, and no figure that was typed', () => {
  const random = new Random(SEED);
  const counts = { lines: 0, laidOut: 0, unprovable: 0, faulty: 0 };
  const changed: string[] = [];
  for (let body = 0; body < BODIES; body += 1) {
    const before = `${typeProse(random)}\n`;
    counts.lines += before.split('\n').length - 1;
    const result = formatText(bulletinText({}, before), 'a.mdx', bulletinKind);
    if ('issues' in result) counts.faulty += 1;
    else if ('unprovable' in result) counts.unprovable += 1;
    else {
      counts.laidOut += 1;
      const after = result.text.slice(result.text.indexOf('\n---\n') + 5);
      if (showWords(after) !== showWords(before)) changed.push(before);
      // Ones that count by themselves are written as they count.
      const figures = /^[ >]*1[.)]/m.test(before) ? [] : listFigures(before);
      if (figures.some((figure) => !listFigures(after).includes(figure))) changed.push(before);
    }
  }
  console.log(`laid out: ${JSON.stringify(counts)} (SEED=${SEED})`);
  expect(changed).toEqual([]);
  expect(counts.laidOut).toBeGreaterThan(BODIES / 2);
});

test('laying a paste out, wherever it stands, changes nothing of what is said of its lines', () => {
  const counts = { laidOut: 0, unprovable: 0, faulty: 0 };
  const changed: string[] = [];
  const placed = pastes.flatMap(({ body }) => PLACES.map((place) => `${place}${body}\n`));
  const tried = drawEvenly(placed, SHARE, SEED);
  for (const before of tried) {
    const result = formatText(bulletinText({}, before), 'a.mdx', bulletinKind);
    if ('issues' in result) counts.faulty += 1;
    else if ('unprovable' in result) counts.unprovable += 1;
    else {
      counts.laidOut += 1;
      const after = result.text.slice(result.text.indexOf('\n---\n') + 5);
      if (String(listCodes(after)) !== String(listCodes(before))) changed.push(before);
    }
  }
  console.log(`pastes laid out: ${JSON.stringify(counts)} of ${placed.length} (SEED=${SEED})`);
  expect(changed).toEqual([]);
  expect(counts.laidOut).toBeGreaterThan(tried.length / PLACES.length);
});

function listCodes(body: string): string[] {
  const parsed = parseClosedMdx(body, 'a.mdx', { label: 'C', backLabel: '{reference}' });
  const issues = 'words' in parsed ? parsed.words : parsed.issues;
  return issues.map(({ code }) => code).toSorted();
}

function showWords(body: string): string {
  const parsed = parseClosedMdx(body, 'a.mdx', { label: 'C', backLabel: '{reference}' });
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  const { blocks } = buildBody(parsed.tree, 'a.mdx', (path) => path);
  return blocks.map((block) => ('html' in block ? readShown(block.html) : '')).join('');
}

function listFigures(body: string): string[] {
  return [...body.matchAll(/\d+/g)].map(String).toSorted();
}
