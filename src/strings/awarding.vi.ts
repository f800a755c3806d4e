import type { ListedKind } from './award-cues.vi.ts';

const PERSONAL: Readonly<Record<ListedKind, string>> = {
  birth: 'ngày sinh',
  id: 'số giấy tờ',
  phone: 'điện thoại, thư điện tử',
  address: 'nơi ở',
  account: 'tài khoản',
  sensitive: 'dữ liệu nhạy cảm',
};

/** What `npm run award` says in Vietnamese. */
export const awardingVi = {
  help: `npm run award -- <danh sách.csv> --number 163/QĐ-UBND --day 2026-01-19 --issuer ubnd-tinh --title "Về việc …"
    làm thư mục của một quyết định từ danh sách mà cơ quan đang có

  --number <số/ký hiệu>   số và ký hiệu của quyết định
  --day <ngày>            ngày ban hành, ví dụ 2026-01-19
  --issuer <mã>           nơi ban hành, mã trong registers/organisations.yaml
  --title <trích yếu>     trích yếu, đúng như trong quyết định
  --look                  chỉ đọc và báo, không ghi gì

Cột ngày sinh, số giấy tờ, điện thoại, nơi ở không bao giờ được ghi; tên trẻ em ghi thành chữ viết tắt. Thư mục đã có thì không ghi đè.
Quyết định làm ra có status: draft; npm run check cho biết còn gì phải sửa.`,
  nothingNamed: 'Ghi tên tệp danh sách: npm run award -- danh-sach.csv. --help cho biết cách dùng.',
  noFile: (path: string) => `Không có tệp ${path}.`,
  notCsv: (path: string) => `${path} không phải tệp .csv: mở trong Excel, chọn Lưu thành, kiểu CSV UTF-8.`,
  notText: (path: string) => `${path} không phải chữ Unicode: lưu lại thành CSV UTF-8 rồi chạy lại.`,
  oldFont: (word: string) =>
    `Danh sách gõ bằng phông chữ cũ (TCVN3, VNI), ví dụ “${word}”: đổi sang Unicode (UniKey: Ctrl+Shift+F6), lưu rồi chạy lại.`,
  noHeader:
    'Không thấy dòng đầu cột: cần một dòng có cột tên (Họ và tên, Tên tập thể…) và ít nhất một cột khác.',
  missing: (option: string) => `Thiếu ${option}. --help cho biết cách dùng.`,
  badDay: (day: string) => `--day ${day} không phải một ngày: viết như 2026-01-19.`,
  badNumber: (number: string) => `--number ${number} chưa có ký hiệu: viết như 163/QĐ-UBND.`,
  unreadVocabulary: 'registers/award-types.yaml còn lỗi: chạy npm run check và sửa trước.',
  column: (heading: string, column: string | undefined) =>
    column === undefined ? `  ${heading}: không lấy` : `  ${heading} → ${column}`,
  personal: (heading: string, kind: ListedKind, cells: number) =>
    `  ${heading} (${PERSONAL[kind]}): không ghi, bỏ ${cells} ô`,
  personalCells: (cells: number) => `Bỏ ${cells} ô khác có dữ liệu cá nhân.`,
  hidden: (names: number) => `${names} tên trẻ em, học sinh ghi thành chữ viết tắt.`,
  totals: (rows: number) => `Bỏ ${rows} dòng cộng.`,
  nameless: (rows: number) => `${rows} dòng có chữ mà không có tên: không lấy.`,
  rows: (rows: number) => `${rows} dòng.`,
  made: (path: string) => `Đã làm ${path}. Chạy npm run check để biết còn gì phải sửa.`,
  present: (path: string) => `Đã có ${path}: không ghi đè. Xóa hoặc đổi tên thư mục ấy rồi chạy lại.`,
};

export type AwardingWords = typeof awardingVi;
