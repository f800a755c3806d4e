import { expect, test } from 'vitest';
import { judgeDrawing } from '../../../src/inert/drawing.ts';
import { judgeJsonFeed, judgeXml } from '../../../src/inert/feed.ts';
import { MAX_DEPTH, TOO_DEEP } from '../../../src/inert/xml.ts';
import { measureWork } from '../../support/measured-work.ts';

// Files of `public` within the limit of their size that once took minutes, or more stack or memory than there is.

/** Seconds of CPU that one file may take. */
const MOST_WORK = 2;
const MEGABYTE = 1024 ** 2;

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const repeat = (part: (at: number) => string, count: number) =>
  Array.from({ length: count }, (_, at) => part(at)).join('');
const nested = (depth: number) => '<g>'.repeat(depth) + '</g>'.repeat(depth);

const files: Record<string, [string, (source: string) => string[], string[]]> = {
  'groups within groups': [
    drawing(repeat((at) => `<g id="a${at}">`, 40_000) + '</g>'.repeat(40_000)),
    judgeDrawing,
    [TOO_DEEP],
  ],
  'parts that each draw the next': [
    drawing(repeat((at) => `<g id="a${at}"><use href="#a${at + 1}"/></g>`, 22_000)),
    judgeDrawing,
    ['<use> × 484022001'],
  ],
  'an address of blanks': [drawing(`<use href="#${' '.repeat(900_000)}x"/>`), judgeDrawing, []],
  'many attributes': [drawing(`<g ${repeat((at) => `data-${at}="" `, 30_000)}/>`), judgeDrawing, []],
  'many names of namespaces around many elements': [
    drawing(`<g ${repeat((at) => `xmlns:a${at}="b" `, 20_000)}>${'<g/>'.repeat(90_000)}</g>`),
    judgeDrawing,
    [],
  ],
  'a long style': [drawing(`<style>${'url( '.repeat(180_000)}</style>`), judgeDrawing, [expect.any(String)]],
  'a style of blanks': [drawing(`<style>${'behavior'}${' '.repeat(900_000)}x</style>`), judgeDrawing, []],
  'a feed of lists within lists': [
    `{"a":${'{"a":'.repeat(4000)}"${'x'.repeat(900_000)}"${'}'.repeat(4000)}}`,
    (source) => judgeJsonFeed(source).map(({ length }) => String(length > 900_000)),
    ['true'],
  ],
  'elements of XML within each other': [`<a>${nested(100_000)}</a>`, judgeXml, [TOO_DEEP]],
};

test.each(Object.entries(files))('%s', async (_, [source, judge, faults]) => {
  expect(source.length).toBeLessThanOrEqual(MEGABYTE);
  const work = await measureWork(() => expect(judge(source)).toEqual(faults), MOST_WORK);
  expect(work).toBeLessThan(MOST_WORK);
});

test('the deepest drawing is read', () => {
  expect(judgeDrawing(drawing(nested(MAX_DEPTH - 1)))).toEqual([]);
  expect(judgeDrawing(drawing(nested(MAX_DEPTH)))).toEqual([TOO_DEEP]);
});
