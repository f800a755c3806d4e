import * as fc from 'fast-check';
import { readFormerAddress } from '../../src/bulletins/former-address.ts';
import type { Bulletin } from '../../src/bulletins/bulletin.ts';
import { listRedirects, type Redirect } from '../../src/models/redirects.ts';
import { findTakenPages } from '../../src/release/verify/taken-aliases.ts';
import { makeContext } from '../unit/models/machine-context.ts';

/** What means something to at least one of the hosts, to YAML, to HTML or to a URL parser. */
export const SIGNS = [
  ' \n\r\t\0"\'`\\#*:;,.!?&=+%$@()[]{}<>|^~/-_'.split(''),
  '%22 %7B %7D %3B %0A %0d %00 %5C %2F %2e%2e %26 %3D %20 %2A %E0%A4%A %'.split(' '),
  [':splat', ':id', '/*', '$host', '${host}', '{$HOME}', '{http.request.uri}', '{env.PATH}'],
  [
    'https://evil.example/',
    '//evil.example',
    '/evil',
    '301!',
    '200',
    '200!',
    'http:',
    '==',
    '&&',
    '??',
    '..',
    './',
  ],
  [
    '";',
    '" "',
    ' 301',
    '\n/ https://evil.example/ 301!',
    '}\nrespond "x" 200\n{',
    'Sign=x',
    'Country=vn',
    '/.netlify/x',
  ],
  [
    '<script>',
    '</title>',
    'tin tức',
    'Tin-Tức',
    'đ',
    'ĐẠI',
    '中',
    '😀',
    'default',
    'include',
    '~^/',
    'hostnames',
  ],
  ['\u2028', '\u202e', '\u00a0', '\ufeff'],
].flat();

const WORDS = [
  'a',
  'tin',
  'Tin',
  'Pages',
  'b.aspx',
  'index.php',
  'view',
  'ItemID',
  '12',
  '13',
  'vi',
  'option',
  'id',
  '118:ten-bai',
  'x.html',
];

const word = fc.constantFrom(...WORDS);
const piece = fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...SIGNS) });
const hostile = fc
  .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 6 })
  .map((all) => all.join(''));
const query = fc
  .array(
    fc.tuple(hostile, fc.constantFrom('=', '=', '=', ''), hostile).map((all) => all.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map((pairs) => `?${pairs.join('&')}`);
const plainQuery = fc
  .uniqueArray(fc.tuple(fc.constantFrom('ItemID', 'id', 'l', 'b'), fc.oneof(word, piece)), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 3,
  })
  .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`);
const path = fc
  .array(fc.oneof(word, word, word, hostile), { minLength: 1, maxLength: 3 })
  .map((all) => `/${all.join('/')}`);

/** A former address as somebody may type it: many are right, and many would like to be more. */
export const alias = fc
  .tuple(
    fc.constantFrom('', '', '/tdkt', 'https://cu.example.vn'),
    path,
    fc.oneof(fc.constant(''), plainQuery, plainQuery, query),
  )
  .map((all) => all.join(''));

/** A title, or another text that an office may give. */
export const title = hostile;

/** Bulletins by their titles and former addresses, as typed. */
export const office = fc.array(
  fc.record({ title, aliases: fc.array(alias, { minLength: 1, maxLength: 5 }) }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

export interface Counts {
  typed: number;
  accepted: number;
}

/** The table that a build would publish: of addresses that the gate accepts, and none that leads to two places. */
export function makeTable(
  one: Bulletin,
  bulletins: readonly { title: string; aliases: readonly string[] }[],
  counts: Counts,
): Redirect[] {
  const all = bulletins.map(({ title: words, aliases }, index) => {
    const accepted = aliases.filter((text) => readFormerAddress(text) !== undefined);
    counts.typed += aliases.length;
    counts.accepted += accepted.length;
    return { ...one, id: `tin-${index}`, key: `2024/tin-${index}`, title: words, aliases: accepted };
  });
  const redirects = listRedirects(makeContext(all, { url: 'https://tdkt.tinh-mau.example/tdkt/' }));
  const taken = new Set(
    findTakenPages(redirects, '/tdkt/', ['index.html', '404.html']).map(
      ({ file, detail }) => `${file} ${detail}`,
    ),
  );
  return redirects.filter(
    ({ path: former, query: asked, to }) =>
      !taken.has(`${to} ${asked === '' ? former : `${former}?${asked}`}`),
  );
}
