import type { CopiedKind } from '../copied-along.vi.ts';

/** What was copied along, by its kind, and what to do about it. */
const copied: Readonly<Record<CopiedKind, { what: string; hint: (write: string) => string }>> = {
  'page-number': {
    what: 'là một số trang chép theo bài, và hiện thành một đoạn',
    hint: () => 'Xóa dòng ấy. Nếu là số liệu thì viết thành câu.',
  },
  message: {
    what: 'là đầu một tin nhắn chép theo bài: giờ gửi và tên người gửi hiện trên trang',
    hint: () => 'Xóa phần ấy, chỉ giữ câu chữ của bài.',
  },
  'broken-reference': {
    what: 'là lời báo lỗi của Word hoặc Excel chép theo bài, và hiện trên trang',
    hint: () => 'Viết điều mà chỗ ấy dẫn đến (số mục, số bảng, số liệu), hoặc xóa đi.',
  },
  remark: {
    what: 'là nhận xét, dấu sửa ở lề của Word chép theo bài, và hiện trên trang',
    hint: () => 'Xóa cả dòng ấy; trong Word, nhận hoặc bỏ các chỗ sửa trước khi chép.',
  },
  placeholder: {
    what: 'là chỗ còn chờ viết, và hiện trên trang',
    hint: () => 'Viết điều cần viết, đặt ảnh cần đặt, hoặc xóa đi. Việc còn phải làm thì ghi ở notes.',
  },
  'question-marks': {
    what: 'có dấu ? thay cho chữ có dấu: tệp đã được lưu bằng bảng mã không có các chữ ấy (ANSI)',
    hint: () => 'Chép lại từ văn bản gốc và lưu tệp với bảng mã UTF-8.',
  },
  encoded: {
    what: 'có mã của địa chỉ web hay của chương trình thay cho chữ',
    hint: () => 'Gõ lại chữ ấy.',
  },
  'divided-word': {
    what: 'có dấu nối cuối dòng và một dấu cách thừa, do chép từ bản in hay PDF',
    hint: (write) => `Viết “${write}” trên một dòng; bỏ dấu nối nếu từ ấy không có.`,
  },
};

/** The words of the rules about what was copied along with a text, or mistyped in it. */
export const issuesOfCopiedVi = {
  'repeated-title': (p: { text: string }) => ({
    what: `Bài mở đầu bằng chính tiêu đề, “${p.text}”: trang sẽ hiện tiêu đề hai lần.`,
    hint: 'Xóa dòng ấy: trang đã có tiêu đề ở trên bài.',
  }),
  'access-not-public': (p: { access: string }) => ({
    what: `Bản tin ghi mức độ tiếp cận “${p.access}”, nhưng trang web đăng mọi bản tin cho tất cả mọi người đọc.`,
    hint: 'Nếu bài không được công khai thì đưa cả thư mục ra khỏi kho nội dung, đừng đăng. Nếu được công khai thì ghi: access: cong-khai.',
  }),
  'letter-in-number': (p: { typed: string; write: string }) => ({
    what: `“${p.typed}” có chữ O, l hoặc I lẫn trong số: tìm số ấy trên trang sẽ không thấy.`,
    hint: `Viết “${p.write}”. Nếu đó là một mã có chữ thì ghi vào lint.`,
  }),
  'copied-along': (p: { kind: CopiedKind; shown: string; write: string; count: number }) => ({
    what: `“${p.shown}” ${copied[p.kind].what}${p.count > 1 ? ` (${p.count} chỗ; đây là chỗ đầu tiên)` : ''}.`,
    hint: copied[p.kind].hint(p.write),
  }),
};
