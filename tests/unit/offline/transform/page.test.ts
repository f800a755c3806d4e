import { expect, test } from 'vitest';
import { transformPage, type PageContext } from '../../../../src/offline/transform/page.ts';

const online = [
  'index.html',
  'tin/2024/mot/index.html',
  'tim-kiem/index.html',
  'anh/a-640.webp',
  'anh/a-640.jpg',
  'anh/b-640.jpg',
  '_astro/Page.css',
  '_astro/search.js',
  'rss.xml',
];
const leftOut = new Set(['rss.xml', 'anh/b-640.jpg', '_astro/search.js']);
const context: PageContext = {
  files: {
    url: 'https://so.example/tdkt/',
    online: new Set(online),
    kept: new Map(online.filter((file) => !leftOut.has(file)).map((file) => [file, file])),
  },
  stamp: {
    edition: 'Bản ngày 1.',
    livingPage: 'Trang sống:',
    contents: 'Mục lục gói',
    unpackFirst: 'Hãy giải nén trước.',
  },
  scripts: new Map([['_astro/search.js', 'edition/search.js']]),
};

function transform(body: string, head = '<meta charset="utf-8">') {
  const source = `<!doctype html><html lang="vi"><head>${head}</head><body>${body}</body></html>`;
  return transformPage(source, 'tin/2024/mot/index.html', context);
}

test('links, pictures and forms name files, relative to the page', () => {
  const { html, faults } = transform(
    '<a href="/tdkt/">a</a>' +
      '<img src="/tdkt/anh/a-640.jpg" srcset="/tdkt/anh/a-640.jpg 640w, /tdkt/anh/a-640.webp 1600w" alt="x">' +
      '<form action="/tdkt/tim-kiem/"></form><p style="background:url(/tdkt/anh/a-640.jpg)"></p>',
  );
  expect(faults).toEqual([]);
  expect(html).toContain('<a href="../../../index.html">');
  expect(html).toContain('srcset="../../../anh/a-640.jpg 640w, ../../../anh/a-640.webp 1600w"');
  expect(html).toContain('<form action="../../../tim-kiem/index.html">');
  expect(html).toContain('url(&quot;../../../anh/a-640.jpg&quot;)');
});

test('the canonical address stays, and is shown with the date of the edition', () => {
  const canonical = 'https://so.example/tdkt/tin/2024/mot/';
  const { html } = transform('<p>a</p>', `<link rel="canonical" href="${canonical}">`);
  expect(html).toContain(`<link rel="canonical" href="${canonical}">`);
  expect(html).toMatch(/Bản ngày 1\. Trang sống: <a href="https:\/\/so\.example\/tdkt\/tin\/2024\/mot\/"/);
});

test('every page leads to the contents of the package, above the edition', () => {
  expect(transform('<p>a</p>').html).toContain('<a href="../../../../../contents.html">Mục lục gói</a>');
});

test('a module becomes the classic script that stands for it', () => {
  const { html, faults } = transform(
    '<script type="module" crossorigin src="/tdkt/_astro/search.js"></script>',
  );
  expect(faults).toEqual([]);
  expect(html).toContain('<script src="../../../edition/search.js" defer=""></script>');
});

test.each([
  ['a preload', '<link rel="modulepreload" href="/tdkt/_astro/search.js">', 'modulepreload'],
  ['a feed', '<link rel="alternate" type="application/rss+xml" href="/tdkt/rss.xml">', 'rss.xml'],
  ['a meter', '<script src="https://do.example/m.js" defer></script>', 'do.example'],
  ['an embedded page', '<iframe src="https://do.example/"></iframe>', 'do.example'],
  ['a form for a server', '<form action="https://do.example/gui"><input></form>', '<form'],
  ['a form that posts', '<form method="post" action="/tdkt/tim-kiem/"></form>', '<form'],
  ['an optional slot', '<section data-online-only><p>lượt xem</p></section>', 'lượt xem'],
  ['a foreign base', '<base href="https://so.example/">', '<base'],
])('%s goes', (_, markup, trace) => {
  const { html, faults } = transform(markup);
  expect(faults).toEqual([]);
  expect(html).not.toContain(trace);
});

test('attributes that make browsers refuse files on a disk go', () => {
  const head = '<link rel="stylesheet" href="/tdkt/_astro/Page.css" integrity="sha256-x" crossorigin>';
  expect(transform('', head).html).toContain('<link rel="stylesheet" href="../../../_astro/Page.css">');
});

test('a link to a page that is left out leads to the living site', () => {
  expect(transform('<a href="/tdkt/rss.xml">RSS</a>').html).toContain(
    '<a href="https://so.example/tdkt/rss.xml">RSS</a>',
  );
});

test('a photograph that is left out becomes its words', () => {
  const { html, faults } = transform('<picture><img src="/tdkt/anh/b-640.jpg" alt="Hội nghị"></picture>');
  expect(faults).toEqual([]);
  expect(html).toContain('<span class="offline-picture">[Hội nghị]</span>');
});

test('links inside templates and noscript are rewritten too', () => {
  const { html } = transform(
    '<template><a href="/tdkt/">a</a></template><noscript><a href="/tdkt/">b</a></noscript>',
  );
  expect(html.match(/href="\.\.\/\.\.\/\.\.\/index\.html"/g)).toHaveLength(2);
});

test('a page that sends the reader on does so within the edition', () => {
  const { html } = transform('', '<meta http-equiv="refresh" content="0; url=/tdkt/tim-kiem/">');
  expect(html).toContain('content="0; url=../../../tim-kiem/index.html"');
});

test.each([
  ['a link that leads nowhere', '<a href="/tdkt/khong-co/">x</a>', 'broken-link /tdkt/khong-co/'],
  [
    'a picture of another site',
    '<img src="https://khac.example/a.jpg" alt="x">',
    'foreign-file https://khac.example/a.jpg',
  ],
  ['an unknown module', '<script type="module">1</script>', 'module '],
  ['an inline script', '<script>1</script>', 'inline-script'],
  [
    'a sprite in another file',
    '<svg><use href="/tdkt/anh/a-640.jpg#x"/></svg>',
    'svg-sprite ../../../anh/a-640.jpg#x',
  ],
])('%s is a fault', (_, markup, fault) => {
  expect(transform(markup).faults).toEqual([fault]);
});

test('the page has a policy that lets nothing through but the disk, before everything it governs', () => {
  const { html } = transform(
    '',
    '<meta charset="utf-8"><title>a</title><meta http-equiv="Content-Security-Policy" content="x">',
  );
  const policies = [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)];
  expect(policies).toHaveLength(1);
  expect(policies[0]![1]).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(html.indexOf('charset')).toBeLessThan(policies[0]!.index);
  expect(policies[0]!.index).toBeLessThan(html.indexOf('<title>'));
});

test('a page standing alone asks to unpack first, before anything else', () => {
  expect(transform('<h1>Tin</h1>').html).toMatch(
    /<body><p class="offline-unpack">Hãy giải nén trước\.<\/p><h1>/,
  );
});
