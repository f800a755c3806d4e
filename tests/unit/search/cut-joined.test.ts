import { expect, test } from 'vitest';
import { cutJoined } from '../../../src/search/client/cut-joined.ts';
import { Lexicon } from '../../../src/search/client/lexicon.ts';
import { indexWord } from '../../../src/search/pieces.ts';
import { Random } from '../../search/random.ts';

const WORDS =
  'thi đua khen thưởng huân huấn chương độc đốc lập nông thôn mới hội nghị công dân ưu tú giải phóng mặt bằng hòa bình an su';
const lexicon = new Lexicon({ names: [], words: WORDS.split(' ').map(indexWord), others: [] });

const first = (text: string): string | undefined =>
  cutJoined(text, lexicon)[0]?.join(' ').replaceAll('ď', 'đ');

test.each([
  ['thiduakhenthuong', 'thi dua khen thuong'],
  ['thiđuakhenthưởng', 'thi đua khen thưởng'],
  ['huânchương', 'huân chương'],
  ['độclập', 'độc lập'],
  ['nongthonmoi', 'nong thon moi'],
  ['congdanuutu', 'cong dan uu tu'],
  ['hoàbình', 'hòa bình'],
  ['quốclộ6'.replace('quốclộ', 'mặtbằng'), 'mặt bằng 6'],
  ['su25', 'su 25'],
])('"%s" is cut into "%s"', (joined, cut) => {
  expect(first(joined)).toBe(cut);
});

test.each(['khen', 'xyzzyx', '2020', '163', 'thi', ''])('"%s" is not cut', (text) => {
  expect(cutJoined(text, lexicon)).toEqual([]);
});

test('whatever is joined from two to six of its words comes apart where it was joined', () => {
  const random = new Random(19);
  // Words that are not made of others: "thi" and "an" are within many.
  const long = WORDS.split(' ').filter((word) => word.length > 3);
  let right = 0;
  for (let round = 0; round < 300; round += 1) {
    const words = Array.from({ length: 2 + random.below(5) }, () => random.pick(long));
    if (first(words.join('')) === words.join(' ')) right += 1;
  }
  console.log(`joined words: ${right} of 300 cut right`);
  expect(right).toBeGreaterThanOrEqual(297);
});
