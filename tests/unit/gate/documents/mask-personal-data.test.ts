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
  ['0912345678/0987654321', /0912|0987/],
  ['0912345678-0987654321', /0912|0987/],
  ['ĐT (0912) 345 678', /345/],
  ['ĐT: 0912 345\n678', /678/],
  ['ĐT 0084912345678, 84912345678', /912/],
  ['001089012345/CA', /0010/],
  ['001089012345-2021', /0010/],
  ['001 089\n012 345', /345/],
])('of "%s" nothing personal is left', (text, personal) => {
  expect(text.normalize('NFC')).toMatch(personal);
  expect(maskPersonalData(text)).not.toMatch(personal);
});

test('what says nothing of a person stays', () => {
  const text =
    'Quyết định số 1234/QĐ-UBND ngày 20/11/2023: Đỗ Giả Định, tổng 120.000.000 đồng; Luật Căn cước năm 2023. ' +
    'Thu 1.234.567.890 đồng, 0,912.345 điểm, từ 05.12.2024-06.12.2024, năm 2021-2025; bảng 0 91 2 34 567 89.\n1\n2\n03\n912\n345\n678';
  expect(maskPersonalData(text)).toBe(text);
});
