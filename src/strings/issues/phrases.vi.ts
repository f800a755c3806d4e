import { showExample } from '../fields.vi.ts';
import type { PersonalKind } from '../personal-data.vi.ts';

/** The types of files that may lie beside a bulletin. */
export const fileTypes = 'Ảnh: .jpg, .jpeg, .png, .webp; tệp đính kèm: .pdf, .docx, .xlsx, .ods, .odt, .csv';

/** What to do with a text whose letters are of an old encoding before anything else is done to it. */
export const CONVERT_FIRST =
  'Tệp này có chữ giống bảng mã cũ (TCVN3, VNI): chuyển mã sang Unicode trước, rồi kiểm tra lại.';

/** What kinds of personal data are called. */
export const personalKinds: Readonly<Record<PersonalKind, string>> = {
  id: 'số căn cước, chứng minh nhân dân',
  phone: 'số điện thoại',
  birth: 'ngày, năm sinh',
  address: 'địa chỉ nhà riêng',
  papers: 'số hộ chiếu, thẻ bảo hiểm, giấy phép lái xe',
  account: 'số tài khoản',
};

/** The question whether this was meant, where there is something near. */
export function meant(near: string | undefined): string {
  return near === undefined ? '' : `Có phải bạn muốn viết “${near}”? `;
}

/** An example at the end of a hint, where there is one. */
export function shown(example: string | undefined): string {
  return example === undefined ? '' : ` Ví dụ đúng:${showExample(example)}`;
}

/** What was written in the place of something else: its words, or its kind when they would be code. */
export function tellValue(value: string): string {
  if (value.startsWith('{')) return 'một nhóm khóa con';
  return value.startsWith('[') ? 'một danh sách' : `giá trị “${value}”`;
}

/** What a type of value is called. */
export function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'một dòng chữ',
    number: 'một số',
    int: 'một số nguyên',
    day: 'một ngày đủ năm, tháng, ngày',
    boolean: 'true hoặc false',
    array: 'một danh sách (mỗi mục một dòng bắt đầu bằng “- ”)',
    object: 'một nhóm khóa con',
    union: 'một dòng chữ hoặc một nhóm khóa con',
  };
  return names[expected] ?? expected;
}
