/** Notes that an import writes into a draft, in the language of bulletins. */
export const importedNotes = {
  year: {
    published: (said: string) => `Năm của “${said}” suy từ ngày đăng ở trang cũ`,
    title: (said: string) => `Năm của “${said}” suy từ tiêu đề`,
    text: (said: string) => `Năm của “${said}” suy từ thân bài`,
    written: (said: string) => `Năm của “${said}” ghi trong bài`,
  },
};

/** What `npm run import` says in Vietnamese. */
export const importingVi = {
  help: `npm run import -- <tệp hay thư mục> …   đưa bài đã có vào thành bản nháp

  --section <mã>       chuyên mục của mọi bài lần này; không ghi thì từng bản nháp chờ người điền
  --year <năm>         năm của thư mục, cho bài không nêu năm nào
  --lossy              nhận cả bài bị mất quá 0,5 % số chữ
  --look               chỉ đọc và báo cáo, không ghi gì

Nhận tệp chữ (.txt) và trang web đã lưu; loại tệp nhận theo nội dung, không theo đuôi. Chạy lại lúc nào cũng được: bài đã nhận
không bị ghi đè, bài đã xóa không trở lại. Tệp import.csv trong thư mục nội dung ghi những gì đã nhận; ghi nhận (commit) nó cùng bản nháp.`,
  nothingNamed:
    'Ghi tệp hay thư mục cần nhập, ví dụ: npm run import -- bai-cu.txt. Gõ thêm --help để xem cách dùng.',
  noFile: (path: string) => `Không có tệp hay thư mục ${path}.`,
  noSources: (path: string) => `Trong ${path} không có tệp nào nhập được.`,
  badYear: (year: string) => `--year ${year} không phải một năm: viết bốn chữ số, ví dụ 2019.`,
  otherRun: 'Một lần nhập khác đang chạy với thư mục nội dung này: đợi nó xong rồi chạy lại.',
  badLedger: (line: number) =>
    `import.csv: dòng ${line} không đủ bốn cột source, sha256, id, state. Lấy lại tệp này từ Git, rồi chạy lại.`,
  faults: {
    empty: 'Tệp rỗng, không có chữ nào.',
    'no-words': 'Không tìm thấy chữ nào trong tệp.',
    'too-large': (megabytes: number) => `Tệp lớn hơn ${megabytes} MB: chia nhỏ rồi nhập từng phần.`,
    picture: 'Đây là ảnh, không phải bài: thêm ảnh vào bản tin bằng npm run new -- --to.',
    pdf: 'Đây là tệp PDF, lệnh này chưa đọc được: đính kèm tệp vào bản tin bằng npm run new -- --attach.',
    word: 'Đây là tệp Word (.docx), lệnh này chưa đọc được: lưu thành trang web (.htm, lọc) rồi nhập tệp ấy.',
    excel: 'Đây là bảng tính Excel, lệnh này chưa đọc được: lưu thành trang web rồi nhập tệp ấy.',
    'old-office':
      'Đây là tệp Office cũ (.doc, .xls) hay tệp có mật khẩu, lệnh này chưa đọc được: mở ra, bỏ mật khẩu, lưu thành trang web (.htm, lọc) rồi nhập tệp ấy.',
    archive: 'Đây là tệp nén: giải nén ra một thư mục rồi nhập thư mục ấy.',
    mht: 'Đây là trang web lưu thành một tệp (.mht), lệnh này chưa đọc được: mở ra, lưu lại kiểu “Trang web, đầy đủ” rồi nhập tệp .htm.',
    wxr: 'Đây là tệp xuất của WordPress, lệnh này chưa đọc được.',
    unknown: 'Không nhận ra loại tệp này: lưu thành tệp chữ (.txt) hay trang web (.htm) rồi nhập tệp ấy.',
    'old-font':
      'Bài gõ bằng phông chữ cũ (TCVN3, VNI): lệnh này chưa đổi được. Đổi sang Unicode (UniKey: Ctrl+Shift+F6), lưu lại rồi nhập.',
    'no-year': 'Bài không nêu năm nào, nên chưa biết xếp vào đâu: thêm --year và năm, ví dụ --year 2019.',
    'lost-words': (lost: number, source: number) =>
      `Mất ${lost} trong ${source} chữ, quá 0,5 %: chưa nhận. Xem chữ mất ở dưới; vẫn muốn nhận thì thêm --lossy.`,
    incomparable: 'Chữ của bản nháp khác chữ của nguồn quá nhiều để so được: chưa nhận.',
  },
  changed: (id: string) =>
    `nguồn đã đổi sau khi nhập; bản nháp ${id} giữ nguyên. Muốn nhập lại: xóa thư mục của nó và dòng của nó trong import.csv.`,
  states: {
    made: (path: string) => `bản nháp mới: ${path}`,
    would: (path: string) => `sẽ thành bản nháp: ${path}`,
    present: (path: string) => `đã nhập: ${path}, giữ nguyên`,
    deleted: 'đã nhập rồi có người xóa: không nhập lại',
    same: (other: string) => `trùng từng chữ với ${other}: không nhập lần nữa`,
    refused: (reason: string) => `không nhận: ${reason}`,
  },
  line: (source: string, state: string) => `${source}: ${state}`,
  counted: (source: number, pictures: number, tables: number) =>
    `  Đọc ${source} chữ, ${pictures} ảnh, ${tables} bảng.`,
  allKept: 'Không mất chữ nào.',
  lost: (words: number) => `Mất ${words} chữ:`,
  repeated: (words: number) => `Có thêm ${words} chữ mà nguồn không có:`,
  run: (before: string, text: string, after: string) => `    … ${before} [${text}] ${after} …`,
  leftOut: (words: number) => `  Cố ý bỏ ${words} chữ:`,
  leftOutWhy: {
    furniture: 'phần khung của trang',
    'repeated-title': 'tiêu đề lặp lại',
    hidden: 'chữ ẩn',
    'picture-name': 'tên tệp ảnh',
    embedded: 'thứ nhúng vào trang',
  },
  leftOutLine: (why: string, text: string) => `    ${why}: ${text}`,
  fields: {
    title: 'Tiêu đề',
    date: 'Ngày',
    place: 'Nơi',
    attendee: 'Người dự',
    byline: 'Ký tên',
    published: 'Ngày đăng',
  },
  proposed: (field: string, value: string, evidence: string) => `  ${field}: ${value}   (“${evidence}”)`,
  outside: (words: number, share: number) =>
    `  Ngoài khối chữ chính của trang còn ${words} chữ, coi là khung của trang; khối chính chiếm ${share} %.`,
  doubtfulMain: '  Khối chính quá nhỏ so với cả trang: xem có đúng là thân bài không.',
  unsure: 'xem lại',
  missingPictures: (names: readonly string[]) => `  Không có tệp ảnh: ${names.join(', ')}`,
  sum: (count: Record<'made' | 'kept' | 'refused', number>) =>
    `${count.made} bản nháp, ${count.kept} giữ nguyên, ${count.refused} không nhận.`,
  next: 'Tiếp theo: npm run check để xem mỗi bản nháp còn chờ người điền gì; điền xong thì npm run publish -- <năm>/<thư mục>.',
};

export type ImportingWords = typeof importingVi;
