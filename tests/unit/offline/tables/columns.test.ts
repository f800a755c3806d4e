import { expect, test } from 'vitest';
import { en } from '../../../../src/strings/en.ts';
import { vi } from '../../../../src/strings/vi.ts';

const { documents, photographs } = vi.offline.tables;

test('documents have the fields of ND 113/2025, in its order, and no others', () => {
  expect(Object.values(documents.columns)).toEqual([
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

test('photographs have the fields of ND 113/2025, in its order, and no others', () => {
  expect(Object.values(photographs.columns)).toEqual([
    'Mã lưu trữ',
    'Thời hạn lưu trữ',
    'Tên sự kiện',
    'Tên ảnh',
    'Tác giả',
    'Nơi chụp',
    'Thời gian chụp',
    'Màu sắc',
    'Kích thước',
    'Lời thuyết minh',
  ]);
});

test('the columns are the same in both languages', () => {
  for (const table of ['documents', 'photographs'] as const) {
    expect(Object.keys(en.offline.tables[table].columns)).toEqual(
      Object.keys(vi.offline.tables[table].columns),
    );
  }
});
