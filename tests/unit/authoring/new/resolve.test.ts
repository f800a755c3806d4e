import { expect, test } from 'vitest';
import {
  resolveAlt,
  resolveAttendees,
  resolveDay,
  resolveEndDay,
  resolveText,
} from '../../../../src/authoring/new/resolve.ts';

test('attendees are read from a pasted list', () => {
  const list = `1. Đồng chí Trần Văn Mẫu – Phó Chủ tịch UBND tỉnh Mẫu; Chủ tịch Hội đồng
- Ông Lê Thị Ví Dụ - Giám đốc Sở Nội vụ;

Bà Đỗ Hồng Hà, Phó Trưởng phòng
4\tĐặng Thị Mẫu\tChuyên viên`.normalize('NFD');
  expect(resolveAttendees(list)).toEqual({
    value: [
      { name: 'Trần Văn Mẫu', positions: ['Phó Chủ tịch UBND tỉnh Mẫu', 'Chủ tịch Hội đồng'] },
      { name: 'Lê Thị Ví Dụ', positions: ['Giám đốc Sở Nội vụ'] },
      { name: 'Đỗ Hồng Hà', positions: ['Phó Trưởng phòng'] },
      { name: 'Đặng Thị Mẫu', positions: ['Chuyên viên'] },
    ],
  });
  expect(resolveAttendees('')).toEqual({ value: [] });
});

test('a line without a position is told as it is', () => {
  expect(resolveAttendees('Trần Văn Mẫu – Chủ tịch\nLê Thị Ví Dụ')).toEqual({
    problem: expect.stringContaining('“Lê Thị Ví Dụ” chưa rõ đâu là chức vụ: viết “Họ tên – chức vụ”'),
  });
});

test('two days in one are told apart, and a short year is asked about', () => {
  expect(resolveDay('30/12/2026 - 2/1/2027')).toEqual({
    problem:
      'Có hai ngày trong một chỗ: ghi ngày đầu ở đây (30/12/2026), ngày cuối ở “Ngày kết thúc” (--end-date 2/1/2027).',
  });
  expect(resolveDay('26/11/26')).toEqual({ problem: expect.stringContaining('Có phải là 26/11/2026?') });
});

test('a mistyped day is asked about where only one can be meant', () => {
  const asked = (day: string) => ({ problem: expect.stringContaining(`Có phải là ${day}?`) as string });
  expect(resolveDay('2026-16-07')).toEqual(asked('16/7/2026'));
  expect(resolveDay('07/16/2026')).toEqual(asked('16/7/2026'));
  expect(resolveDay('24-07-16')).toEqual({ problem: expect.not.stringContaining('Có phải') });
});

test('the last day is none when it is the first, and never before it', () => {
  expect(resolveEndDay('', '2026-12-30')).toEqual({ value: undefined });
  expect(resolveEndDay('30/12/2026', '2026-12-30')).toEqual({ value: undefined });
  expect(resolveEndDay('2/1/2027', '2026-12-30')).toEqual({ value: '2027-01-02' });
  expect(resolveEndDay('2/1/2026', '2026-12-30')).toEqual({
    problem: 'Ngày kết thúc 2/1/2026 trước ngày bắt đầu 30/12/2026.',
  });
});

test('a letter that only looks like Đ is replaced at once', () => {
  expect(resolveText('title', '\u00D0ảng bộ tỉnh Mẫu họp')).toEqual({ value: 'Đảng bộ tỉnh Mẫu họp' });
});

test('words of a photograph are named by its number, and may wait in a draft alone', () => {
  expect(resolveAlt('Ảnh', 2, true)).toEqual({
    problem: '“ảnh 2: mô tả” quá ngắn: cần ít nhất 5 ký tự. Bổ sung cho đủ.',
  });
  expect(resolveAlt('', 2, true)).toEqual({ value: '' });
  expect(resolveAlt('', 2, false)).toEqual({ problem: 'Ảnh 2 cần có mô tả, vì bản tin đăng ngay.' });
});
