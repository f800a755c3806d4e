import { describe, expect, it } from 'vitest';
import { judgeDrawing } from '../../../src/inert/drawing.ts';
import { openPageJudge } from '../../../src/inert/page.ts';
import { parseClosedMdx } from '../../../src/bulletins/closed-mdx.ts';
import { BULLETIN } from '../../support/content-root.ts';
import { scanActive } from '../../support/scan-active.ts';
import { mdxFixtures } from '../../hostile/fixtures/mdx.ts';
import { pathFixtures } from '../../hostile/fixtures/paths.ts';
import { textFixtures } from '../../hostile/fixtures/text.ts';
import { unguarded, type Unguarded } from '../../hostile/fixtures/unguarded.ts';
import { yamlFixtures } from '../../hostile/fixtures/yaml.ts';
import { renderUnguarded } from '../../hostile/unguarded.ts';

const pages = yamlFixtures.filter(({ file }) => file?.startsWith('pages/'));
const texts = [...mdxFixtures, ...textFixtures, ...pages];
const judge = openPageJudge({
  isOwn: (address) => /^\/(?![/\\&])/u.test(address),
  isScript: () => false,
  isStyle: () => false,
  isSearch: () => false,
});
const pageOf = (body: string) =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>a</title></head><body>${body}</body></html>`;
const scan = (page: string) => scanActive(page, { address: 'https://thu.example/tin/', files: new Set() });

it('every hostile text says what it would be without the gate', () => {
  const declared = Object.values(unguarded).flat();
  expect(declared.toSorted()).toEqual(texts.map(({ name }) => name).toSorted());
});

describe('without the gate', () => {
  const rendered = new Map(texts.map((fixture) => [fixture.name, renderUnguarded(fixture)]));
  const listed = (kind: Unguarded) => unguarded[kind].map((name) => [name, rendered.get(name)] as const);

  it.each(listed('active'))('%s would act, and is stopped in the finished page', (_, html) => {
    expect(scan(pageOf(html!))).not.toEqual([]);
    expect(judge(pageOf(html!))).not.toEqual([]);
  });

  it('what is inert does not act, and of what is nothing no page is made', () => {
    for (const [name, html] of listed('inert')) {
      expect([name, html === undefined]).toEqual([name, false]);
      expect([name, scan(pageOf(html!))]).toEqual([name, []]);
    }
    expect(listed('nothing').filter(([, html]) => html !== undefined)).toEqual([]);
    const [active, inert, nothing] = (['active', 'inert', 'nothing'] as const).map(
      (kind) => unguarded[kind].length,
    );
    console.log(`without the gate: ${active} active, all stopped; ${inert} inert; ${nothing} nothing`);
  });

  it('every hostile drawing that the gate refuses is stopped in the finished site', () => {
    const drawings = pathFixtures.flatMap(({ name, files, file = '', issues }) =>
      /\.svg$/iu.test(file) && issues[0]?.startsWith('BT-113') ? [[name, String(files[file])] as const] : [],
    );
    expect(drawings.length).toBeGreaterThan(3);
    expect(drawings.filter(([, text]) => judgeDrawing(text).length === 0)).toEqual([]);
  });
});

it('with the gate, none of what would act gets as far as a tree', () => {
  const active = new Set(unguarded.active);
  const passed = texts.filter(({ name, files, file = BULLETIN }) => {
    const body = String(files[file]).replace(/^---\n[^]*?\n---\n/u, '');
    return active.has(name) && 'tree' in parseClosedMdx(body, file, { label: 'a', backLabel: 'b' });
  });
  // A picture is judged with the files beside it, after its tree.
  expect(passed.map(({ name }) => name)).toEqual(['a picture of another host', 'a figure of another host']);
  console.log(
    `with the gate: ${active.size - passed.length} of ${active.size} refused as text, ${passed.length} with their files`,
  );
});
