import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeByFont } from '../../../../src/vietnamese/old-fonts/old-font.ts';
import { readSource } from '../../../../src/importing/reading/read-source.ts';
import { listTokens } from '../../../../src/importing/words/tokens.ts';
import { paragraph, run, wordPart, writeWord } from '../../../support/import/word-document.ts';
import { PROJECT } from '../../../support/project.ts';
import { bodyOf, draftOf } from './draft-of.ts';

const VIETNAMESE =
  'a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ i ì í ỉ ĩ ị o ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ u ù ú ủ ũ ụ ư ừ ứ ử ữ ự y ỳ ý ỷ ỹ ỵ đ';

/** The 67 letters with marks as glibc keeps them in its charset TCVN5712-1, byte for byte: `iconv -t TCVN5712-1`. */
const TCVN3_BY_GLIBC =
  'b5b8b6b7b9a8bbbebcbdc6a9c7cac8c9cb ccd0cecfd1aad2d5d3d4d6 d7ddd8dcde dfe3e1e2e4abe5e8e6e7e9aceaedebecee eff3f1f2f4adf5f8f6f7f9 fafdfbfcfe ae';

/** The letters as VNI-Win has them, vowel and mark, compared with the table of the keyboard program xvnkb (`vni.h`), in this order. */
const VNI =
  'a aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä e eø eù eû eõ eï eâ eà eá eå eã eä i ì í æ ó ò o oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï u uø uù uû uõ uï ö öø öù öû öõ öï y yø yù yû yõ î ñ';

test('TCVN3 is read as glibc writes it, every letter', () => {
  const bytes = Buffer.from(TCVN3_BY_GLIBC.replaceAll(' ', ''), 'hex').toString('latin1');
  const marked = VIETNAMESE.replace(/[a-z ]/gu, '');
  expect([decodeByFont(bytes, '.VnTime'), bytes.length]).toEqual([marked, 67]);
  expect(decodeByFont('¡ ¢ £ ¤ ¥ ¦ §', '.VnTime')).toBe('Ă Â Ê Ô Ơ Ư Đ');
  expect(decodeByFont(bytes, '.VnTimeH')).toBe(marked.toUpperCase());
});

test('VNI is read letter for letter, small and capital, also behind a capital with a small mark', () => {
  expect(decodeByFont(VNI, 'VNI-Times')).toBe(VIETNAMESE);
  expect(decodeByFont(VNI.toUpperCase(), 'VNI-Helve')).toBe(VIETNAMESE.toUpperCase());
  expect(decodeByFont('Aùnh Oâng', 'VNI Times')).toBe('Ánh Ông');
});

test.each([
  ['VNI-Times', 'ñaïi', 'đại'],
  ['.VnTime', '®¹i', 'đại'],
  ['Vnbnnidung', '®¹i', '®¹i'],
  ['Times New Roman', '®¹i', '®¹i'],
  [undefined, '®¹i', '®¹i'],
])('only the font says what a text is: %s', (font, text, expected) => {
  expect(decodeByFont(text, font)).toBe(expected);
});

test('a text that has letters of Unicode stays, in whatever font', () => {
  expect(decodeByFont('đã họp', '.VnTime')).toBe('đã họp');
});

const TRUTH = readFileSync(join(PROJECT, 'tests/fixtures/import/legacy-truth.txt'), 'utf8');

test.each(['tcvn3', 'vni'])('a saved page in %s becomes its text, word for word', async (name) => {
  const bytes = readFileSync(join(PROJECT, `tests/fixtures/import/legacy-${name}.html`));
  const { source, account } = await draftOf(bytes);
  expect([account.lost, account.repeated]).toEqual([[], []]);
  expect(listTokens(source.words).slice(-listTokens(TRUTH).length)).toEqual(listTokens(TRUTH));
});

const typed = '§¹i héi thi ®ua yªu n­íc';
const meant = 'Đại hội thi đua yêu nước';

test('a page in an old font is known by its font, in a style, an attribute or a rule of Word', async () => {
  const page = (head: string, inside: string) =>
    Buffer.from(`<html><head>${head}</head><body><div>${inside}</div></body></html>`, 'latin1');
  for (const bytes of [
    page('', `<p style="font-family: '.VnTime'">${typed}</p>`),
    page('', `<p><font face=".VnTime">${typed}</font></p>`),
    page(
      '<style><!-- p.MsoNormal, li {font-size:14pt; font-family:".VnTime";} --></style>',
      `<p class="MsoNormal">${typed}</p>`,
    ),
  ]) {
    expect(await bodyOf(bytes)).toBe(`${meant}\n`);
  }
});

test('a document of Word in an old font is known by that of its runs, its styles or its defaults', async () => {
  const font = '<w:rFonts w:hAnsi=".VnTime"/>';
  const style = wordPart(
    'styles',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr>${font}</w:rPr></w:style>`,
  );
  expect(await bodyOf(writeWord(paragraph(run(typed, font))))).toBe(`${meant}\n`);
  expect(await bodyOf(writeWord(paragraph(run(typed)), style))).toBe(`${meant}\n`);
  const { source } = await draftOf(writeWord(paragraph(run(typed)), style));
  expect(source.unseen).toEqual([{ kind: 'old-font', count: 1, names: ['.VnTime'] }]);
});

test('the soft hyphen of Word is a letter in a font of TCVN3, and nothing in another', async () => {
  const broken = (font: string, before: string, behind: string) =>
    writeWord(
      paragraph(
        `<w:r><w:rPr><w:rFonts w:hAnsi="${font}"/></w:rPr><w:t>${before}</w:t><w:softHyphen/><w:t>${behind}</w:t></w:r>`,
      ),
    );
  const { source } = await draftOf(broken('.VnTime', 'yªu n', 'íc'));
  expect(source.words.trim()).toBe('yêu nước');
  expect(await bodyOf(broken('.VnTime', 'yªu n', 'íc'))).toBe('yêu nước\n');
  expect(await bodyOf(broken('Times New Roman', 'yêu n', 'ước'))).toBe('yêu nước\n');
});

test('a text in an old font that nothing names is told and not guessed', async () => {
  expect(await readSource(Buffer.from(`${typed}\n${typed}`), 'a.txt')).toEqual({
    fault: 'old-font',
    at: expect.stringMatching(new RegExp(`^${typed.slice(0, 5)}`, 'u')),
  });
});
