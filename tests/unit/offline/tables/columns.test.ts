import { expect, test } from 'vitest';
import { en } from '../../../../src/strings/en.ts';
import { vi } from '../../../../src/strings/vi.ts';

const { documents, photographs, fonds, dossiers } = vi.offline.tables;

/** The titles of the columns that the source names, in the order of the table. */
function listAsked({
  columns,
  asked,
}: {
  columns: object;
  asked: { columns: readonly string[] };
}): unknown[] {
  const entries = Object.entries(columns);
  // They stand before our own.
  expect(entries.slice(0, asked.columns.length).map(([name]) => name)).toEqual(asked.columns);
  return entries.slice(0, asked.columns.length).map(([, title]) => title as unknown);
}

test('documents have the fields of ND 113/2025 first, in its order', () => {
  expect(listAsked(documents)).toEqual([
    'Mã định danh',
    'Mã lưu trữ',
    'Thời hạn lưu trữ',
    'Tên loại',
    'Số',
    'Ký hiệu',
    'Ngày ban hành',
    'Tác giả, cơ quan ban hành',
    'Trích yếu nội dung',
    'Ngôn ngữ',
    'Số trang',
    'Mức độ tiếp cận',
    'Tệp hoặc liên kết',
    'Ghi chú',
  ]);
});

test('photographs have the fields of ND 113/2025 first, in its order', () => {
  expect(listAsked(photographs)).toEqual([
    'Mã lưu trữ',
    'Thời hạn lưu trữ',
    'Phân loại (âm bản, dương bản)',
    'Tên sự kiện',
    'Tên ảnh',
    'Tác giả',
    'Nơi chụp',
    'Thời gian chụp',
    'Màu sắc',
    'Kích thước',
    'Tài liệu đi kèm',
    'Lời thuyết minh',
  ]);
});

test('the fonds has the fields of TT 05/2025 first, in its order', () => {
  expect(listAsked(fonds)).toEqual([
    'Mã phông',
    'Tên phông',
    'Trạng thái (đóng, mở)',
    'Lịch sử đơn vị hình thành phông',
    'Thời gian tài liệu',
    'Tổng số tài liệu',
    'Phương án phân loại hoặc các nhóm tài liệu chủ yếu',
    'Ngôn ngữ',
    'Chế độ dự phòng',
    'Ghi chú',
  ]);
});

test('dossiers have the fields of TT 05/2025 first, in its order, without those of digitised ones', () => {
  expect(listAsked(dossiers)).toEqual([
    'Mã hồ sơ',
    'Tiêu đề hồ sơ',
    'Thời hạn lưu trữ',
    'Mức độ tiếp cận',
    'Ngôn ngữ',
    'Thời gian bắt đầu',
    'Thời gian kết thúc',
    'Từ khóa',
    'Tổng số tài liệu trong hồ sơ',
    'Số lượng trang',
    'Ký hiệu thông tin',
    'Mức độ tin cậy',
    'Chế độ lập tài liệu lưu trữ dự phòng',
    'Tình trạng lập tài liệu lưu trữ dự phòng',
  ]);
});

test('the columns are the same in both languages', () => {
  for (const table of ['fonds', 'dossiers', 'documents', 'photographs', 'formats', 'changes'] as const) {
    expect(Object.keys(en.offline.tables[table].columns)).toEqual(
      Object.keys(vi.offline.tables[table].columns),
    );
  }
});
