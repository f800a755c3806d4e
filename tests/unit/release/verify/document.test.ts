import { expect, test } from 'vitest';
import { readDocument } from '../../../../src/release/verify/document.ts';
import { findDocumentFaults } from '../../../../src/release/invariants/documents.ts';
import { findBrokenLinks } from '../../../../src/release/invariants/links.ts';

const url = 'https://thu.example/tdkt/';
const read = (source: string, file: string) => readDocument(source, file, { base: '/tdkt/', url });

const calendar = (summary: string) =>
  `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

test.each([
  ['rss.xml', '<rss><channel></rss>'],
  ['sitemap.xml', '<urlset>&nbsp;</urlset>'],
  ['atom.xml', '<feed><a:b/></feed>'],
  ['feed.json', '{"items": [1,]}'],
  ['lich.ics', calendar('Họp').replace('END:VCALENDAR\r\n', '')],
])('%s that no program could read is a fault', (file, source) => {
  expect(findDocumentFaults([read(source, file)!], new Set())).toMatchObject([{ rule: 'malformed', file }]);
});

test.each([
  ['rss.xml', '<rss><title>undefined</title></rss>', 'undefined'],
  ['feed.json', '{"title": "[object Object]"}', '[object Object]'],
  ['lich.ics', calendar('Invalid Date'), 'Invalid Date'],
  ['atom.xml', '<feed><link href="http://localhost:4321/"/></feed>', 'http://localhost:4321/'],
  ['sitemap.xml', '<urlset><loc> file:///home/a.html </loc></urlset>', 'file:///home/a.html'],
  ['feed.json', '{"url": "//127.0.0.1/a"}', '//127.0.0.1/a'],
  ['lich.ics', calendar('Họp').replace('END:VEVENT', 'URL:http://[::1]/\r\nEND:VEVENT'), 'http://[::1]/'],
  ['_astro/a.css', 'a{background:url(http://localhost/a.svg)}', 'http://localhost/a.svg'],
])(
  'a value in %s that is none, or an address of the building machine, is a fault',
  (file, source, detail) => {
    expect(findDocumentFaults([read(source, file)!], new Set())).toEqual([
      { rule: 'leaked-value', file, detail },
    ]);
  },
);

test('words about such a value or address are none', () => {
  const documents = [
    read('<rss><title>Tệp file:///etc/passwd</title></rss>', 'rss.xml')!,
    read('<rss><title>&lt;!ENTITY x SYSTEM "file:///etc/passwd"></title></rss>', 'rss.xml')!,
    read('{"title": "Xem http://localhost/ nhé"}', 'feed.json')!,
    read('{"title": "SYSTEM \\"file:///etc/passwd\\" >"}', 'feed.json')!,
    read(calendar('Họp: http://localhost/'), 'lich.ics')!,
    read('<rss><title>Giá trị undefined là gì</title></rss>', 'rss.xml')!,
    read('{"title": "NaN, Invalid Date"}', 'feed.json')!,
    read(calendar('Họp về NaN'), 'lich.ics')!,
  ];
  expect(findDocumentFaults(documents, new Set())).toEqual([]);
});

test.each([
  ['sitemap.xml', `<urlset><loc>${url}tin/mat/</loc></urlset>`, `xml="${url}tin/mat/"`],
  ['rss.xml', `<rss><enclosure url="${url}anh/mat.jpg"/></rss>`, `xml="${url}anh/mat.jpg"`],
  ['feed.json', `{"items": [{"url": "${url}tin/mat/"}]}`, `json="${url}tin/mat/"`],
  ['_astro/a.css', '@font-face{src:url(mat.woff2)}', 'css="mat.woff2"'],
  ['_astro/b.css', '.a{background:url("/tdkt/mat.svg")}', 'css="/tdkt/mat.svg"'],
  ['_astro/a.js', 'import{a as e}from"./mat.js";e()', 'js="./mat.js"'],
  ['_astro/b.js', 'const a=()=>import(`./co.js`),b=()=>import("./mat.js")', 'js="./mat.js"'],
])('an address in %s that leads to no file is a fault', (file, source, detail) => {
  const files = new Set(['index.html']);
  expect(findBrokenLinks([read(source, file)!], { files, url })).toEqual([
    { rule: 'broken-link', file, detail },
  ]);
});

test('addresses that lead to files, or to other hosts, are none', () => {
  const files = new Set(['index.html', 'tin/co/index.html', '_astro/co.woff2', '_astro/co.js']);
  const documents = [
    read(`<rss><title>Không còn trang ${url}mat/</title></rss>`, 'rss.xml')!,
    read(
      `<a><loc>${url}tin/co/</loc><link>https://khac.example/</link><b xmlns="http://b.example/"/></a>`,
      'a.xml',
    )!,
    read(`{"id": "${url}tin/co/#dinh-chinh-2024-05-03", "text": "xem ${url}mat/ nhé"}`, 'a.json')!,
    read('a{src:url(co.woff2);b:url("data:image/png;base64,AA")}', '_astro/a.css')!,
    read('import"./co.js"', '_astro/a.js')!,
  ];
  expect(findBrokenLinks(documents, { files, url })).toEqual([]);
});

test('markup inside a text of a feed is no address of the feed', () => {
  const source = `<rss><description>&lt;a href=&quot;${url}x&quot;&gt;Xem&lt;/a&gt;</description></rss>`;
  expect(read(source, 'rss.xml')!.links).toEqual([]);
});
