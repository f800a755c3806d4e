import * as fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { makeBulletin } from '../../../support/read.ts';

type Element = DefaultTreeAdapterTypes.Element;

async function htmlOf(table: string): Promise<string> {
  const { blocks } = await makeBulletin({}, `Một.\n\n${table}\n`);
  return blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('');
}

function elementsOf(html: string): Element[] {
  const list = (node: DefaultTreeAdapterTypes.Node): Element[] =>
    'childNodes' in node
      ? [...('tagName' in node ? [node] : []), ...node.childNodes.flatMap((child) => list(child))]
      : [];
  return list(parseFragment(html));
}

function valueOf(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

function listValues(html: string, name: string): string[] {
  return elementsOf(html).flatMap((element) => valueOf(element, name) ?? []);
}

const AWARDS = `<table>
<thead>
<tr><th rowspan="2">TT</th><th colspan="2">Tên tập thể, cá nhân</th><th rowspan="2">Thành tích</th></tr>
<tr><th>Tên</th><th>Địa phương</th></tr>
</thead>
<tbody>
<tr><th scope="rowgroup" colspan="4">I. Tập thể</th></tr>
<tr><td>1</td><td>Thôn Không Tên</td><td rowspan="2">Xã Ví Dụ,<br/>huyện Thử</td><td>Làm 4,2 km đường</td></tr>
<tr><td>2</td><td>Hợp tác xã Sông Vẽ</td><td>Trồng cây</td></tr>
</tbody>
</table>`;

describe('a table of more than three columns', () => {
  it('names in each cell the heading next above its column, and in a row what a merged cell above gives to it', async () => {
    const html = await htmlOf(AWARDS);
    expect(listValues(html, 'data-label')).toEqual([
      'TT',
      'Tên',
      'Địa phương',
      'Thành tích',
      'TT',
      'Tên',
      'Thành tích',
    ]);
    const above = elementsOf(html).filter((each) => valueOf(each, 'data-above'));
    expect(above.map((each) => [valueOf(each, 'data-label'), valueOf(each, 'data-above')])).toEqual([
      ['Thành tích', 'Địa phương: Xã Ví Dụ, huyện Thử'],
    ]);
  });

  it('names the headings above too where two columns would be named alike', async () => {
    const html = await htmlOf(
      '<table>\n<tr><th colspan="2">Năm 2024</th><th colspan="2">Năm 2025</th></tr>\n<tr><th>Tập thể</th><th>Cá nhân</th><th>Tập thể</th><th>Cá nhân</th></tr>\n<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr>\n</table>',
    );
    expect(listValues(html, 'data-label')).toEqual([
      'Năm 2024, Tập thể',
      'Năm 2024, Cá nhân',
      'Năm 2025, Tập thể',
      'Năm 2025, Cá nhân',
    ]);
  });

  it('marks in each row the cell that says what it is about', async () => {
    const html = await htmlOf(
      '| Số | Tên | Xã | Hình thức |\n| -: | - | - | - |\n| 1 | Bà Ơ | Mẫu | Bằng khen |',
    );
    const named = elementsOf(html).filter((each) => valueOf(each, 'class') === 'row-name');
    expect(named.map((each) => valueOf(each, 'data-label'))).toEqual(['Tên']);
  });

  it('says the role of each of its parts, because its boxes are no boxes of a table on a telephone', async () => {
    const html = await htmlOf(AWARDS);
    const parts = elementsOf(html).filter(({ tagName }) => /^t(?:able|head|body|r|h|d)$/u.test(tagName));
    expect(parts.filter((each) => valueOf(each, 'role') === undefined)).toEqual([]);
    const counts = Object.groupBy(parts, (each) => valueOf(each, 'role')!);
    expect(Object.fromEntries(Object.entries(counts).map(([role, all = []]) => [role, all.length]))).toEqual({
      table: 1,
      rowgroup: 2,
      row: 5,
      columnheader: 5,
      rowheader: 1,
      cell: 7,
    });
  });
});

describe('the box of a table', () => {
  it('is a named stop of the keyboard only where the longest words do not fit beside each other', async () => {
    const few = '| Đơn vị | Số |\n| - | - |\n| A | 06 |';
    expect(await htmlOf(few)).toContain('<div class="table-scroll"><table>');
    const long = `| Đơn vị | Địa chỉ |\n| - | - |\n| A | ${'dai'.repeat(20)} |`;
    expect(await htmlOf(long)).toContain(
      '<div class="table-scroll" role="region" aria-label="Đơn vị, Địa chỉ" tabindex="0">',
    );
    expect(await htmlOf(`${long}\n\nHai.\n\n${long}`)).toContain('aria-label="Đơn vị, Địa chỉ (2)"');
  });

  it('has the name of its caption', async () => {
    const cells = Array.from({ length: 12 }, () => '<td>nghiêng</td>').join('');
    const html = await htmlOf(`<table>\n<caption>Bảng *rộng*</caption>\n<tr>${cells}</tr>\n</table>`);
    expect(listValues(html, 'aria-label')).toEqual(['Bảng rộng']);
  });
});

/** A row of cells that fill a number of columns. */
const cells = fc.array(
  fc.record({ across: fc.integer({ min: 1, max: 3 }), down: fc.integer({ min: 1, max: 3 }) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

it('no value of a row is lost or out of place: in the order of columns each is in a cell of its own or told from above', async () => {
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 5 }), async (rows) => {
      const head = Array.from({ length: 20 }, (_, column) => `<th>Cột ${column + 1}</th>`).join('');
      const body = rows.map((row, at) =>
        row.map(({ across, down }, nth) => {
          const below = Math.min(down, rows.length - at);
          return `<td colspan="${across}" rowspan="${below}">o${at}-${nth}</td>`;
        }),
      );
      const source = body.map((row) => `<tr>${row.join('')}</tr>`).join('\n');
      const html = await htmlOf(
        `<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${source}\n</tbody>\n</table>`,
      );
      const shown = elementsOf(html)
        .filter(({ tagName }) => tagName === 'tr')
        .slice(1);
      const expected = rows.map((_, at) =>
        rows
          .slice(0, at)
          .flatMap((row, from) =>
            row.flatMap(({ down }, nth) =>
              from + Math.min(down, rows.length - from) > at ? [`o${from}-${nth}`] : [],
            ),
          ),
      );
      merged += expected.flat().length;
      const linesAbove = (each: Element) => (valueOf(each, 'data-above') ?? '').split('\n').filter(Boolean);
      const cellsOf = (row: Element) => row.childNodes.filter((each) => 'tagName' in each);
      const told = shown.map((row) =>
        [...cellsOf(row), row].flatMap(linesAbove).flatMap((line) => /o\d-\d/u.exec(line)?.[0] ?? []),
      );
      for (const row of shown) {
        const lines = cellsOf(row).flatMap((cell) => [
          ...linesAbove(cell),
          valueOf(cell, 'data-label') ?? '',
        ]);
        const columns = [...lines, ...linesAbove(row)].map((line) => Number(/^Cột (\d+)/u.exec(line)?.[1]));
        expect(columns).toEqual(columns.toSorted((a, b) => a - b));
      }
      expect(told.map((each) => each.toSorted())).toEqual(expected.map((each) => each.toSorted()));
    }),
    { numRuns: 60, seed: 18 },
  );
  console.log(`${merged} values from merged cells above, each told in its row`);
  expect(merged).toBeGreaterThan(50);
});
