import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmlessBodies, hostileBodies } from '../../../support/odf-constructs.ts';
import {
  asUtf16,
  inStrict,
  odfXml,
  withPrefix,
  wordXml,
  writeDocx,
  writeOdt,
} from '../../../support/office-documents.ts';
import {
  formulaFrames,
  formulaPlaces,
  harmlessFormulas,
  hostileFormulas,
} from '../../../support/sheet-constructs.ts';
import {
  harmlessDocument,
  harmlessInstructions,
  harmlessSpellings,
  hostileInstructions,
  hostileSpellings,
} from '../../../support/word-constructs.ts';
import { drawEvenly, IS_THOROUGH } from '../../../support/thorough.ts';
import { refuseOdf, refuseOoxml } from './refuse.ts';

const SEED = 119;
/** One of so many neighbours in the lists of all that is put together is tried by `npm test`. */
const SHARE = 4;
const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
/** Any of the ways in which the XML of a part of Word is written. */
const dressings = [
  (xml: string) => xml,
  (xml: string) => asUtf16(xml),
  (xml: string) => asUtf16(xml, 'be'),
  (xml: string) => withPrefix(xml, 'w', 'la'),
  (xml: string) => withPrefix(withPrefix(xml, 'mc', 'w2'), 'w', 'mc'),
  (xml: string) => inStrict(xml),
];
/** Whether the case of letters is changed, which Word takes for the same. */
const cases = [(words: string) => words, (words: string) => words.toLowerCase()];

test('of documents of Word with fields in any spelling, those with a hostile one are refused and no other', async () => {
  const field = fc
    .tuple(pick(harmlessInstructions), pick(harmlessSpellings))
    .map(([words, spell]) => spell(words));
  const counts = { harmless: 0, hostile: 0 };
  const document = fc.record({
    before: fc.array(field, { maxLength: 4 }),
    after: fc.array(field, { maxLength: 2 }),
    evil: pick(hostileInstructions),
    change: pick(cases),
    spell: pick(hostileSpellings),
    dress: pick(dressings),
    place: pick(['word/document.xml', 'word/footnotes.xml', 'word/embeddings/trong.docx']),
  });
  await fc.assert(
    fc.asyncProperty(document, async ({ before, after, evil, change, spell, dress, place }) => {
      const build = (more: string) => {
        const parts = harmlessDocument([...before, ...after].join(''));
        const body = [...before, more, ...after].join('');
        const part = place.endsWith('.docx') ? writeDocx(body) : dress(wordXml(body));
        return writeDocx('', {
          ...parts,
          'word/document.xml': dress(parts['word/document.xml'] as string),
          [place]: part,
        });
      };
      expect(await refuseOoxml(build(''))).toBeUndefined();
      expect(await refuseOoxml(build(spell(change(evil))))).toMatch(
        /^(?:field|odd-address) |\.docx: (?:field|odd-address) /,
      );
      counts.harmless += 1;
      counts.hostile += 1;
    }),
    { numRuns: IS_THOROUGH ? 300 : 100, seed: SEED },
  );
  console.log(`Documents of Word, seed ${SEED}: ${counts.harmless} harmless, ${counts.hostile} hostile`);
});

test('every spelling of every hostile field is refused', async () => {
  const all = hostileSpellings.flatMap((spell) => hostileInstructions.map((words) => spell(words)));
  const tried = drawEvenly(all, SHARE, SEED);
  for (const body of tried) expect(await refuseOoxml(writeDocx(body)), body).toBeDefined();
  console.log(`Hostile fields, seed ${SEED}: ${tried.length} of ${all.length}`);
});

test('every spelling of every harmless field is accepted', async () => {
  const all = harmlessSpellings.flatMap((spell) => harmlessInstructions.map((words) => spell(words)));
  const tried = drawEvenly(all, SHARE, SEED);
  for (const body of tried) expect(await refuseOoxml(writeDocx(body)), body).toBeUndefined();
  console.log(`Harmless fields, seed ${SEED}: ${tried.length} of ${all.length}`);
});

test('of formulas in any place of a workbook, those that fetch or lead out are refused and no other', async () => {
  const list = (formulas: readonly string[]) => {
    const framed = formulaFrames.flatMap((frame) => formulas.map((formula) => frame(formula)));
    const all = formulaPlaces.flatMap((place) => framed.map((formula) => ({ place, formula })));
    return drawEvenly(all, SHARE, SEED);
  };
  const [harmless, hostile] = [list(harmlessFormulas), list(hostileFormulas)];
  for (const { place, formula } of harmless)
    expect(await refuseOoxml(place(formula)), formula).toBeUndefined();
  for (const { place, formula } of hostile)
    expect(await refuseOoxml(place(formula)), formula).toMatch(/^(?:formula|odd-address) /);
  console.log(`Formulas, seed ${SEED}: ${harmless.length} harmless, ${hostile.length} hostile`);
});

test('of OpenDocuments put together at random, those with a hostile construct are refused and no other', async () => {
  const document = fc.record({
    bodies: fc.array(pick(harmlessBodies), { maxLength: 6 }),
    at: fc.nat({ max: 6 }),
    prefix: pick(['xlink', 'la']),
  });
  let count = 0;
  const parts = { 'Pictures/a.png': 'x', 'Object 1/content.xml': '<a/>', 'ObjectReplacements/Object 1': 'x' };
  for (const evil of hostileBodies) {
    await fc.assert(
      fc.asyncProperty(document, async ({ bodies, at, prefix }) => {
        const write = (all: readonly string[]) =>
          writeOdt('', { ...parts, 'content.xml': withPrefix(odfXml(all.join('')), 'xlink', prefix) });
        expect(await refuseOdf(write(bodies))).toBeUndefined();
        expect(
          await refuseOdf(write([...bodies.slice(0, at), evil, ...bodies.slice(at)])),
          evil,
        ).toBeDefined();
        count += 1;
      }),
      { numRuns: IS_THOROUGH ? 4 : 2, seed: SEED },
    );
  }
  console.log(`OpenDocuments, seed ${SEED}: ${count} harmless, ${count} hostile`);
});
