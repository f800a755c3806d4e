import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decisionSchema } from '../../../src/awards/decision-schema.ts';
import { listRegisterIds } from '../../../src/awards/list-context.ts';
import { readList } from '../../../src/awards/read-list.ts';
import { countAlike } from '../../../src/gate/limit-alike.ts';
import type { DecodedText } from '../../../src/gate/text.ts';
import type { Registers } from '../../../src/registers/schema.ts';
import { decisionRoot, decisionText } from '../../support/faults/awards.ts';
import { readAwardsOf } from '../../support/read-awards.ts';

const people = {
  'registers/people.yaml': 'people:\n  - { id: dinh-but-chi, name: Đinh Bút Chì }\n',
};
const log = (row: string) => `redactions: [{ on: 2024-07-01, row: ${row}, ground: Theo đơn }]`;

/** What is told of a list below a header with all columns that hide or show a name, as `code line:column`. */
async function tell(rows: readonly string[], lines: readonly string[] = []) {
  const list = ['muc,stt,xung_ho,ten,che_ten,dong_y,nguoi', ...rows];
  const title = `title: Về việc tặng Bằng khen cho 0${rows.length} cá nhân`;
  const { issues } = await readAwardsOf({ ...people, ...decisionRoot([title, ...lines], list) });
  return issues.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

/** The records of persons that the rows of such a list lead to, whatever is told of it. */
function readPersons(rows: readonly string[], lines: readonly string[]): (string | undefined)[] {
  const fields = decisionSchema.parse(parse(decisionText(lines)));
  const records = [{ id: 'dinh-but-chi', name: 'Đinh Bút Chì' }];
  const none = { places: [], organisations: [], blocs: [], movements: [], abbreviations: [] };
  const context = {
    fields,
    vocabulary: { types: new Map(), bases: new Map(), isPartial: true },
    ids: listRegisterIds({ ...none, people: records } as unknown as Registers),
    gaps: {},
    isTold: countAlike(),
    share: (text: string) => text,
    today: '2024-07-01',
  } as unknown as Parameters<typeof readList>[2];
  const text = `${['muc,stt,xung_ho,ten,che_ten,dong_y,nguoi', ...rows].join('\n')}\n` as DecodedText;
  return readList(text, 'awards.csv', context).rows.map(({ person }) => person);
}

describe('a consent', () => {
  test('never lets a name stand that was redacted, or is said to be hidden', async () => {
    expect(await tell([',1,,Đinh Bút Chì,,có,'], [log('1')])).toEqual(['BT-815 2:5']);
    expect(await tell([',1,em,Đinh Bút Chì,x,Giấy số 7,'])).toEqual(['BT-815 2:7']);
    expect(await tell([',1,,Đinh Bút Chì,x,Giấy số 7,'])).toEqual(['BT-815 2:5']);
  });

  test.each([
    'không',
    'Không đồng ý',
    'chưa có',
    '-',
    '0',
    'no',
    'khong',
    'từ chối',
    'bố mẹ không đồng ý',
    'N',
    'n/a',
    'Phụ huynh chưa ký',
    'Gia đình đã rút lại',
    'đang xin',
    '(không)',
    'false',
    'chờ',
    'thiếu',
    'cần hỏi',
    'thu hồi',
    'đã rút',
    'giấy hết hạn',
    'Hủy',
    'bổ sung sau',
    'sẽ có',
    'hông',
    'kg',
    'có thể',
    'chưa có giấy',
    'giấy số 0',
    'Giấy số 7 đã rút',
    'Rút ngày 26/8/2022',
    'Hỏi lại ngày 26/8/2022',
    'Đơn của phụ huynh',
  ])('is none that says “%s”', async (cell) => {
    expect(await tell([`,1,em,Đinh Bút Chì,,${cell},`])).toEqual(['BT-815 2:7']);
  });

  test.each([
    'có',
    'Có',
    'Giấy đồng ý số 07 ngày 26/8/2022',
    'giấy số 7',
    'Đơn ngày 12-5-2024',
    'số 12/2024',
    'Đơn của phụ huynh ngày 12/5/2024',
    'Giấy số 07, ngày 26/8/2022 của mẹ',
    'Phiếu  đồng ý số 3',
  ])('is “%s”', async (cell) => {
    const row = `,1,em,Đinh Bút Chì,,"${cell}",`;
    expect(await tell([row])).toEqual([]);
  });

  test('that is refused hides the name of whomever the row is about', async () => {
    expect(await tell([',1,,Đinh Bút Chì,,từ chối,'])).toEqual(['BT-815 2:5']);
    expect(await tell([',1,,Đ. B. C.,,từ chối,'])).toEqual([]);
    expect(await tell([',1,,Đinh Bút Chì,,-,'])).toEqual([]);
  });
});

describe('the record of a person', () => {
  test.each([
    ['hidden', ',1,,Đ. B. C.,,,dinh-but-chi', []],
    ['hidden altogether', ',1,,(đã ẩn tên),,,dinh-but-chi', []],
    ['of a child', ',1,em,Đ. B. C.,,,dinh-but-chi', []],
    ['redacted', ',1,,Đ. B. C.,,có,dinh-but-chi', [log('1')]],
  ])('is not named by a row that is %s', async (_, row, lines) => {
    expect(await tell([row], lines)).toEqual([expect.stringMatching(/^BT-843 2:\d+$/u)]);
  });

  test.each([
    ['hidden', ',1,,Đ. B. C.,,,dinh-but-chi', []],
    ['said to be hidden', ',1,,Đinh Bút Chì,x,,dinh-but-chi', []],
    ['of a child', ',1,em,Đinh Bút Chì,,,dinh-but-chi', []],
    ['redacted', ',1,,Đinh Bút Chì,,có,dinh-but-chi', [log('1')]],
  ])('is not even in what is read of a row that is %s, though that is an error already', (_, row, lines) => {
    expect(readPersons([row], lines)).toEqual([undefined]);
    expect(readPersons([',2,,Trần Thị Thử,,,dinh-but-chi'], lines)).toEqual(['dinh-but-chi']);
  });

  test('is named by the row of a child with consent, and of anybody who is not hidden', async () => {
    expect(await tell([',1,em,Đinh Bút Chì,,Giấy số 7,dinh-but-chi'])).toEqual([]);
    expect(await tell([',1,,Đinh Bút Chì,,,dinh-but-chi'])).toEqual([]);
  });
});

describe('a redaction', () => {
  test.each(['99', '"01"', '"1-1"'])('of row %s is told where the list has none', async (row) => {
    expect(await tell([',1,,Đ. B. C.,,,'], [log(row)])).toEqual(['BT-817 9:37']);
  });

  test('does not tell the name in another row, because the log never has it', async () => {
    expect(await tell([',1,,Đ. B. C.,,,', ',2,,Đinh Bút Chì,,,'], [log('1')])).toEqual([]);
  });

  test('names a row whose number repeats by its heading as well', async () => {
    const rows = ['I. A,1,,Đ. B. C.,,,', 'II. B,1,,Trần Thị Thử,,,'];
    expect(await tell(rows, [log('1')])).toEqual(['BT-817 9:37']);
    expect(await tell(rows, [log('"1-1"')])).toEqual([]);
    expect(await tell(rows, [log('"2-1"')])).toEqual(['BT-815 3:10']);
  });
});

describe('cells', () => {
  const of = async (...list: string[]) => {
    const { issues } = await readAwardsOf(
      decisionRoot(['title: Về việc tặng Bằng khen đã có thành tích'], list),
    );
    return issues.map(({ code, line, column }) => `${code} ${line}:${column}`);
  };

  test('with words behind their closing quotation mark are refused, because those would be dropped', async () => {
    expect(await of('stt,ten', '1,"Tổ" thôn X')).toEqual(['BT-823 2:8']);
    expect(await of('stt,ten,che_ten', '1,Đ. B. C.,""x')).toEqual(['BT-823 2:14']);
    expect(await of('stt,xung_ho,ten', '1," "Em,Đinh Bút Chì')).toEqual(['BT-823 2:6']);
    expect(await of('stt,ten', '1,"Tổ ""Xanh"" thôn X" ')).toEqual([]);
  });

  test('with a line break are refused: a mark that nothing closes swallows rows', async () => {
    expect(await of('stt,ten,don_vi', '1,Đinh Bút Chì,"Tổ Tự quản', '2,Trần Thị Thử,Tổ 2"')).toEqual([
      'BT-823 2:16',
    ]);
    expect(await of('stt,ten', '1,"Đinh', 'Bút Chì"')).toEqual(['BT-823 2:3']);
  });

  test('that a spreadsheet takes for formulas are told, because the list itself is passed on', async () => {
    expect(await of('stt,ten,don_vi', '1,Đinh Bút Chì,"=HYPERLINK(""a"")"')).toEqual(['BT-117 2:16']);
  });

  test('of numbers that give one address are refused at the second', async () => {
    expect(await of('stt,ten', '1 a,Đinh Bút Chì', '1-a,Trần Thị Thử')).toEqual(['BT-807 3:1']);
  });
});
