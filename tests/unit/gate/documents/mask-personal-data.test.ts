import { expect, test } from 'vitest';
import { maskPersonalData } from '../../../../src/gate/documents/mask-personal-data.ts';

test.each([
  ['Số định danh 012345678901', /0123/],
  ['CCCD: 012 345 678 901, cấp năm 2021', /345/],
  ['０９１２３４５６７８', /[０-９]{5}/],
  ['001\u00a0300\u00a0000\u00a0017', /300/],
  ['0912‑345‑678', /345/],
  ['CMND 123456789', /123456789/],
  ['Điện thoại 0912 345 678', /345/],
  ['ĐT: +84 912345678', /912/],
  ['Họ và tên\nNgày sinh\nĐỗ Giả Định\n05/03/1980', /05\/03/],
  ['Ông Đỗ Giả Định sinh ngày 5 tháng 3 năm 1980 tại xã Ví Dụ', /tháng 3/],
  ['Ngày sinh'.normalize('NFD') + '\n1980-03-05', /1980-03/],
])('of "%s" nothing personal is left', (text, personal) => {
  expect(text.normalize('NFC')).toMatch(personal);
  expect(maskPersonalData(text)).not.toMatch(personal);
});

test('what says nothing of a person stays', () => {
  const text =
    'Quyết định số 1234/QĐ-UBND ngày 20/11/2023: Đỗ Giả Định, tổng 120.000.000 đồng; Luật Căn cước năm 2023.';
  expect(maskPersonalData(text)).toBe(text);
});
