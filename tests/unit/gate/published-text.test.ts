import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, constantFrom, nat, property } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgePublishedText } from '../../../src/gate/published-text.ts';
import { judgeDrawing } from '../../../src/inert/drawing.ts';
import { judgeJsonFeed, judgeXml } from '../../../src/inert/feed.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-van-ban-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The rules that a published text breaks at the gate. */
async function listRules(name: string, text: string): Promise<string[]> {
  const absolute = join(folder, name.replaceAll('/', '-'));
  await writeFile(absolute, text);
  const issues = await judgePublishedText(absolute, { file: `public/${name}`, line: 1, column: 1 });
  return issues.map(({ rule }) => rule);
}

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`;
const style = (text: string) => `<style>${text}</style>`;

describe('the gate and the judge of the finished site pass', () => {
  it.each([
    style('@media (prefers-color-scheme: dark){path{fill:#fff}}'),
    style('@font-face{font-family:a;src:local(b)}'),
    style('@keyframes a{to{opacity:0}} path{animation:a 1s}'),
    style('.expression{scroll-behavior:smooth}'),
    style(`a{fill:url(#a);stroke:url("#b");mask:url( '#c' )}`),
    '<!-- a --><text><![CDATA[a < b]]></text>',
    '<style type="text/css"><![CDATA[a{fill:red}]]></style>',
    '<filter id="a"><feColorMatrix values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 1 0"/></filter>',
    `<path style='fill:url("#a")'/>`,
    '<path id="@x" class="a@b"/>',
    '<g aria-label="a@b.vn" role="img" title="url(a)"/>',
    '<text font-family="@Times">a</text>',
    '<use xlink:href="#a"/>',
  ])('%s', async (inside) => {
    expect(judgeDrawing(drawing(inside))).toEqual([]);
    expect(await listRules('a.svg', drawing(inside))).toEqual([]);
  });
});

describe('the gate and the judge of the finished site refuse', () => {
  it.each([
    style('rect{mask-image:u<!-- -->rl(http://x.example/c.svg)}'),
    style('circle{mask-image:u<![CDATA[rl(http://x.example/d.svg)]]>}'),
    style('circle{mask-image:u<title/>rl(http://x.example/d.svg)}'),
    style('circle{mask-image:u<?a b?>rl(http://x.example/d.svg)}'),
    style('circle{mask-image:u<x:a xmlns:x="https://x.example/ns"/>rl(http://x.example/d.svg)}'),
    style('<g/>'),
    style('@import "https://x.example/a.css";'),
    style('@IMPORT "https://x.example/a.css";'),
    style('@media print{@import "a.css";}'),
    style('@media-x{}'),
    style('@font-face{font-family:a;src:url(https://x.example/a.woff2)}'),
    style('@font-face{font-family:a;src:url(data:font/woff2,a)}'),
    style('a{fill:url("a.svg#b")}'),
    style('a{fill:url( //x.example/a)}'),
    style('a{mask-image:image-set("//x.example/a" 1x)}'),
    style('a{mask-image:image("//x.example/a")}'),
    style('a{fill:u\\72l(//x.example)}'),
    '<path mask="url( //x.example/a)"/>',
    '<path style="behavior : url(a)"/>',
    '<image href=" //x.example/a.gif"/>',
    '<set attributeName="href" to="#a"/>',
    '<unknown/>',
    '<path onload="a()"/>',
  ])('%s', async (inside) => {
    expect(judgeDrawing(drawing(inside))).not.toEqual([]);
    expect(await listRules('a.svg', drawing(inside))).toEqual(['active-svg']);
  });

  it('an address in a style, wherever its letters are parted', () => {
    const addresses = ['@import "//x.example/a.css";', 'a{fill:url(//x.example/a)}'];
    const seams = ['<!-- -->', '<![CDATA[]]>', '<title/>', '<?a b?>', ''];
    assert(
      property(
        constantFrom(...addresses),
        array(nat(30), { maxLength: 4 }),
        constantFrom(...seams),
        (address, cuts, seam) => {
          const parted = [...address].map((letter, index) => (cuts.includes(index) ? seam : '') + letter);
          expect(judgeDrawing(drawing(style(parted.join(''))))).not.toEqual([]);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});

it.each([
  ['a.svg', '<svg/>'],
  ['a.svg', '<svg'],
  ['a.svg', ''],
  ['a.svg', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
])('%s is no drawing as %s', async (name, text) => {
  expect(judgeDrawing(text)).not.toEqual([]);
  expect(await listRules(name, text)).toEqual(['wrong-content']);
});

it.each([
  ['tin.xml', '<rss version="2.0"><channel><title>&lt;<!-- -->script></title></channel></rss>', judgeXml],
  ['tin.xml', '<users><m:mi xmlns:m="http://www.w3.org/1998/Math/MathML"/></users>', judgeXml],
  ['tin.xml', '<rss><channel><enclosure/></channel></rss>', judgeXml],
  ['tin/feed.json', '{"icon":"https://x.example/"}', judgeJsonFeed],
  ['tin/feed/2.json', '{"items":[{"content_html":"a"}]}', judgeJsonFeed],
])('what the finished site refuses of %s, the gate refuses: %s', async (name, text, judge) => {
  expect(judge(text)).not.toEqual([]);
  expect(await listRules(name, text)).toEqual(['wrong-content']);
});

it('other files of XML and JSON pass both', async () => {
  expect(await listRules('users.xml', '<?xml version="1.0"?><users><user>A1B2</user></users>')).toEqual([]);
  expect(await listRules('so-lieu.json', '{"icon":"https://x.example/"}')).toEqual([]);
});
