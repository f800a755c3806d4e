import { nameField } from '../field-names.vi.ts';
import { gloss, list } from './wording.ts';
import { meant } from './phrases.vi.ts';

/** The words of the rules about what bulletins say of each other and of registers. */
export const issuesOfReferencesVi = {
  'unknown-reference': (p: {
    field: string;
    value: string;
    register: string;
    near: string | undefined;
    known: readonly string[];
  }) => ({
    what: `“${p.value}” (ở ${nameField(p.field)}) không có trong ${p.register}.`,
    hint: `${meant(p.near)}${p.known.length > 0 && p.known.length <= 12 ? `Đang có: ${list(p.known)}.` : `Kiểm tra hoặc bổ sung ${p.register}.`}`,
  }),
  'duplicate-id': (p: { id: string; other: string }) => ({
    what: `Mã “${p.id}” đã dùng ở ${p.other}.`,
    hint: 'Đặt mã khác cho bản mới; mã đã công bố thì giữ nguyên.',
  }),
  'repeated-abbreviation': (p: { short: string; long: readonly string[] }) => ({
    what: `Chữ viết tắt “${p.short}” đã ghi ở trên trong cùng tệp.`,
    hint: `Viết { short: ${p.short}, long: [${p.long.map((each) => `"${each}"`).join(', ')}] } ở mục trên, rồi xóa mục này.`,
  }),
  'repeated-code': (p: { code: string; other: string }) => ({
    what: `Mã số ${p.code} đã ghi cho ${p.other}, là nơi có cùng thời gian.`,
    hint: 'Mỗi đơn vị hành chính có một mã số riêng: xem lại danh mục đơn vị hành chính, hoặc bỏ dòng code.',
  }),
  'odd-parent': (p: { id: string; level: string; parent: string; above: string }) => ({
    what: `${p.id} là ${gloss(p.level)}, không thể thuộc ${p.parent} là ${gloss(p.above)}.`,
    hint: 'Ghi ở parent mã của đơn vị cấp trên, ví dụ tỉnh của một xã; hoặc sửa level.',
  }),
  'odd-level': (p: { name: string; level: string; meant: string }) => ({
    what: `“${p.name}” ghi level là ${gloss(p.level)}.`,
    hint: `Viết level: ${p.meant}, hoặc sửa tên.`,
  }),
  'repeated-name': (p: { id: string; name: string; other: string }) => ({
    what: `“${p.name}” có hai mã, ${p.other} và ${p.id}: tin của một nơi sẽ chia ra hai trang.`,
    hint: `Giữ mã ${p.other}, xóa mục này và sửa các tin ghi mã ${p.id}. Nếu là hai đơn vị khác nhau thì ghi parent, hoặc validFrom, validTo của từng đơn vị.`,
  }),
  'undated-name': (p: { field: string; name: string; other: string }) => ({
    what: `“${p.other}” và “${p.name}” (ở ${nameField(p.field)}) không ghi tên nào dùng từ ngày nào.`,
    hint: `Thêm to: vào tên cũ và from: vào tên mới, ví dụ { text: ${p.other}, to: 2025-06-30 } và { text: ${p.name}, from: 2025-07-01 }.`,
  }),
  'duplicate-slug': (p: { slug: string; other: string }) => ({
    what: `Địa chỉ “${p.slug}” trùng với ${p.other} trong cùng một năm.`,
    hint: 'Đổi tên một trong hai thư mục.',
  }),
  'duplicate-alias': (p: { alias: string; other: string }) => ({
    what: `Địa chỉ cũ “${p.alias}” đã khai báo ở ${p.other}.`,
    hint: 'Một địa chỉ cũ chỉ dẫn đến một bản tin.',
  }),
  'near-known-name': (p: { field: string; value: string; near: string; register: string }) => ({
    what: `“${p.value}” (ở ${nameField(p.field)}) gần giống “${p.near}” trong ${p.register}.`,
    hint: `Có phải bạn muốn viết “${p.near}”? Nếu là tên khác, bổ sung vào ${p.register}.`,
  }),
  'same-title-and-date': (p: { other: string }) => ({
    what: `Cùng tiêu đề và cùng ngày với ${p.other}.`,
    hint: 'Có thể tin được nhập hai lần: giữ lại một, hoặc viết tiêu đề cho khác nhau.',
  }),
  'near-identical-body': (p: { other: string; percent: number }) => ({
    what: `Bài giống ${p.percent}% với ${p.other}.`,
    hint: 'Có thể tin được nhập hai lần: giữ lại một.',
  }),
};
