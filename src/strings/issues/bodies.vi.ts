import type { PersonalKind } from '../personal-data.vi.ts';
import { numberLimits, tags } from './forms.ts';
import { meant, personalKinds } from './phrases.vi.ts';

/** The words of the rules about the body of a bulletin. */
export const issuesOfBodiesVi = {
  'mdx-syntax': (p: { message: string; tag?: string }) =>
    p.tag === undefined
      ? {
          what: 'Chỗ này trong bài không đọc được.',
          hint: `Nếu có dấu < hoặc { là chữ thường, viết \\< hoặc \\{. Trình đọc báo: ${p.message}`,
        }
      : {
          what: `Thẻ <${p.tag}> viết chưa đúng.`,
          hint: `Mỗi giá trị đặt trong dấu nháy kép; mỗi thẻ mở có thẻ đóng cùng tên, hoặc kết thúc bằng />. Trình đọc báo: ${p.message}`,
        },
  'import-export': (_: object) => ({
    what: 'Dòng bắt đầu bằng import hoặc export là mã nguồn; bài viết không chứa mã.',
    hint: 'Xóa dòng này. Nếu là câu chữ, viết thêm một dấu \\ ở đầu dòng.',
  }),
  expression: (p: { text: string }) => ({
    what: `{${p.text}} là biểu thức mã; bài viết không chứa mã.`,
    hint: `Nếu là chữ, viết \\{${p.text}\\}; nếu không, xóa đi.`,
  }),
  'unknown-component': (p: { name: string; near: string | undefined; known: readonly string[] }) => ({
    what: `Không có thành phần <${p.name}>.`,
    hint: `${meant(p.near)}Trong bài chỉ dùng được: ${tags(p.known)}.`,
  }),
  'html-element': (p: { name: string; known: readonly string[] }) => ({
    what: `Thẻ HTML <${p.name}> không dùng được trong bài.`,
    hint: `Dùng Markdown thay cho thẻ; các thẻ dùng được: ${tags(p.known)}.`,
  }),
  'unknown-attribute': (p: { component: string; name: string; known: readonly string[] }) => ({
    what: `<${p.component}> không có thuộc tính “${p.name}”.`,
    hint:
      p.known.length > 0
        ? `Các thuộc tính dùng được: ${p.known.join(', ')}.`
        : 'Thẻ này không có thuộc tính nào.',
  }),
  'attribute-not-literal': (p: { component: string; name: string }) => ({
    what: `Thuộc tính “${p.name}” của <${p.component}> phải là chữ trong dấu nháy kép, không phải {…}.`,
    hint: `Viết ${p.name}="…".`,
  }),
  'missing-attribute': (p: { component: string; name: string }) => ({
    what: `<${p.component}> thiếu thuộc tính “${p.name}”.`,
    hint: `Viết <${p.component} ${p.name}="…" … />.`,
  }),
  'bad-attribute-value': (p: { component: string; name: string; value: string; allowed: string }) => ({
    what: `${p.name}="${p.value}" của <${p.component}> không dùng được.`,
    hint: numberLimits[p.name]
      ? `Cần một số từ 1 đến ${numberLimits[p.name]}.`
      : `Dùng một trong: ${p.allowed}.`,
  }),
  'unsafe-link': (p: { url: string }) => ({
    what: `Địa chỉ liên kết “${p.url}” không dùng được.`,
    hint: p.url.startsWith('./')
      ? `Tệp cạnh bản tin đặt riêng một đoạn: <Attachment src="${p.url}" title="…" />.`
      : 'Liên kết chỉ bắt đầu bằng https://, http://, mailto:, tel:, / hoặc #.',
  }),
  'not-at-top-level': (p: { name: string }) => ({
    what: `${p.name} phải đứng riêng một đoạn, không nằm trong đoạn văn, danh sách, bảng hay trích dẫn.`,
    hint: 'Để một dòng trống trước và sau, và không thụt vào.',
  }),
  'nested-too-deep': (p: { limit: number }) => ({
    what: `Bài lồng nhau quá ${p.limit} tầng (danh sách trong danh sách, trích dẫn trong trích dẫn…).`,
    hint: 'Bỏ bớt các dấu > hoặc thụt đầu dòng thừa.',
  }),
  'heading-level-one': (_: object) => ({
    what: 'Tiêu đề cấp một (#) đã là tiêu đề bản tin.',
    hint: 'Trong bài bắt đầu từ cấp hai: viết ## thay cho #.',
  }),
  'empty-body': (_: object) => ({
    what: 'Bản tin chỉ có phần khai báo, không có bài.',
    hint: 'Viết ít nhất một đoạn sau dòng --- thứ hai.',
  }),
  'unclosed-tag': (p: { name: string }) => ({
    what: `Thẻ <${p.name}> mở ra mà không đóng.`,
    hint:
      p.name === 'br'
        ? 'Viết <br /> để xuống dòng.'
        : `Thêm </${p.name}>, hoặc viết \\< nếu dấu < là chữ thường.`,
  }),
  'literal-brace': (_: object) => ({
    what: 'Dấu ngoặc nhọn { } trong bài bị hiểu là mã.',
    hint: 'Viết \\{ và \\} để hiện dấu ngoặc nhọn.',
  }),
  'literal-angle': (_: object) => ({
    what: 'Dấu < trong bài bị hiểu là mở một thẻ.',
    hint: 'Viết \\< để hiện dấu bé hơn, ví dụ \\<5%.',
  }),
  'html-comment': (_: object) => ({
    what: 'Ghi chú kiểu <!-- … --> không dùng được trong bài.',
    hint: 'Đưa ghi chú vào trường notes ở phần khai báo, hoặc viết {/* ghi chú */}.',
  }),
  'broken-link': (p: { url: string; near: string | undefined }) => ({
    what: `Liên kết “${p.url}” không dẫn đến trang nào.`,
    hint: `${meant(p.near)}Kiểm tra năm và tên thư mục của bản tin được nhắc đến.`,
  }),
  'not-in-page': (_: object) => ({
    what: 'Ảnh và thành phần chỉ dùng trong bản tin, không dùng trong trang cố định này.',
    hint: 'Trang cố định chỉ gồm chữ, liên kết, danh sách và bảng.',
  }),
  'personal-data': (p: { kind: PersonalKind; rows: number }) => ({
    what: `Danh sách có ${personalKinds[p.kind]} (${p.rows} dòng); đây là chỗ đầu tiên.`,
    hint: 'Bỏ dữ liệu cá nhân không cần cho bạn đọc, và ghi việc đó ở privacy. Danh sách khen thưởng chỉ cần họ tên, chức vụ, đơn vị.',
  }),
  'table-too-large': (p: { cells: number; limit: number }) => ({
    what: `Bảng có ${p.cells} ô, kể cả ô trống; tối đa ${p.limit} ô.`,
    hint: 'Chia thành nhiều bảng, hoặc đính kèm danh sách đầy đủ bằng tệp .xlsx.',
  }),
};
