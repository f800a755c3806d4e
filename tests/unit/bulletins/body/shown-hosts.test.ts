import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { areOfOneOwner, listShownHosts } from '../../../../src/bulletins/body/shown-hosts.ts';
import { measureWork } from '../../../support/measured-work.ts';
import { listProjectFiles, readProjectFile } from '../../../support/project.ts';

const SEED = 20_261_202;
const RUNS = 3_000;

/** What offices write with dots in it, and is no host: abbreviations, ranks, numbers, dates, files, sentences without a blank. */
const WITH_DOTS = (
  'tr.đ TP.HCM TP.HN Tp.Vinh TX.Thử Q.1 P.12 v.v v.v. v.v... QĐ-UBND.TĐ 163/QĐ-UBND 12/2024/TT-BNV.TĐKT NĐ.224 ThS.BS TS.BS ' +
  'PGS.TS GS.TSKH BS.CKII BS.CK KS.Trần CN.Lê Th.S LS.Ngô TM.UBND KT.CHỦ TL.GIÁM KT.CT TUQ.GĐ HĐND.UBND Đ.c đ/c Đ.C.T B.S ' +
  '1.2.2024 03.5.2024 1.250.000 2,5.10 3.km 10.kg 5.ha 12.tr 7h30.00 I.1 II.2.a a.b A.B.C mục.1 bao-cao.docx so-lieu.xlsx ' +
  'to-trinh.pdf Phụ-lục.doc anh.jpg du-lieu.csv README.md chay.sh trinh-bay.pptx thi đua.Do năm.Các đạt.Ta xong.La nhà.Ma ' +
  'hội.So kết.Em tốt.Co sách.Top Anh.Pro ngày.Name VTV.TV HTX.CN G.S Số.12 Đảng.Bộ A.I Ph.D No.1 St.Paul ' +
  'kg.CO2 m2.sàn tỷ.đồng 98.5% +84.229.000.000 0229.3.000.000'
).split(' ');
const WORDS =
  'Hội nghị tổng kết phong trào thi đua yêu nước của huyện Thử năm 2024 – xã Thử Nghiệm, tặng Bằng khen (đợt 2)'.split(
    ' ',
  );
const SIGNS = [' ', ', ', '; ', ' (', ') ', ' – ', ': ', '“', '” ', '. ', '… ', '/', '\n'];

const form = fc.constantFrom('NFC', 'NFD');
const prose = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...WITH_DOTS, ...WORDS), fc.constantFrom(...SIGNS)), { maxLength: 30 }),
    form,
  )
  .map(([pieces, normal]) => pieces.flat().join('').normalize(normal));

test('usual Vietnamese text with dots shows no host', () => {
  let length = 0;
  const property = fc.property(prose, (text) => {
    length += text.length;
    expect([text, listShownHosts(text)]).toEqual([text, []]);
  });
  fc.assert(property, { seed: SEED, numRuns: RUNS });
  expect(WITH_DOTS.filter((word) => listShownHosts(word).length > 0)).toEqual([]);
  console.log(
    `${RUNS} texts of ${length} characters, ${WITH_DOTS.length} words with dots (seed ${SEED}): no host`,
  );
});

/** Ways to write a host that look the same, or nearly so, to a reader. */
const DISGUISES: readonly ((host: string) => string)[] = [
  (host) => host,
  (host) => host.toUpperCase(),
  (host) => `https://${host}/`,
  (host) => `HTTP://${host}:8080/tin?a#b`,
  (host) => `//${host}`,
  (host) => `www.${host}`,
  (host) => `vanthu@${host}`,
  (host) => `${host}/tin/2024`,
  (host) => `x/${host}`,
  (host) => host.replaceAll('.', '．'),
  (host) => host.replaceAll('.', '\u3002'),
  (host) => host.replaceAll('.', '\uFF61'),
  (host) => host.replaceAll('.', '\u2024'),
  (host) => [...host].join('\u200B'),
  (host) => [...host].join('\u00AD'),
  (host) => host.replaceAll('.', '\u200A.\u2009'),
  (host) => host.replace(/[a-z]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)),
  (host) => host.replace(/[a-z]/gu, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 97 + 0x1d41a)),
];
const HOSTS = [
  'ninhbinh.gov.vn',
  'dichvucong.gov.vn',
  'thu.example',
  'tinh-thu.com',
  'so.thu.edu.vn',
  'thu.co.uk',
  'tỉnh-thử.vn',
];

test('a host amid words is found, however it is written', () => {
  const counts: Record<string, number> = {};
  const property = fc.property(
    prose,
    fc.constantFrom(...HOSTS),
    fc.nat({ max: DISGUISES.length - 1 }),
    fc.constantFrom(' ', '(', '“', ': ', ' – '),
    fc.constantFrom(' ', ')', '”', '. ', ', ', '…', ''),
    form,
    (before, host, disguise, opening, closing, normal) => {
      // In capitals alone, a name under an unusual top domain is an abbreviation.
      fc.pre(disguise !== 1 || host !== 'thu.co.uk');
      const text = `${before}${opening}${DISGUISES[disguise]!(host)}${closing}`.normalize(normal);
      const found = listShownHosts(text).map((shown) => shown.host.replace(/^www\./u, ''));
      counts[host] = (counts[host] ?? 0) + 1;
      expect([text, found]).toEqual([text, [new URL(`https://${host}`).hostname]]);
    },
  );
  fc.assert(property, { seed: SEED, numRuns: RUNS });
  console.log(`${DISGUISES.length} ways to write a host (seed ${SEED}): ${JSON.stringify(counts)}`);
});

test('the bulletins and pages of all fixtures show no host but those that are named as examples', () => {
  const files = ['content', 'tests/fixtures']
    .flatMap(listProjectFiles)
    .filter((path) => path.endsWith('.mdx'));
  const found = files.flatMap((path) => listShownHosts(readProjectFile(path)).map(({ host }) => host));
  const unknown = [...new Set(found)].filter((host) => !/\.(?:example|gov\.vn)$/u.test(host));
  expect(unknown).toEqual([]);
  console.log(`${files.length} texts show ${found.length} hosts`);
  expect(found.length).toBeGreaterThan(5);
});

test('a mailbox is told with its host', () => {
  expect(listShownHosts('Thư về Van.Thu@Thu.example, cảm ơn.')).toEqual([
    {
      host: 'thu.example',
      mailbox: 'van.thu@thu.example',
      written: 'Van.Thu@Thu.example',
      start: 7,
      end: 26,
    },
  ]);
});

test.each([
  ['thu.example', 'thu.example', true],
  ['www.thu.example', 'thu.example', true],
  ['tin.thu.example', 'www.tin.thu.example', true],
  ['thu.example', 'xathu.example', false],
  ['thu.example', 'thu.example.khac.example', false],
  ['a.gov.vn', 'b.gov.vn', false],
])('%s and %s are of one owner: %s', (first, second, answer) => {
  expect(areOfOneOwner(first, second)).toBe(answer);
  expect(areOfOneOwner(second, first)).toBe(answer);
});

/** Seconds of work that a whole bulletin may take. */
const MOST_WORK = 5;

test.each([
  'a',
  'a.',
  '..a',
  'a-',
  '@',
  'a@',
  '://',
  'a:',
  'xn--',
  'www.',
  'a.io/',
  '\uFF0E',
  '\u200B',
  'ệ'.normalize('NFD'),
])('takes time in proportion to the length of a text: %s many times', async (unit) => {
  const text = unit.repeat(240_000 / unit.length);
  expect(await measureWork(() => listShownHosts(text), MOST_WORK)).toBeLessThan(MOST_WORK);
});
