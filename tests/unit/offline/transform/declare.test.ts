import { describe, expect, it } from 'vitest';
import { openPageJudge } from '../../../../src/inert/page.ts';
import { declareEditionPage, findLeading } from '../../../../src/offline/transform/declare.ts';
import { transformPage } from '../../../../src/offline/transform/page.ts';

const FILE = 'tin/2024/mot/index.html';
const kept = new Map(
  [FILE, 'index.html', 'tim-kiem/index.html', 'khen-thuong/index.html', '_astro/a.css', '_astro/a.js'].map(
    (file) => [file, file],
  ),
);
const files = {
  url: 'https://thu.example/tdkt/',
  online: new Set([...kept.keys(), 'tin/2023/cu/index.html']),
  kept,
};
const scripts = new Map([['_astro/a.js', '_astro/a.classic.js']]);
const stamp = { edition: 'a', livingPage: 'b', contents: 'c', unpackFirst: 'd' };

function judge(body: string, head = ''): string[] {
  const source = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>a</title>${head}</head><body>${body}</body></html>`;
  const { html } = transformPage(source, FILE, { files, stamp, scripts });
  const declaration = declareEditionPage(FILE, files, [...scripts.values(), '_astro/a.css']);
  return openPageJudge(declaration)(html, findLeading(source, FILE, files));
}

const HEAD =
  '<link rel="canonical" href="https://thu.example/tdkt/tin/2024/mot/"><link rel="stylesheet" href="/tdkt/_astro/a.css">' +
  '<script type="module" src="/tdkt/_astro/a.js"></script>';

describe('a page of an edition', () => {
  it('holds what the edition declares and nothing else', () => {
    expect(
      judge(
        '<form action="/tdkt/tim-kiem/" method="get"></form><form action="/tdkt/khen-thuong/"></form><a href="/tdkt/">a</a><a href="/tdkt/tin/2023/cu/">b</a>',
        HEAD,
      ),
    ).toEqual([]);
  });

  it.each([
    '<p onclick="a()">a</p>',
    '<a href="javascript:a()">a</a>',
    '<script src="/tdkt/tin/2024/mot/a.js"></script>',
    '<object data="/tdkt/a.svg"></object>',
    '<p style="color:red">a</p>',
    '<svg><script>a()</script></svg>',
    '<x-y>a</x-y>',
    '<form action="/tdkt/"></form>',
  ])('is not packed with %s', (piece) => {
    expect(judge(piece, HEAD)).not.toEqual([]);
  });

  it('leads on at once within the site alone', () => {
    const leading = (to: string) => `<meta http-equiv="refresh" content="0; url=${to}">`;
    expect(judge('', leading('/tdkt/'))).toEqual([]);
    expect(judge('', leading('https://x.example/'))).not.toEqual([]);
  });
});
