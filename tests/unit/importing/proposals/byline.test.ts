import { expect, test } from 'vitest';
import { proposeByline } from '../../../../src/importing/proposals/byline.ts';

/** Who signed a text that ends with this line. */
function bylineOf(last: string): string | undefined {
  const blocks = ['Sáng 3/5/2024, hội nghị khai mạc.', last].map((text) => ({
    kind: 'paragraph' as const,
    inlines: [{ kind: 'text' as const, text }],
  }));
  return proposeByline({ blocks, declared: {} })?.value;
}

test.each([
  'Phòng Tổng hợp',
  'Ban Thi đua – Khen thưởng',
  'Hội Phụ nữ xã Thử',
  'Đoàn Thanh niên',
  'Tin, ảnh: Văn Mẫu',
  'PV',
])('“%s” says who signed', (line) => {
  expect(bylineOf(line)).toBe(line);
});

test('a letterhead above a table, or above the text, is no signature', () => {
  const line = (text: string) => ({
    kind: 'paragraph' as const,
    inlines: [{ kind: 'text' as const, text }],
  });
  const table = { kind: 'table' as const, rows: [] };
  const blocksOf = [
    [line('UBND TỈNH'), table],
    [line('Danh sách'), line('UBND TỈNH'), table],
    [line('UBND TỈNH'), line('Sáng 3/5/2024, hội nghị khai mạc.')],
  ];
  for (const blocks of blocksOf) expect(proposeByline({ blocks, declared: {} })).toBeUndefined();
  expect(proposeByline({ blocks: [table, line('Phòng Tổng hợp')], declared: {} })?.value).toBe(
    'Phòng Tổng hợp',
  );
});

test.each([
  'Hội nghị tổng kết của cơ quan hư cấu',
  'Hội nghị năm 2024',
  'Hội thi kết thúc tốt đẹp',
  'Ban hành kèm theo văn bản này',
  'Đoàn kết xây dựng quê hương',
  'Phòng chống thiên tai ở cơ sở',
  'Phòng, chống dịch bệnh',
  'Khối thi đua số 3 gồm 12 đơn vị',
])('“%s” is a line of the text', (line) => {
  expect(bylineOf(line)).toBeUndefined();
});
