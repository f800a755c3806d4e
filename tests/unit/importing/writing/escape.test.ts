import { expect, test } from 'vitest';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { plainText } from '../../../../src/bulletins/body/plain-text.ts';
import { escapeLineStart, escapeText } from '../../../../src/importing/writing/escape.ts';
import { readShown } from '../../../../src/importing/writing/shown.ts';
import { writeBody } from '../../../../src/importing/writing/write-body.ts';
import type { Inline, SourceBlock } from '../../../../src/importing/source.ts';
import { strings } from '../../../../src/strings/strings.ts';
import { Random } from '../../../search/random.ts';
import { IS_THOROUGH } from '../../../support/thorough.ts';
import { typeProse } from '../../../support/typed-prose.ts';

/** What the page shows of a line that stands escaped in a body, and the codes of what is said of it. */
function show(text: string): { shown: string; codes: string[] } {
  const parsed = parseClosedMdx(
    `${escapeLineStart(escapeText(text))}\n`,
    'index.mdx',
    strings('vi').footnotes,
  );
  if ('issues' in parsed) return { shown: '', codes: parsed.issues.map(({ code }) => code) };
  return { shown: plainText(parsed.tree.children as never), codes: parsed.words.map(({ code }) => code) };
}

test.each([
  '{dấu ngoặc nhọn} và <thẻ> và ~~gạch~~ và (*) và *sao*',
  '- gạch đầu dòng',
  '+ dấu cộng',
  '# không phải tiêu đề',
  '1. Mục một',
  '1) Mục một',
  '2025. Năm mới',
  '> trích',
  '---',
  '===',
  '| a | b |',
  '[^1]: chú thích',
  'C:\\thư mục\\_tệp',
  '&nbsp; là mã, AT&T thì không',
  'tdkt@tinh.example và www.tinh.example, https://tinh.example{',
  '50m*20m, 10~20, 5_6_7',
  'import hàng hóa tăng 5 %',
  'export',
  'import(1) và export{2}',
])('is shown sign for sign: %s', (text) => {
  expect(show(text)).toEqual({ shown: text, codes: [] });
});

test('the whole address of a page becomes a link that shows the address', () => {
  expect(escapeText('Xem https://tinh.example/a_b?c=1, và (https://tinh.example).')).toBe(
    'Xem [https://tinh.example/a\\_b?c=1](https://tinh.example/a_b?c=1), và ([https://tinh.example](https://tinh.example)).',
  );
});

/** What the page shows of a paragraph of these runs. */
async function showRuns(...inlines: Inline[]): Promise<string | undefined> {
  return readShown(writeBody([{ kind: 'paragraph', inlines }], [], String), new Map());
}

test('a beginning of a line means nothing in whatever runs it stands, and behind every break', async () => {
  const run = (text: string, strong = false): Inline => ({ kind: 'text', text, strong });
  expect(await showRuns(run('im'), run('port', true), run(' hàng'))).toBe('import hàng');
  expect(await showRuns(run('1'), run('.', true), run(' Mục một'))).toBe('1. Mục một');
  const lines = await showRuns(run('(Một {2})'), { kind: 'break' }, run('export gạo'));
  expect(lines?.split('\n').map((line) => line.trim())).toEqual(['(Một {2})', 'export gạo']);
});

test('whatever is typed in a line is shown sign for sign, and nothing is said of it', () => {
  for (let seed = 1; seed <= (IS_THOROUGH ? 20_000 : 150); seed += 1) {
    for (const line of typeProse(new Random(seed)).split('\n')) {
      const text = line.replace(/\s+/gu, ' ').trim();
      if (text === '') continue;
      const { shown, codes } = show(text);
      expect({ seed, text: shown }).toEqual({ seed, text });
      // A character reference that is typed as text is told, as it should be.
      expect({ seed, codes: codes.filter((code) => code !== 'BT-542') }).toEqual({ seed, codes: [] });
    }
  }
});

test('a list within an item, from 4 on, and signs of numbers at the end of a heading, are shown as they are', async () => {
  const line = (text: string): SourceBlock => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });
  const inside: SourceBlock = { kind: 'list', start: 4, items: [[line('bốn')], [line('năm')]] };
  const body = writeBody(
    [
      { kind: 'heading', level: 2, inlines: [{ kind: 'text', text: 'Khối số #' }] },
      { kind: 'list', items: [[line('trên'), inside]] },
    ],
    [],
    String,
  );
  expect(body).toBe('## Khối số \\#\n\n- trên\n\n  4. bốn\n  5. năm\n');
  expect((await readShown(body, new Map()))!.split(/\s+/u)).toEqual([
    'Khối',
    'số',
    '#',
    'trên',
    'bốn',
    'năm',
  ]);
});
