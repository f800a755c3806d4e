import {
  FIX,
  type DoubtfulKind,
  type LostKind,
  type PastedDetails,
  type PastedKind,
  type WordDetails,
} from './forms.ts';

/** Why the page does not show what was typed. */
const lostBecause: Readonly<Record<LostKind, string>> = {
  emphasis: 'các dấu ấy bị hiểu là dấu làm nghiêng, làm đậm',
  number: 'máy đánh số lại các dòng của danh sách',
  quotation: 'dấu > đầu dòng bị hiểu là lời dẫn',
  comment: 'ghi chú không hiện, hai bên dính vào nhau',
  words: 'chỗ này bị hiểu là dấu trình bày',
};

const doubtful: Readonly<Record<DoubtfulKind, (p: WordDetails) => string>> = {
  emphasis: (p) => `“${p.typed}” hiện thành “${p.shown}”, trong đó có chữ đậm ở giữa một từ.`,
  'list-in-line': (p) => `“${p.typed}” hiện thành danh sách trong danh sách: “${p.shown}”.`,
  underlining: (p) => `Dòng “${p.typed}” biến dòng trên nó, “${p.shown}”, thành đề mục.`,
  address: (p) => `Liên kết “${p.typed}” lấy cả dấu đứng sau địa chỉ “${p.shown}”.`,
};

/** What to write where a heading or a rule was meant. */
const HEADING =
  ' Nếu muốn đề mục, viết ## trước chữ và xóa dòng gạch; nếu muốn đường kẻ, để một dòng trống ở trên.';

function hint({ typed, write, byHand }: WordDetails): string {
  if (write === typed) return 'Đưa các chữ ấy xuống một dòng riêng.';
  return `Viết “${write}” để hiện đúng như đã gõ.${byHand ? '' : ` Hoặc chạy ${FIX}.`}`;
}

/** What pasted lines look like, and how they are laid out. */
const pasted: Readonly<Record<PastedKind, { looks: string; layout: string }>> = {
  marks: {
    looks: 'bắt đầu bằng dấu hoặc số đầu dòng',
    layout: 'Để một dòng trống giữa các dòng, hoặc đổi dấu đầu dòng thành “- ” để thành danh sách',
  },
  paragraphs: { looks: 'là những đoạn riêng', layout: 'Để một dòng trống giữa các dòng' },
  breaks: { looks: 'ngắn, như thơ hoặc chữ ký', layout: 'Thêm dấu \\ ở cuối mỗi dòng để xuống dòng' },
  tabs: { looks: 'ngăn ô bằng phím Tab như bảng của Word, Excel', layout: 'Viết thành bảng' },
  bars: {
    looks: 'giống một bảng không có dòng gạch dưới đầu bảng',
    layout: 'Thêm dòng gạch dưới đầu bảng',
  },
};

/** The words of the rules about what a page shows of what was typed. */
export const issuesOfWordsVi = {
  'lost-words': (p: WordDetails & { kind: LostKind }) => ({
    what:
      p.shown === ''
        ? `“${p.typed}” sẽ mất trên trang: ${lostBecause[p.kind]}.`
        : `“${p.typed}” hiện thành “${p.shown}”: ${lostBecause[p.kind]}.`,
    hint: hint(p),
  }),
  'doubtful-markup': (p: WordDetails & { kind: DoubtfulKind }) => ({
    what: doubtful[p.kind](p),
    hint: hint(p) + (p.kind === 'underlining' ? HEADING : ''),
  }),
  'glued-lines': (p: PastedDetails) => ({
    what: `${p.lines} dòng từ đây ${pasted[p.kind].looks}, nhưng lên trang chúng dính thành một đoạn.`,
    hint: `${pasted[p.kind].layout}: “${p.write}”.${p.byHand ? '' : ` Hoặc chạy ${FIX}.`}`,
  }),
  'left-over-mark': (p: { typed: string; write: string }) => ({
    what: `“${p.typed}” hiện nguyên cả dấu trên trang, không đậm cũng không nghiêng.`,
    hint: `Dấu mở đứng sát chữ đầu, dấu đóng sát chữ cuối, sau dấu đóng có dấu cách. Nếu dấu ấy là câu chữ, viết “${p.write}”.`,
  }),
};
