import { nameField } from '../field-names.vi.ts';
import { findField, findValue } from '../fields.vi.ts';
import type { FieldAt, WrongValue } from './forms.ts';
import { exampleOf, gloss, isCodeOfRule, keyOf, listSome } from './wording.ts';
import { meant, shown, tellValue, typeName } from './phrases.vi.ts';

/** The words of the rules about fields and their values. */
export const issuesOfFieldsVi = {
  'unknown-key': (p: {
    key: string;
    parent: string;
    near: string | undefined;
    known: readonly string[];
    /** The line to write, where the value has to have another form as well. */
    proposal?: string | undefined;
    /** The key that was meant, where it has been written too. */
    taken?: { key: string; line: number };
  }) => ({
    what: `Không có khóa “${p.key}”${p.parent ? ` trong ${nameField(p.parent)}` : ''}.`,
    hint: `${p.taken ? `Khóa “${p.taken.key}” đã có ở dòng ${p.taken.line}: giữ một trong hai, xóa dòng kia. ` : p.key === 'draft' ? 'Bản nháp viết status: draft. ' : p.key === 'withdrawn' ? 'Tin thu hồi viết status: withdrawn và nhóm withdrawal có on, reason. ' : p.proposal === undefined ? meant(p.near) : `Viết ${p.proposal}. `}Các khóa dùng được: ${p.known.join(', ')}.`,
  }),
  'missing-key': (p: FieldAt & { empty?: boolean; orNull?: true }) => {
    if (p.field.endsWith(']')) {
      const hint = `Viết tiếp sau dấu “-”, hoặc xóa mục này.${shown(exampleOf(p))}`;
      return { what: `Mục “${nameField(p.field)}” để trống.`, hint };
    }
    if (p.empty) {
      const isRegister = p.file === `registers/${p.field}.yaml`;
      const orDelete = p.orNull
        ? `. Không có hay không biết thì viết ${keyOf(p.field)}: null`
        : findField(p.file ?? '', p.field)?.required
          ? ''
          : isRegister
            ? `. Chưa có mục nào thì viết ${p.field}: []`
            : ', hoặc xóa dòng này';
      const hint = `Viết giá trị sau dấu hai chấm${orDelete}.${shown(exampleOf(p))}`;
      return { what: `“${nameField(p.field)}” để trống.`, hint };
    }
    const help = shown(exampleOf(p)) || ' Sổ tay có ví dụ cho từng trường.';
    return { what: `Thiếu “${nameField(p.field)}”.`, hint: `Thêm “${keyOf(p.field)}: …”.${help}` };
  },
  'wrong-type': (p: WrongValue) => ({
    what: `“${nameField(p.field)}” không nhận ${tellValue(p.value)}.`,
    hint: `Cần ${typeName(p.expected)}.${
      p.quotes === 'missing'
        ? ' Đặt cả giá trị trong dấu nháy kép.'
        : p.quotes === 'needless'
          ? ' Bỏ dấu nháy.'
          : ''
    }${p.isDashed ? ' Sau mỗi dấu “-” phải có một dấu cách.' : ''}${p.proposal === undefined ? shown(exampleOf(p)) : ` Viết ${p.proposal}${p.endDate === undefined ? '' : ` và thêm một dòng endDate: ${p.endDate}`}`}`,
  }),
  'not-in-list': (p: FieldAt & { value: string; allowed: readonly string[]; near: string | undefined }) => ({
    what: `“${nameField(p.field)}” không nhận giá trị “${p.value}”.`,
    hint: isCodeOfRule(p)
      ? 'Chỉ cảnh báo mới bỏ qua được. Xóa mục này, rồi sửa chỗ lỗi như thông báo đã nêu.'
      : `${meant(findValue(p.value, p.allowed) ?? p.near)}Dùng một trong: ${p.allowed.map(gloss).join(', ')}.`,
  }),
  'too-short': (p: Partial<FieldAt> & { minimum: number; kind: string }) => ({
    what:
      p.kind === 'string'
        ? `“${nameField(p.field ?? '')}” quá ngắn: cần ít nhất ${p.minimum} ký tự.`
        : p.kind === 'array'
          ? `“${nameField(p.field ?? '')}” cần ít nhất ${p.minimum} mục.`
          : `“${nameField(p.field ?? '')}” phải từ ${p.minimum} trở lên.`,
    hint: ['string', 'array'].includes(p.kind) ? 'Bổ sung cho đủ.' : 'Sửa lại con số.',
  }),
  'too-long': (p: FieldAt & { maximum: number; kind: string }) =>
    p.kind === 'array'
      ? {
          what: `“${nameField(p.field)}” có quá nhiều mục: tối đa ${p.maximum}.`,
          hint: 'Bỏ bớt, hoặc gộp các mục gần nhau.',
        }
      : {
          what:
            p.kind === 'string'
              ? `“${nameField(p.field)}” quá dài: tối đa ${p.maximum} ký tự.`
              : `“${nameField(p.field)}” phải từ ${p.maximum} trở xuống.`,
          hint: p.kind === 'string' ? 'Rút gọn lại.' : 'Sửa lại con số.',
        },
  'bad-format': (p: FieldAt & { value: string; proposal?: string | undefined }) => ({
    what: `“${nameField(p.field)}” viết chưa đúng dạng: “${p.value}”.`,
    hint:
      p.proposal === undefined
        ? shown(exampleOf(p)).trim() ||
          'Xem ví dụ của trường này trong sổ tay (README.md trong thư mục nội dung).'
        : `Viết ${p.proposal}`,
  }),
  'needed-with': (p: Partial<FieldAt> & { other: string; keys?: readonly string[] }) => ({
    what: p.keys
      ? `“${nameField(p.field ?? '')}” chưa có khóa nào: bắt buộc khi có ${p.other}.`
      : `Thiếu “${nameField(p.field ?? '')}”: bắt buộc khi có ${p.other}.`,
    hint: p.keys
      ? `Ghi ít nhất một khóa: ${p.keys.join(', ')}.`
      : `Thêm “${nameField(p.field ?? '')}” hoặc bỏ ${p.other}.${shown(exampleOf(p))}`,
  }),
  'forbidden-with': (p: Partial<FieldAt> & { other: string; value?: string; instead?: string }) =>
    p.value === 'null'
      ? {
          what: `“${nameField(p.field ?? '')}” không được là null khi tin là ${p.other}.`,
          hint: `Ghi ngày đăng, ví dụ publishedOn: 2026-07-17; chỉ tin ${p.instead ?? ''} mới được ghi null.`,
        }
      : {
          what: `“${nameField(p.field ?? '')}” không đi cùng ${p.other}.`,
          hint: `Bỏ “${nameField(p.field ?? '')}”, hoặc ${p.instead ? `đổi thành ${p.instead}` : `bỏ ${p.other}`}.`,
        },
  'not-verbatim': (p: FieldAt & { value: string }) => ({
    what: `“${p.value}” (ở ${nameField(p.field)}) không có nguyên văn trong tiêu đề hay bài.`,
    hint: 'Tin nhập từ nguồn khác phải giữ nguyên từng chữ, từng dấu: chép lại đúng như trong bài.',
  }),
  'not-verbatim-original': (
    p: (FieldAt & { value: string }) | { count: number; values: readonly string[] },
  ) => ({
    what:
      'values' in p
        ? `${p.count} tên, chức vụ ở attendees (${listSome(p.values)}) không có nguyên văn trong tiêu đề hay bài.`
        : `“${p.value}” (ở ${nameField(p.field)}) không có nguyên văn trong tiêu đề hay bài.`,
    hint: 'Nếu đúng là cùng một người hoặc nơi, nên viết thống nhất.',
  }),
  'needless-silence': (p: { code: string }) => ({
    what: `lint bỏ qua ${p.code}, nhưng tệp này không có cảnh báo ấy.`,
    hint: 'Xóa mục này khỏi lint.',
  }),
  'low-contrast': (p: FieldAt & { value: string; ratio: number; least: number; proposal: string }) => ({
    what: `Màu “${p.value}” quá nhạt: chữ màu này trên nền trang, và chữ trắng trên màu này, chỉ đạt tương phản ${p.ratio}:1; cần ít nhất ${p.least}:1.`,
    hint: `Dùng màu đậm hơn. Màu gần nhất dùng được: ${p.field}: '${p.proposal}'`,
  }),
  expired: (p: { expires: string; isPast: boolean }) => ({
    what: p.isPast
      ? `Thông tin báo lỗi bảo mật đã hết hạn ngày ${p.expires}, nên trang không có tệp security.txt.`
      : `Thông tin báo lỗi bảo mật hết hạn ngày ${p.expires}; từ ngày ấy trang không có tệp security.txt nữa.`,
    hint: 'Kiểm tra lại nơi nhận tin báo trong security.contacts, rồi ghi ngày hết hạn mới, trong vòng một năm tới.',
  }),
  'bad-alias': (p: FieldAt & { value: string; proposal: string | undefined }) => ({
    what: `“${nameField(p.field)}” không phải một địa chỉ cũ viết đúng dạng: “${p.value}”.`,
    hint:
      p.proposal === undefined
        ? 'Mỗi địa chỉ cũ là một trang: đường dẫn bắt đầu bằng / hoặc địa chỉ đầy đủ, không có dấu #, *, dấu nháy, ngoặc nhọn; sau dấu ? chỉ gồm các cặp khóa=giá trị nối bằng &. Ví dụ “/portal/tin.aspx?ItemID=15”, hay “/tin/2026/ten-thu-muc-cu/” của một bản tin đã đổi tên.'
        : `Viết “${p.proposal}”.`,
  }),
};
