import type { ListedKind } from './award-cues.vi.ts';

const PERSONAL: Readonly<Record<ListedKind, string>> = {
  birth: 'ngày sinh',
  id: 'số giấy tờ',
  phone: 'điện thoại, thư điện tử',
  address: 'nơi ở',
  account: 'tài khoản',
  sensitive: 'dữ liệu nhạy cảm',
};

/** What of a workbook is not read. */
export type UnreadKind = 'other-sheet' | 'hidden-sheet' | 'hidden-row' | 'hidden-column';

const NOT_READ: Readonly<Record<UnreadKind, string>> = {
  'other-sheet': 'Trang tính không có danh sách, không đọc',
  'hidden-sheet': 'Trang tính bị ẩn, không đọc',
  'hidden-row': 'Dòng bị ẩn, không lấy (muốn lấy thì bỏ ẩn trong Excel rồi chạy lại)',
  'hidden-column': 'Cột bị ẩn, không lấy',
};

/** What `npm run award` says in Vietnamese. */
export const awardingVi = {
  help: `npm run award -- <danh sách.xlsx | .xls | .csv> --number 163/QĐ-UBND --day 2026-01-19 --issuer ubnd-tinh --title "Về việc …"
    làm thư mục của một quyết định từ danh sách mà cơ quan đang có

  --number <số/ký hiệu>   số và ký hiệu của quyết định
  --day <ngày>            ngày ban hành, ví dụ 2026-01-19
  --issuer <mã>           nơi ban hành, mã trong registers/organisations.yaml, hoặc tên ghi ở đó
  --title <trích yếu>     trích yếu, đúng như trong quyết định
  --to <năm/thư mục>      ghi danh sách vào quyết định đã có mà chưa có danh sách, không cần các mục trên
  --look                  chỉ đọc và báo, không ghi gì

Cột ngày sinh, số giấy tờ, điện thoại, nơi ở không bao giờ được ghi; tên trẻ em ghi thành chữ viết tắt. Thư mục đã có thì không ghi đè.
Quyết định làm ra có status: draft; npm run check cho biết còn gì phải sửa.`,
  newHelp: `npm run new -- --decision        hỏi từng câu rồi tạo thư mục của một quyết định, kể cả quyết định chỉ có bản quét

  --list <tệp>            danh sách đang có (.xlsx, .xls, .csv), đọc như npm run award
  --number <số/ký hiệu>   số và ký hiệu, ví dụ 163/QĐ-UBND
  --day <ngày>            ngày ban hành, ví dụ 19/1/2026
  --issuer <mã>           nơi ban hành, mã trong registers/organisations.yaml, hoặc tên ghi ở đó
  --title <trích yếu>     trích yếu, đúng như trong quyết định
  --signed <tệp>          bản ký số
  --scan <tệp>            bản quét của bản giấy
  --list-missing <lý do>  vì sao không có danh sách
  --yes                   không hỏi gì thêm

Quyết định làm ra có status: draft. Thư mục đã có thì không ghi đè.`,
  ask: {
    intro: 'Quyết định mới',
    list: 'Danh sách (.xlsx, .xls, .csv): kéo tệp vào đây; để trống rồi Enter nếu không có',
    number: 'Số và ký hiệu (ví dụ 163/QĐ-UBND)',
    day: 'Ngày ban hành (ngày/tháng/năm)',
    issuer: 'Nơi ban hành',
    issuerByName: 'Nơi ban hành: tên hoặc mã trong registers/organisations.yaml',
    title: 'Trích yếu, đúng như trong quyết định',
    signed: 'Bản ký số hoặc bản quét: kéo tệp vào đây; để trống rồi Enter nếu không có',
    signedKind: 'Tệp ấy là',
    kinds: { 'ban-ky': 'Bản ký số', 'ban-quet': 'Bản quét của bản giấy' },
    listMissing: 'Vì sao không có danh sách',
    onlyScan: 'Chỉ có bản quét, chưa gõ lại danh sách.',
  },
  nothingNamed: 'Ghi tên tệp danh sách: npm run award -- danh-sach.csv. --help cho biết cách dùng.',
  noFile: (path: string) => `Không có tệp ${path}.`,
  saveAnew: (path: string) =>
    `${path} là bảng tính kiểu cũ: mở trong Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi chạy lại với tệp mới.`,
  costly: (path: string) =>
    `${path} cần quá nhiều thời gian hay bộ nhớ (trên 4 giây, trên 768 MB) mới đọc hết: mở bằng Excel, chép riêng danh sách sang một tệp mới, lưu thành .xlsx rồi chạy lại.`,
  damaged: (path: string) =>
    `${path} hỏng, quá lớn hoặc có mật khẩu nên không đọc được: mở trong Excel, bỏ mật khẩu nếu có, lưu lại thành .xlsx rồi chạy lại.`,
  notList: (path: string) => `${path} không phải bảng tính: cần một tệp .xlsx, .xls hoặc .csv.`,
  notText: (path: string) =>
    `${path} không phải bảng tính, cũng không phải chữ Unicode: lưu lại thành .xlsx (hay CSV UTF-8) rồi chạy lại.`,
  oldFont: (word: string) =>
    `Danh sách gõ bằng phông chữ cũ (TCVN3, VNI), ví dụ “${word}”: đổi sang Unicode (UniKey: Ctrl+Shift+F6), lưu rồi chạy lại.`,
  noHeader:
    'Không thấy dòng đầu cột: cần một dòng có cột tên (Họ và tên, Tên tập thể…) và ít nhất một cột khác.',
  missing: (options: readonly string[]) => `Thiếu ${options.join(', ')}. --help cho biết cách dùng.`,
  badNumber: (number: string) => `“${number}” chưa đủ số và ký hiệu: viết như 163/QĐ-UBND.`,
  badTitle: (least: number, most: number) => `Trích yếu phải có từ ${least} đến ${most} ký tự.`,
  unknownIssuer: (issuer: string, near: string | undefined) =>
    `“${issuer}” không có trong registers/organisations.yaml.${near ? ` Có phải là ${near}?` : ''} Ghi mã hoặc tên của một cơ quan ở đó; chưa có thì thêm vào trước.`,
  notSigned: (path: string) => `${path} không phải loại tệp đăng được: cần .pdf hoặc loại tệp đính kèm khác.`,
  listOrReason: '--list hoặc --list-missing',
  shortReason: 'Viết lý do rõ hơn, ví dụ “Chỉ có bản quét”.',
  oneFile: 'Chỉ một tệp ở đây.',
  unreadVocabulary: 'registers/award-types.yaml còn lỗi: chạy npm run check và sửa trước.',
  column: (heading: string, column: string | undefined) =>
    column === undefined ? `  ${heading}: không lấy` : `  ${heading} → ${column}`,
  personal: (heading: string, kind: ListedKind, cells: number) =>
    `  ${heading} (${PERSONAL[kind]}): không ghi, bỏ ${cells} ô`,
  doubled: (heading: string, cells: number) =>
    `  ${heading}: bỏ ${cells} ô, vì dòng ấy đã có một cột khác cùng nghĩa. Gộp hai cột, hoặc đổi tên một cột rồi lấy lại.`,
  notRead: (kind: UnreadKind, names: readonly string[]) => `  ${NOT_READ[kind]}: ${names.join(', ')}`,
  sheet: (name: string, rows: number) => `  Trang tính “${name}”: ${rows} dòng.`,
  personalCells: (cells: number) => `Bỏ ${cells} ô khác có dữ liệu cá nhân.`,
  hidden: (names: number) => `${names} tên trẻ em, học sinh ghi thành chữ viết tắt.`,
  totals: (rows: number) => `Bỏ ${rows} dòng cộng.`,
  nameless: (rows: number) =>
    `${rows} dòng không có tên hoặc nằm dưới dòng cuối có số thứ tự (như dòng chữ ký): không lấy.`,
  rows: (rows: number) => `${rows} dòng.`,
  made: (path: string) => `Đã làm ${path}. Chạy npm run check để biết còn gì phải sửa.`,
  present: (path: string) => `Đã có ${path}: không ghi đè. Xóa hoặc đổi tên thư mục ấy rồi chạy lại.`,
  withoutList: (key: string) =>
    `Chưa có danh sách nên chưa tra cứu được theo tên. Có danh sách thì chạy npm run award -- <tệp> --to ${key}, rồi bỏ dòng listMissing.`,
  addedTo: (outcome: 'added' | 'present' | 'no-decision', key: string) =>
    ({
      added: `Đã ghi danh sách vào decisions/${key}/awards.csv. Nếu decision.yaml có listMissing thì bỏ dòng ấy, rồi chạy npm run check.`,
      present: `decisions/${key} đã có awards.csv: không ghi đè. Xóa hoặc đổi tên tệp ấy rồi chạy lại.`,
      'no-decision': `Không có quyết định decisions/${key}: viết như --to 2026/163-qd-ubnd.`,
    })[outcome],
};

export type AwardingWords = typeof awardingVi;
