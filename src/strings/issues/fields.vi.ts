import { findField, findValue } from '../fields.vi.ts';
import { exampleOf, gloss, keyOf, type FieldAt, type WrongValue } from './forms.ts';
import { meant, shown, tellValue, typeName } from './phrases.vi.ts';

/** The words of the rules about fields and their values. */
export const issuesOfFieldsVi = {
  'unknown-key': (p: {
    key: string;
    parent: string;
    near: string | undefined;
    known: readonly string[];
  }) => ({
    what: `Không có khóa “${p.key}”${p.parent ? ` trong ${p.parent}` : ''}.`,
    hint: `${p.key === 'draft' ? 'Bản nháp viết status: draft. ' : meant(p.near)}Các khóa dùng được: ${p.known.join(', ')}.`,
  }),
  'missing-key': (p: FieldAt & { empty?: boolean; orNull?: true }) => {
    if (p.field.endsWith(']')) {
      const hint = `Viết tiếp sau dấu “-”, hoặc xóa mục này.${shown(exampleOf(p))}`;
      return { what: `Mục “${p.field}” để trống.`, hint };
    }
    if (p.empty) {
      const orDelete = p.orNull
        ? `. Không có hay không biết thì viết ${p.field}: null`
        : findField(p.file ?? '', p.field)?.required
          ? ''
          : ', hoặc xóa dòng này';
      const hint = `Viết giá trị sau dấu hai chấm${orDelete}.${shown(exampleOf(p))}`;
      return { what: `“${p.field}” để trống.`, hint };
    }
    const help = shown(exampleOf(p)) || ' Sổ tay có ví dụ cho từng trường.';
    return { what: `Thiếu “${p.field}”.`, hint: `Thêm “${keyOf(p.field)}: …”.${help}` };
  },
  'wrong-type': (p: WrongValue) => ({
    what: `“${p.field}” không nhận ${tellValue(p.value)}.`,
    hint: `Cần ${typeName(p.expected)}.${
      p.quotes === 'missing'
        ? ' Đặt cả giá trị trong dấu nháy kép.'
        : p.quotes === 'needless'
          ? ' Bỏ dấu nháy.'
          : ''
    }${p.isDashed ? ' Sau mỗi dấu “-” phải có một dấu cách.' : ''}${shown(p.proposal ?? exampleOf(p))}`,
  }),
  'bad-date': (p: Partial<FieldAt> & { value?: string; proposal?: string | undefined }) => ({
    what:
      p.field === 'publishAt'
        ? `“${p.value ?? ''}” không bắt đầu bằng một ngày có thật.`
        : `“${p.value ?? ''}” không phải là một ngày có thật viết theo dạng năm-tháng-ngày.`,
    hint: `Viết ${keyOf(p.field ?? 'date')}: ${
      p.proposal ??
      (p.field === 'publishAt'
        ? '2026-07-17T08:00+07:00'
        : '2022-07-28 (đủ năm, tháng hai chữ số, ngày hai chữ số).')
    }`,
  }),
  'not-in-list': (p: FieldAt & { value: string; allowed: readonly string[]; near: string | undefined }) => ({
    what: `“${p.field}” không nhận giá trị “${p.value}”.`,
    hint: `${meant(findValue(p.value, p.allowed) ?? p.near)}Dùng một trong: ${p.allowed.map(gloss).join(', ')}.`,
  }),
  'too-short': (p: Partial<FieldAt> & { minimum: number; kind: string }) => ({
    what:
      p.kind === 'string'
        ? `“${p.field ?? ''}” quá ngắn: cần ít nhất ${p.minimum} ký tự.`
        : p.kind === 'array'
          ? `“${p.field ?? ''}” cần ít nhất ${p.minimum} mục.`
          : `“${p.field ?? ''}” phải từ ${p.minimum} trở lên.`,
    hint: ['string', 'array'].includes(p.kind) ? 'Bổ sung cho đủ.' : 'Sửa lại con số.',
  }),
  'too-long': (p: FieldAt & { maximum: number; kind: string }) => ({
    what:
      p.kind === 'string'
        ? `“${p.field}” quá dài: tối đa ${p.maximum} ký tự.`
        : `“${p.field}” phải từ ${p.maximum} trở xuống.`,
    hint: p.kind === 'string' ? 'Rút gọn lại.' : 'Sửa lại con số.',
  }),
  'bad-format': (p: FieldAt & { value: string; proposal?: string | undefined }) => ({
    what: `“${p.field}” viết chưa đúng dạng: “${p.value}”.`,
    hint:
      shown(p.proposal ?? exampleOf(p)).trim() ||
      'Xem ví dụ của trường này trong sổ tay (content/README.md).',
  }),
  'year-mismatch': (p: { folder: string; date: string }) => ({
    what: `Bản tin nằm trong thư mục năm ${p.folder} nhưng date là ${p.date}.`,
    hint: 'Chuyển thư mục bản tin sang đúng năm, hoặc sửa date (hay publishedOn) cho khớp.',
  }),
  'end-before-start': (_: object) => ({
    what: 'endDate đứng trước date.',
    hint: 'Ngày kết thúc phải bằng hoặc sau ngày diễn ra.',
  }),
  'needed-with': (p: Partial<FieldAt> & { other: string; keys?: readonly string[] }) => ({
    what: p.keys
      ? `“${p.field ?? ''}” chưa có khóa nào: bắt buộc khi có ${p.other}.`
      : `Thiếu “${p.field ?? ''}”: bắt buộc khi có ${p.other}.`,
    hint: p.keys
      ? `Ghi ít nhất một khóa: ${p.keys.join(', ')}.`
      : `Thêm “${p.field ?? ''}” hoặc bỏ ${p.other}.${shown(exampleOf(p))}`,
  }),
  'forbidden-with': (p: Partial<FieldAt> & { other: string; value?: string; instead?: string }) =>
    p.value === 'null'
      ? {
          what: `“${p.field ?? ''}” không được là null khi tin là ${p.other}.`,
          hint: `Ghi ngày đăng, ví dụ publishedOn: 2026-07-17; chỉ tin ${p.instead ?? ''} mới được ghi null.`,
        }
      : {
          what: `“${p.field ?? ''}” không đi cùng ${p.other}.`,
          hint: `Bỏ “${p.field ?? ''}”, hoặc ${p.instead ? `đổi thành ${p.instead}` : `bỏ ${p.other}`}.`,
        },
  'not-verbatim': (p: FieldAt & { value: string }) => ({
    what: `“${p.value}” (ở ${p.field}) không có nguyên văn trong tiêu đề hay bài.`,
    hint: 'Tin nhập từ nguồn khác phải giữ nguyên từng chữ, từng dấu: chép lại đúng như trong bài.',
  }),
  'not-verbatim-original': (p: FieldAt & { value: string }) => ({
    what: `“${p.value}” (ở ${p.field}) không có nguyên văn trong tiêu đề hay bài.`,
    hint: 'Nếu đúng là cùng một người hoặc nơi, nên viết thống nhất.',
  }),
  'weekday-mismatch': (p: { said: string; day: string; weekday: string }) => ({
    what: `“${p.said}”: theo lịch, ngày ${p.day} là ${p.weekday}.`,
    hint: 'Xem lại thứ, ngày, hoặc năm.',
  }),
  'session-mismatch': (p: { session: string; said: string }) => ({
    what: `session là ${gloss(p.session)} nhưng bài viết “${p.said}”.`,
    hint: 'Sửa session hoặc câu trong bài cho khớp.',
  }),
  'day-mismatch': (p: { date: string; said: string }) => ({
    what: `date là ${p.date} nhưng bài viết “${p.said}”.`,
    hint: 'Sửa date hoặc câu trong bài; sự kiện nhiều ngày thì ghi thêm endDate.',
  }),
  'needless-silence': (p: { code: string }) => ({
    what: `lint bỏ qua ${p.code}, nhưng tệp này không có cảnh báo ấy.`,
    hint: 'Xóa mục này khỏi lint.',
  }),
  'low-contrast': (p: FieldAt & { value: string; ratio: number; least: number; proposal: string }) => ({
    what: `Màu “${p.value}” quá nhạt: chữ màu này trên nền trang, và chữ trắng trên màu này, chỉ đạt tương phản ${p.ratio}:1; cần ít nhất ${p.least}:1.`,
    hint: `Dùng màu đậm hơn. Màu gần nhất dùng được: ${p.field}: '${p.proposal}'`,
  }),
  expired: (p: { expires: string }) => ({
    what: `Thông tin báo lỗi bảo mật hết hạn ngày ${p.expires}.`,
    hint: 'Kiểm tra lại nơi nhận tin báo trong security.contacts, rồi ghi ngày hết hạn mới, trong vòng một năm tới.',
  }),
  'bad-alias': (p: FieldAt & { value: string; proposal: string | undefined }) => ({
    what: `“${p.field}” không phải một địa chỉ cũ viết đúng dạng: “${p.value}”.`,
    hint:
      p.proposal === undefined
        ? 'Mỗi địa chỉ cũ là một trang: đường dẫn bắt đầu bằng / hoặc địa chỉ đầy đủ, không có dấu #, *, dấu nháy, ngoặc nhọn; sau dấu ? chỉ gồm các cặp khóa=giá trị nối bằng &. Ví dụ “/portal/tin.aspx?ItemID=15”.'
        : `Viết “${p.proposal}”.`,
  }),
};
