import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBody, type Body } from '../../../../src/bulletins/body/blocks.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { unlink } from '../../../../src/offline/part/unlink.ts';

const SITE = 'https://thu.example/trang/';
const SEED = 20_260_912;
const BODIES = 300;

const leftOut = {
  isLeftOut: (href: string) => href.includes('/tin/2020/'),
  addressOf: (href: string) => new URL(href.replace(/^\//u, ''), SITE).href,
};

/** A body as pages use it; a body that the gate refuses has none. */
function read(body: string): Body | undefined {
  const parsed = parseClosedMdx(body, 'index.mdx', { label: 'Chú thích', backLabel: 'Về {reference}' });
  if (!('tree' in parsed) || parsed.words.some(({ severity }) => severity === 'error')) return undefined;
  return buildBody(parsed.tree, 'index.mdx', (path) => path);
}

/** Words that links have, among them such as mean something else without their brackets. */
const WORDS = [
  'bản tin cũ',
  '**đậm** và *nghiêng*',
  '*Đại hội*',
  '_thành phố_',
  '__“Một cửa”__',
  '*“Chung tay”*',
  '> lớn hơn',
  '= bằng',
  '2) hai',
  '~~Hủy~~',
  '1. Mở đầu',
  '- gạch',
  '+ cộng',
  '# thăng',
  '“Chung một vòng tay”',
  'Thuỷ 😀',
  'Đường'.normalize('NFC'),
  '`mã`',
  'https://thu.example/trang/tin/2020/cu/',
  'www.thu.example',
  'thu@thu.example',
  'x^2^ y',
];
const ADDRESSES = [
  '/tin/2020/cu/',
  '/tin/2020/cu/#muc',
  '/tin/2024/con/',
  'https://thu.example/trang/tin/2020/cu/',
];
const AROUND: ((link: string) => string)[] = [
  (link) => `Xem ${link} nhé.`,
  (link) => link,
  (link) => `Trước${link}sau.`,
  (link) => `- ${link}\n- mục hai`,
  (link) => `1. ${link}`,
  (link) => `> ${link}`,
  (link) => `| Cột |\n| --- |\n| ${link} |`,
  (link) => `## Mục ${link}`,
  (link) => `## ${link} cuối`,
  (link) => `Chữ[^1].\n\n[^1]: ${link}`,
  (link) => `<Note kind="info">\n\n${link}\n\n</Note>`,
];

const bodies = fc
  .array(
    fc.record({
      words: fc.constantFrom(...WORDS),
      address: fc.constantFrom(...ADDRESSES),
      around: fc.constantFrom(...AROUND),
      isReference: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => {
    const written = parts.map(({ words, address, around, isReference }, index) =>
      isReference
        ? `${around(`[${words}][nguồn ${index}]`)}\n\n[nguồn ${index}]: ${address}`
        : around(`[${words}](${address})`),
    );
    return `Đoạn đầu.\n\n${written.join('\n\n')}\n`;
  });

const normalise = (text: string): string =>
  text
    .replaceAll(/\s*\(https:\S+\)|https:\/\/thu\.example\/trang\/tin\/2020\/\S*/gu, '')
    // Struck words are set apart from those beside them, which a link is not.
    .replaceAll(/\s+/gu, '');

describe('links to what an edition leaves out', () => {
  test('become text: no such link is left, the words and all other links are as they were', () => {
    const counts = { read: 0, unlinked: 0 };
    for (const body of fc.sample(bodies, { numRuns: BODIES, seed: SEED })) {
      const before = read(body);
      if (!before) continue;
      counts.read += 1;
      const { text, unlinked } = unlink(`---\nid: thu\n---\n${body}`, leftOut);
      const after = read(text.slice(text.indexOf('---\n', 4) + 4));
      expect(after, `${body}\n=>\n${text}`).toBeDefined();
      const hrefs = (of: Body) => of.links.map(({ href }) => href);
      expect(hrefs(after!), text).toEqual(hrefs(before).filter((href) => !leftOut.isLeftOut(href)));
      expect(unlinked).toHaveLength(hrefs(before).filter((href) => leftOut.isLeftOut(href)).length);
      expect(normalise(after!.text), text).toBe(normalise(before.text));
      expect(after!.headings.map(({ id }) => id)).toEqual(before.headings.map(({ id }) => id));
      counts.unlinked += unlinked.length;
    }
    expect(counts.read).toBeGreaterThan(BODIES / 4);
    expect(counts.unlinked).toBeGreaterThan(BODIES / 4);
  });

  test('have their full address behind their words', () => {
    const { text, unlinked } = unlink('Xem [tin cũ](/tin/2020/cu/ "Tin").\n', leftOut);
    expect(text).toBe('Xem tin cũ (`https://thu.example/trang/tin/2020/cu/`).\n');
    expect(unlinked).toEqual([{ words: 'tin cũ', address: 'https://thu.example/trang/tin/2020/cu/' }]);
  });

  test('are all that changes', () => {
    const body =
      '---\ntitle: "[a](/tin/2020/cu/)"\n---\n\nXem [tin](/tin/2024/con/) và `[b](/tin/2020/cu/)`.\n';
    expect(unlink(body, leftOut)).toEqual({ text: body, unlinked: [] });
  });
});
