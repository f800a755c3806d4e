import { parseFragment, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { buildBody } from '../../../../src/bulletins/body/blocks.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { literalElements } from '../../../../src/bulletins/body/vocabulary.ts';
import { Random } from '../../../search/random.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_130);
const BODIES = 4_000;
const NAMES = Object.keys(literalElements);
const TABLE = '<table><caption>Bảng</caption><thead><tr><th>A</th></tr></thead><tr><td>B</td></tr></table>';

test('a browser reads literal elements that are accepted as they were typed', () => {
  const random = new Random(SEED);
  const counts = { accepted: 0, refused: 0, faulty: 0 };
  const moved: string[] = [];
  for (let index = 0; index < BODIES; index += 1) {
    const body = typeElements(random);
    const parsed = parseClosedMdx(body, 'a.mdx', { label: 'C', backLabel: '{reference}' });
    if (!('tree' in parsed)) counts.faulty += 1;
    else if (parsed.words.some(({ code }) => code === 'BT-551')) counts.refused += 1;
    else {
      counts.accepted += 1;
      const { blocks } = buildBody(parsed.tree, 'a.mdx', (path) => path);
      for (const block of blocks) {
        if (block.kind !== 'html') continue;
        const read = serialize(parseFragment(block.html));
        if (plain(read) !== plain(block.html)) moved.push(`${body} becomes ${read}`);
      }
    }
  }
  console.log(`literal elements: ${JSON.stringify(counts)} (SEED=${SEED})`);
  expect(moved).toEqual([]);
  expect(counts.accepted).toBeGreaterThan(BODIES / 20);
  expect(counts.refused).toBeGreaterThan(BODIES / 10);
});

/** The markup without what a browser may add to a table, and without blanks and the forms of references. */
function plain(html: string): string {
  return html.replace(/<\/?tbody>|\s+/g, '').replace(/&(?:gt|#x3E);/g, '>');
}

/** One to three elements in each other and beside words, on one line or on lines of their own. */
function typeElements(random: Random): string {
  const around = random.pick(['', '', 'Danh sách: ', '- ', '> ', '## ']);
  return `${around}${typeElement(random, 3)}${random.pick(['', '', ' kèm theo', '\n\nĐoạn.'])}\n`;
}

function typeElement(random: Random, depth: number): string {
  if (random.chance(0.2)) return TABLE.replace('B', depth > 0 ? typeElement(random, depth - 1) : 'B');
  const name = random.pick(NAMES);
  const parts = Array.from({ length: 1 + random.below(3) }, () =>
    depth > 0 && random.chance(0.7)
      ? typeElement(random, depth - 1)
      : random.pick(['Xã A', '', '12', '**đậm**']),
  );
  const gap = random.pick(['', '', '\n\n']);
  return name === 'br' && random.chance(0.8) ? '<br />' : `<${name}>${gap}${parts.join(gap)}${gap}</${name}>`;
}
