import type {
  DoubtfulKind,
  LeftOverDetails,
  LeftOverKind,
  LostKind,
  PastedDetails,
  PastedKind,
  WordDetails,
} from './forms.ts';
import { FIX } from './wording.ts';

/** Why the page does not show what was typed. */
const lostBecause: Readonly<Record<LostKind, string>> = {
  emphasis: 'các dấu ấy bị hiểu là dấu làm nghiêng, làm đậm',
  number: 'máy đánh số lại các dòng của danh sách',
  quotation: 'dấu > đầu dòng bị hiểu là lời dẫn',
  comment: 'ghi chú không hiện, hai bên dính vào nhau',
  link: 'liên kết không có chữ nào để đọc và để bấm',
  backslash: 'dấu \\ đứng trước một dấu khác thì không hiện',
  alt: 'lời tả ảnh chỉ có chữ, không có chữ đậm, chữ nghiêng, liên kết hay thẻ',
  words: 'chỗ này bị hiểu là dấu trình bày',
  children: 'trang không hiện chữ giữa thẻ mở và thẻ đóng này',
  attribute: 'thuộc tính ấy ghi hai lần trong một thẻ, trang chỉ lấy lần sau',
  sign: 'dấu đầu dòng bị hiểu là dấu đầu mục của danh sách',
};

const doubtful: Readonly<Record<DoubtfulKind, (p: WordDetails) => string>> = {
  emphasis: (p) =>
    `“${p.typed}” hiện thành “${p.shown}”: các dấu ấy ở giữa một từ, hoặc như dấu chú thích, mà thành chữ đậm, chữ nghiêng.`,
  'list-in-line': (p) => `“${p.typed}” hiện thành danh sách trong danh sách: “${p.shown}”.`,
  underlining: (p) => `Dòng “${p.typed}” biến dòng trên nó, “${p.shown}”, thành đề mục.`,
  address: (p) => `Liên kết “${p.typed}” lấy cả dấu đứng sau địa chỉ “${p.shown}”.`,
  sign: (p) => `Dấu đầu dòng “${p.typed}” hiện thành dấu đầu mục của danh sách: “${p.shown}”.`,
  fence: (p) =>
    `Dòng “${p.typed}” không hiện; các dòng dưới nó, “${p.shown}”, hiện bằng kiểu chữ của máy tính.`,
};

/** What to write where a heading or a rule was meant. */
const HEADING =
  ' Nếu muốn đề mục, viết ## trước chữ và xóa dòng gạch; nếu muốn đường kẻ, để một dòng trống ở trên.';

function hint(p: WordDetails & { kind: LostKind | DoubtfulKind; given?: string }): string {
  const { kind, typed, write, apart, byHand, given } = p;
  if (kind === 'children') {
    return write === ''
      ? 'Ghi chú thích của từng ảnh ở caption của ảnh ấy, tại images của phần khai báo, rồi xóa các chữ ấy.'
      : given !== undefined
        ? `Thẻ đã có ${given}: thêm các chữ ấy vào đó nếu cần, rồi xóa chúng và thẻ đóng, kết thúc thẻ bằng />.`
        : `Viết ${write} trong thẻ mở, kết thúc thẻ mở bằng />, rồi xóa các chữ ấy và thẻ đóng.`;
  }
  if (kind === 'attribute') return 'Giữ một, xóa một.';
  if (kind === 'link') return `Viết chữ của liên kết giữa [ và ]: “${write}”.`;
  if (kind === 'fence')
    return `Xóa dòng ấy và dòng giống nó ở dưới. Nếu đó là dấu trang trí, viết “${write}”.`;
  if (kind === 'number') {
    return `Để một dòng trống ở trên dòng ấy và các mục sau. Viết “${write}” để hiện đúng như đã gõ.${byHand ? '' : ` Hoặc chạy ${FIX}.`}`;
  }
  if (write === typed) return 'Đưa các chữ ấy xuống một dòng riêng.';
  const verb = apart ? 'Để một dòng trống ở trên rồi viết' : 'Viết';
  const bold = kind === 'emphasis' && typed.includes('**') ? ' Muốn chữ đậm thì để dấu cách ở hai bên.' : '';
  return `${verb} “${write}” để hiện đúng như đã gõ.${byHand ? '' : ` Hoặc chạy ${FIX}.`}${bold}`;
}

/** What pasted lines look like, and how they are laid out. */
const pasted: Readonly<Record<PastedKind, { looks: string; result?: string; layout: string }>> = {
  marks: {
    looks: 'bắt đầu bằng dấu hoặc số đầu dòng',
    layout: 'Để một dòng trống giữa các dòng, hoặc đổi dấu đầu dòng thành “- ” để thành danh sách',
  },
  paragraphs: { looks: 'là những đoạn riêng', layout: 'Để một dòng trống giữa các dòng' },
  breaks: { looks: 'ngắn, như thơ hoặc chữ ký', layout: 'Thêm dấu \\ ở cuối mỗi dòng để xuống dòng' },
  tabs: { looks: 'ngăn ô bằng phím Tab như bảng của Word, Excel', layout: 'Viết thành bảng' },
  blanks: { looks: 'xếp thành cột bằng dấu cách', layout: 'Viết thành bảng' },
  semicolons: { looks: 'ngăn cột bằng dấu chấm phẩy', layout: 'Viết thành bảng' },
  drawing: { looks: 'là một bảng kẻ bằng dấu │', layout: 'Viết thành bảng' },
  bars: {
    looks: 'giống một bảng không có dòng gạch dưới đầu bảng',
    result: 'chỉ là một đoạn chữ với các dấu |',
    layout: 'Thêm dòng gạch dưới đầu bảng',
  },
  behind: {
    looks: 'đứng ngay dưới một mục của danh sách, một bảng, lời dẫn hoặc chú thích',
    result: 'dính vào đó',
    layout: 'Để một dòng trống ở trên (⏎ là xuống dòng)',
  },
  inside: {
    looks: 'là những dòng riêng trong một mục của danh sách, lời dẫn hoặc chú thích',
    layout: 'Thêm dấu \\ ở cuối dòng để xuống dòng',
  },
  'cut-row': {
    looks: 'là một dòng của bảng bị xuống dòng ở giữa',
    result: 'thành nhiều dòng của bảng',
    layout: 'Viết cả dòng ấy của bảng trên một dòng',
  },
  'rows-apart': {
    looks: 'là các dòng của một bảng, bị dòng trống cắt rời',
    result: 'chỉ là chữ với các dấu |',
    layout: 'Xóa các dòng trống giữa chúng; dưới đầu bảng có một dòng gạch',
  },
  headless: {
    looks: 'là một bảng thiếu dòng đầu bảng ở trên dòng gạch',
    result: 'chỉ là một đoạn chữ với các dấu |',
    layout: 'Thêm ở trên dòng gạch một dòng ghi tên các cột (⏎ là xuống dòng)',
  },
  uneven: {
    looks: 'là một bảng mà dòng gạch không có đúng số ô của dòng đầu bảng',
    result: 'chỉ là một đoạn chữ với các dấu |',
    layout: 'Cho hai dòng ấy có cùng số ô (⏎ là xuống dòng)',
  },
  'rest-of-table': {
    looks: 'là phần còn lại của bảng ở trên, bị một dòng trống cắt rời',
    result: 'chỉ là chữ với các dấu |',
    layout: 'Xóa dòng trống ở ngay trên dòng này',
  },
};

/** What the page shows of a sign that is not written as markup is, and what to write. */
const leftOver: Readonly<Record<LeftOverKind, { looks: string; hint: (write: string) => string }>> = {
  emphasis: {
    looks: 'hiện nguyên cả dấu trên trang, không đậm cũng không nghiêng',
    hint: (write) =>
      `Dấu mở đứng sát chữ đầu, dấu đóng sát chữ cuối; trước dấu mở và sau dấu đóng có dấu cách. Nếu dấu ấy là câu chữ, viết “${write}”.`,
  },
  uneven: {
    looks: 'có một dấu lẻ: trang hiện dấu ấy, còn các dấu kia mất đi và thành chữ nghiêng hoặc chữ đậm',
    hint: (write) =>
      `Mỗi dấu mở cần một dấu đóng giống nó, sát chữ. Nếu các dấu ấy là câu chữ, viết \\ trước từng dấu: “${write}”.`,
  },
  heading: {
    looks: 'hiện nguyên cả dấu # trên trang, không thành đề mục',
    hint: (write) => `Sau các dấu # phải có dấu cách: “${write}”. Hoặc chạy ${FIX}.`,
  },
  reference: {
    looks: 'hiện nguyên mã ấy trên trang, không thành ký tự',
    hint: (write) =>
      `${write === '' ? 'Xóa mã ấy' : write === ' ' ? 'Viết một dấu cách thay cho mã ấy' : `Viết “${write}” thay cho mã ấy`}. Hoặc chạy ${FIX}.`,
  },
  space: {
    looks:
      'không thành danh sách hay đề mục, vì sau dấu đầu dòng là dấu cách không ngắt (NBSP) hoặc dấu cách lạ',
    hint: (write) => `Xóa dấu cách ấy rồi gõ lại dấu cách thường: “${write}”. Hoặc chạy ${FIX}.`,
  },
  backslash: {
    looks: 'hiện cả dấu \\ ở cuối, vì sau nó không còn dòng nào của đoạn',
    hint: (write) =>
      `Xóa dấu \\ ấy: “${write}”. Hoặc chạy ${FIX}. Nếu dấu ấy là câu chữ thì viết hai dấu ấy liền nhau.`,
  },
  picture: {
    looks: 'hiện nguyên trên trang, không thành ảnh',
    hint: (write) => `Để riêng một đoạn và viết “${write}”.`,
  },
  tag: {
    looks: 'hiện nguyên trên trang như mã, không thành thẻ',
    hint: (name) =>
      name === ''
        ? 'Xóa thẻ, chỉ giữ lại chữ. Chép từ trang web thì dán vào Notepad, rồi chép từ đó sang.'
        : `Viết <${name} … /> bằng dấu < và > thường, không có dấu cách sau <, không đặt trong khối mã.`,
  },
  'bracket-tag': {
    looks: 'là mã của diễn đàn hoặc trang web khác: trang hiện nguyên cả mã',
    hint: () =>
      'Xóa mã ấy, giữ lại chữ. Chữ đậm viết **chữ**, liên kết [chữ](https://…), ảnh ![mô tả](./anh.jpg).',
  },
  'empty-heading': {
    looks: 'là dấu đề mục mà không có chữ: trang có một đề mục trống',
    hint: () => 'Viết tên đề mục sau dấu ấy, hoặc xóa dòng này.',
  },
  'wide-mark': {
    looks:
      'hiện nguyên trên trang: dấu đầu dòng là dấu toàn khổ (kiểu ＃ ＞ ＊ －), không phải dấu trên bàn phím',
    hint: (write) => `Gõ lại dấu ấy: “${write}”, để trống một dòng ở trên và ở dưới.`,
  },
  bars: {
    looks: 'hiện nguyên trên trang, không thành bảng: dấu kẻ cột không phải là dấu |',
    hint: (write) => `Viết mọi dấu kẻ cột của bảng là |: “${write}”. Hoặc chạy ${FIX}.`,
  },
  box: {
    looks: 'hiện nguyên trên trang, không thành khung lưu ý',
    hint: (write) => `Xóa dòng ấy và dấu đóng của nó; khung lưu ý viết “${write}” (⏎ là xuống dòng).`,
  },
};

/** The words of the rules about what a page shows of what was typed. */
export const issuesOfWordsVi = {
  'lost-words': (p: WordDetails & { kind: LostKind; given?: string }) => ({
    what:
      p.shown === ''
        ? `“${p.typed}” sẽ mất trên trang: ${lostBecause[p.kind]}.`
        : `“${p.typed}” hiện thành “${p.shown}”: ${lostBecause[p.kind]}.`,
    hint: p.kind === 'alt' ? `Xóa phần ấy đi; nếu đó là câu chữ, viết “${p.write}”.` : hint(p),
  }),
  'doubtful-markup': (p: WordDetails & { kind: DoubtfulKind }) => ({
    what: doubtful[p.kind](p),
    hint: hint(p) + (p.kind === 'underlining' ? HEADING : ''),
  }),
  'glued-lines': (p: PastedDetails) => ({
    what: `${p.lines} dòng từ đây ${pasted[p.kind].looks}, nhưng lên trang ${pasted[p.kind].result ?? 'chúng dính thành một đoạn'}.`,
    hint: `${pasted[p.kind].layout}: “${p.write}”.${p.byHand ? '' : ` Hoặc chạy ${FIX}.`}`,
  }),
  'left-over-mark': (p: LeftOverDetails) => ({
    what: `“${p.typed}” ${leftOver[p.kind].looks}.`,
    hint: leftOver[p.kind].hint(p.write),
  }),
  'unfinished-template': (p: { kind: 'lead' | 'remark' | 'stub'; text: string }) => ({
    what:
      p.kind === 'stub'
        ? `Bài chỉ có “${p.text}”, không có chữ nào.`
        : p.kind === 'lead'
          ? `Bài còn câu mẫu chưa viết tiếp: “${p.text}”`
          : `Bài còn lời nhắc của mẫu bản tin mới: “${p.text}”`,
    hint: `${
      p.kind === 'stub'
        ? 'Viết bài thay cho các dấu ấy'
        : p.kind === 'lead'
          ? 'Viết tiếp câu ấy thay cho dấu “…”'
          : 'Viết xong bài thì xóa cả dòng ghi chú ấy'
    }; chưa viết xong thì ghi status: draft.`,
  }),
};
