import { formatDayShort } from '../../vietnamese/days.ts';
import { groupHidden } from './file-forms.ts';
import type { HiddenInFile, HiddenKind, HiddenPart, LookAlikeFiles, UnseenWordsInFile } from './forms.ts';
import { excuse, list, listSome, tellWithin } from './wording.ts';

/** What was found of one kind, in the words of the program that shows it. */
const foundVi: Readonly<Record<HiddenKind, (part: HiddenPart) => string>> = {
  changes: ({ count }) => `${count} chỗ sửa còn theo dõi (Track Changes)`,
  comments: ({ count }) => `${count} ghi chú (Comment)`,
  words: ({ count }) => `${count} đoạn chữ ẩn (Hidden)`,
  faint: ({ count }) => `${count} đoạn chữ trắng trên nền trắng, nhỏ li ti hoặc không in ra`,
  headers: ({ count, which }) =>
    `${count} đầu trang hay chân trang có chữ mà không trang nào hiện: ${listSome(which)}`,
  shapes: ({ count }) => `${count} hình hoặc hộp chữ bị ẩn`,
  windows: () => 'sổ tính mở trong cửa sổ ẩn',
  sheets: ({ count, which }) => `${count} trang tính ẩn: ${listSome(which)}`,
  rows: ({ count, which }) => `${count} hàng ẩn có dữ liệu: ${listSome(which)}`,
  columns: ({ count, which }) => `${count} cột ẩn có dữ liệu: ${listSome(which)}`,
  cells: ({ count, which }) => `${count} ô có dữ liệu nhưng định dạng không cho hiện: ${listSome(which)}`,
  pivot: ({ count }) => `${count} dòng dữ liệu nguồn nằm trong bảng tổng hợp (PivotTable)`,
  data: ({ count, which }) => `${count} dữ liệu chương trình giữ mà không hiện: ${listSome(which)}`,
  embedded: ({ count }) => `${count} tài liệu nhúng, bấm đúp là mở được cả tệp (bảng tính của biểu đồ…)`,
  pictures: ({ count, which }) =>
    `${count} ảnh còn thông tin chụp (${which.join(', ')}${which.includes('GPS') ? ': có nơi chụp' : ''})`,
  crops: ({ count }) => `${count} ảnh bị cắt bớt (Crop) mà phần bị cắt vẫn còn`,
  leftovers: ({ count, which }) => `${count} phần đã bỏ mà vẫn nằm trong tệp: ${listSome(which)}`,
  revisions: ({ count }) => `${count} bản cũ, có trước khi sửa`,
  layers: ({ count }) => `${count} lớp (layer) đang tắt`,
  margins: ({ count, which }) =>
    `${count} trang có chữ hoặc ảnh nằm ngoài khổ giấy (trang bị cắt bớt): trang ${which.join(', ')}`,
  fields: ({ count }) => `${count} ô biểu mẫu ẩn có nội dung`,
  redactions: ({ count }) => `${count} vùng đánh dấu để bôi xóa (Redact) mà chưa xóa`,
  covers: ({ count }) => `${count} hình tô kín đè lên chữ mà chữ vẫn còn`,
  thumbnails: ({ count }) => `${count} ảnh thu nhỏ của trang, to đến mức đọc được`,
  unshown: ({ count, which }) => `${count} đoạn chữ nằm trong tệp mà mở ra không thấy: ${listSome(which)}`,
  doubtful: ({ count, which }) => `${count} chỗ không chắc người đọc thấy: ${listSome(which)}`,
  opaque: ({ count, which }) => `${count} phần thuộc loại không xem được bên trong: ${listSome(which)}`,
};

/** How to take out a document within another, whatever is hidden in it. */
const EMBEDDED_VI = 'biểu đồ hay tài liệu nhúng: sao chép, Dán đặc biệt > Ảnh, rồi xóa cái cũ';

/** Steps that are the same in all programs except those for PDF. */
const anywhereVi: Readonly<Partial<Record<HiddenKind, string>>> = {
  embedded: EMBEDDED_VI,
  pictures:
    'ảnh: trên Windows, bấm chuột phải vào tệp ảnh > Thuộc tính > Chi tiết > “Loại bỏ thuộc tính và thông tin cá nhân”, rồi chèn lại',
  crops: 'ảnh bị cắt: bấm vào ảnh > Định dạng ảnh > Nén ảnh (Compress Pictures), chọn “Xóa vùng đã cắt”',
  leftovers: 'phần đã bỏ: mở tệp, chép tất cả sang một tệp mới',
  unshown: 'chữ không thấy: mở tệp mới trống, chép phần nhìn thấy sang đó rồi lưu',
  doubtful:
    'chỗ không chắc: tự xem chỗ ấy có hiện rõ không, không bị hình hay màu che; chữ không cho đọc thì xóa hẳn, đừng che',
  opaque: 'hình: chụp lại thành PNG hoặc JPEG rồi chèn vào thay',
};

/** What printing a PDF anew does not take out. */
const STAYS_IN_PRINT: readonly HiddenKind[] = ['faint', 'covers', 'redactions', 'unshown', 'doubtful'];

/** How to take out what is hidden, by program and kind. */
const waysVi: Readonly<Record<string, Readonly<Partial<Record<HiddenKind, string>>>>> = {
  Word: {
    changes: 'Xem lại (Review) > Chấp nhận (Accept) > Chấp nhận tất cả và dừng theo dõi',
    comments: 'Xem lại > Xóa (Delete) > Xóa mọi chú thích',
    words: 'Tệp > Thông tin > Kiểm tra sự cố > Kiểm tra tài liệu (Inspect Document), xóa “Văn bản ẩn”',
    faint: 'chọn hết (Ctrl+A), Trang chủ > màu chữ Tự động và cỡ chữ đọc được, rồi giữ hoặc xóa chữ hiện ra',
    headers:
      'Chèn > Đầu trang (Header): bật “Trang đầu khác” và “Trang chẵn lẻ khác”, xóa chữ ở đó rồi tắt lại',
    shapes: 'Bố trí > Ngăn chọn (Selection Pane), hiện hình lên rồi giữ hoặc xóa',
    data: 'Tệp > Thông tin > Kiểm tra sự cố > Kiểm tra tài liệu, xóa “Dữ liệu XML tùy chỉnh”; trường IF: bấm vào rồi Ctrl+Shift+F9',
  },
  Excel: {
    changes: 'tắt chia sẻ sổ (Xem lại > Hủy chia sẻ sổ làm việc) để mất lịch sử sửa',
    comments: 'chọn cả trang, Xem lại > Xóa (Delete)',
    shapes: 'Bố trí trang > Ngăn chọn (Selection Pane), hiện hình lên rồi giữ hoặc xóa',
    sheets:
      'bấm chuột phải vào tên trang tính > Bỏ ẩn (Unhide) rồi giữ hoặc xóa; không thấy ở đó thì Tệp > Thông tin > Kiểm tra sự cố > Kiểm tra tài liệu (Inspect Document)',
    rows: 'chọn cả trang, bấm chuột phải vào số hàng > Bỏ ẩn, rồi giữ hoặc xóa; đang lọc thì Dữ liệu > Xóa lọc',
    columns: 'chọn cả trang, bấm chuột phải vào chữ cột > Bỏ ẩn, rồi giữ hoặc xóa',
    windows: 'Xem (View) > Bỏ ẩn (Unhide)',
    cells: 'chọn cả trang, Định dạng ô (Ctrl+1) > Chung (General), rồi giữ hoặc xóa ô hiện ra',
    pivot: 'chép bảng tổng hợp, Dán đặc biệt > Giá trị, rồi xóa bảng cũ',
    data: 'xóa kịch bản (Dữ liệu > Phân tích What-If > Trình quản lý kịch bản); dữ liệu khác: Tệp > Thông tin > Kiểm tra sự cố > Kiểm tra tài liệu; lưu lại bằng Excel thì chữ thừa mất',
  },
  LibreOffice: {
    changes: 'Sửa > Theo dõi thay đổi > Chấp nhận tất cả',
    comments: 'bấm chuột phải vào một ghi chú > Xóa tất cả ghi chú',
    words: 'Định dạng > Ký tự và Định dạng > Phần (Section), bỏ “Ẩn”, rồi giữ hoặc xóa chữ',
    shapes: 'Cửa sổ Navigator: hiện hình lên rồi giữ hoặc xóa',
    data: 'xóa kịch bản, trường ẩn và điều khiển ẩn của biểu mẫu (Navigator; Biểu mẫu > Form Navigator)',
    sheets: 'Trang tính > Hiện trang tính, rồi giữ hoặc xóa',
    rows: 'chọn cả trang, Định dạng > Hàng > Hiện, rồi giữ hoặc xóa',
    columns: 'chọn cả trang, Định dạng > Cột > Hiện, rồi giữ hoặc xóa',
  },
};

function wayOutVi([program, kinds]: readonly [string, ReadonlySet<HiddenKind>]): string {
  if (program === 'PDF' && STAYS_IN_PRINT.some((kind) => kinds.has(kind)))
    return 'PDF: chữ trắng hay chữ bị che vẫn còn dù in lại; hãy xóa chữ ấy trong tệp gốc (Word, Excel…) rồi xuất PDF mới, hoặc in ra giấy rồi quét (scan), và thay tệp này.';
  if (program === 'PDF')
    return 'PDF: mở tệp rồi in ra PDF mới (máy in “Microsoft Print to PDF” hoặc “Lưu dưới dạng PDF”), và thay tệp này.';
  const ways = [...kinds].map((kind) => waysVi[program]?.[kind] ?? anywhereVi[kind] ?? EMBEDDED_VI);
  return `${program}: ${[...new Set(ways)].join('; ')}; lưu và thay tệp này, hoặc xuất ra PDF rồi đăng bản PDF.`;
}

export const SIGNED_VI =
  'Tệp đã ký số: đừng in lại hay lưu lại, vì chữ ký sẽ mất; hãy xin nơi ban hành một bản sạch đã ký.';

/** How some of the files are excused from a warning about them. */
export function keepingVi(code: `BT-${number}`, files: readonly { name: string }[]): string {
  return `Muốn giữ thì ghi vào lint và nêu tên từng tệp trong lý do (tệp không nêu tên thì vẫn bị cảnh báo): ${excuse(code, files)}.`;
}

/** All files that a message does not tell at length. */
export function otherFilesVi(files: readonly { name: string }[]): string {
  return `và ${files.length} tệp khác: ${list(files.map(({ name }) => name))}`;
}

/** The words of the rule about what the readers of a document do not see. */
export const issuesOfHiddenVi = {
  'hidden-in-file': (p: HiddenInFile) => ({
    what: `Mở tệp ra thì không thấy, nhưng ai tải về cũng lấy ra được: ${tellWithin(
      p.files,
      ({ name, parts }) => `“${name}” (${parts.map((part) => foundVi[part.kind](part)).join('; ')})`,
      otherFilesVi,
    )}.`,
    hint: [
      ...[...groupHidden(p)].map(wayOutVi),
      ...(p.files.some(({ isSigned }) => isSigned) ? [SIGNED_VI] : []),
      keepingVi('BT-119', p.files),
    ].join(' '),
  }),
  'look-alike-photograph': (p: LookAlikeFiles) => ({
    what: p.files
      .map(
        ({ name, removed, from, on }) =>
          `Ảnh “${name}” trông giống ảnh “${removed}” đã gỡ${on === undefined ? '' : ` ngày ${formatDayShort(on)}`} ở ${from}.`,
      )
      .join(' '),
    hint: `Đúng là ảnh đã gỡ (lưu lại với cỡ, chất lượng hay định dạng khác) thì xóa ảnh này. ${keepingVi('BT-134', p.files)}`,
  }),
  'unseen-words': (p: UnseenWordsInFile) => ({
    what: `Hình vẽ giữ chữ mà người xem không thấy, nhưng ai tải về cũng đọc được: ${p.files
      .map(({ name, words }) => `“${name}” (${words.map((each) => `“${each}”`).join('; ')})`)
      .join('; ')}.`,
    hint: `Mở hình bằng chương trình vẽ, xóa chữ ấy rồi xuất lại SVG thuần (Plain SVG), hoặc xuất thành PNG. ${keepingVi('BT-135', p.files)}`,
  }),
};
