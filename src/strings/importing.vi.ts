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
  --year <năm>         năm của thư mục, cho bài không nêu ngày
  --sections <tệp>     bảng CSV hai cột: chuyên mục cũ (tên của nó, đầu địa chỉ, hay đầu đường dẫn của tệp), mã chuyên mục
  --places             ghi cả mã địa danh, nơi danh mục chỉ có một nơi mang tên ấy; không ghi thì chỉ ghi chữ trong bài
  --fetch <máy chủ>    tải ảnh mà bài chỉ dẫn địa chỉ, chỉ từ máy chủ này; không ghi thì không tải gì
  --lossy              nhận cả bài bị mất quá 0,5 % số chữ
  --renew              làm lại bản nháp có nguồn đã đổi mà chưa ai sửa
  --doubtful           chỉ kể những nguồn đáng ngờ hay không nhận
  --yes                không hỏi gì; chỗ nguồn không nói thì chờ trong bản nháp
  --look               chỉ đọc và báo cáo, không ghi gì

Nhận tệp chữ, trang web đã lưu (một tệp, kèm thư mục, hay .mht), Word, bảng tính, PDF có chữ, tệp xuất của WordPress,
thư mục ảnh; loại tệp nhận theo nội dung, không theo đuôi. Chạy lại lúc nào cũng được: bài đã nhận
không bị ghi đè, bài đã xóa không trở lại. Tệp import.csv trong thư mục nội dung ghi những gì đã nhận; ghi nhận (commit) nó cùng bản nháp.
Muốn nhập lại bài đã xóa thì xóa dòng của nó trong tệp ấy.`,
  nothingNamed:
    'Ghi tệp hay thư mục cần nhập, ví dụ: npm run import -- bai-cu.txt. Gõ thêm --help để xem cách dùng.',
  noFile: (path: string) => `Không có tệp hay thư mục ${path}.`,
  noSources: (path: string) => `Trong ${path} không có tệp nào nhập được.`,
  ownContent: (path: string) =>
    `${path} là thư mục nội dung của trang, nằm trong nó hay chứa nó: chép bài cần nhập ra một thư mục riêng, rồi ghi thư mục ấy.`,
  badYear: (year: string) => `--year ${year} không phải một năm: viết bốn chữ số, ví dụ 2019.`,
  otherRun: 'Một lần nhập khác đang chạy với thư mục nội dung này: đợi nó xong rồi chạy lại.',
  badLedger: (line: number) =>
    `import.csv: dòng ${line} không đủ bốn cột source, sha256, id, state. Lấy lại tệp này từ Git, rồi chạy lại.`,
  faults: {
    empty: 'Tệp rỗng, không có chữ nào.',
    'no-words': 'Không tìm thấy chữ nào trong tệp.',
    'too-large': (megabytes: number) => `Tệp lớn hơn ${megabytes} MB: chia nhỏ rồi nhập từng phần.`,
    picture: 'Đây là ảnh, không phải bài: thêm ảnh vào bản tin bằng npm run new -- --to.',
    damaged:
      'Tệp hỏng, bị cắt cụt hoặc quá lớn khi giải nén: mở bằng chương trình đã tạo ra nó, lưu lại rồi nhập.',
    costly:
      'Đọc tệp này cần quá nhiều thời gian hay bộ nhớ (trên 4 giây, trên 768 MB), nên máy đã dừng: mở bằng chương trình đã tạo ra nó, chép phần cần nhập sang một tệp mới, hoặc chia nhỏ, rồi nhập.',
    'too-long':
      'Nguồn dài hơn mọi bản tin (một bản tin có nhiều nhất 256 KB chữ, 1.000 ảnh): chia thành nhiều tệp, hoặc đính kèm tệp ấy bằng npm run new -- --attach.',
    password: 'Tệp có mật khẩu: mở ra, bỏ mật khẩu, lưu lại rồi nhập.',
    'old-excel': 'Đây là bảng tính Excel cũ (.xls): mở ra, lưu thành .xlsx rồi nhập.',
    'old-office': 'Đây là tệp Office cũ không phải Word: mở ra, lưu thành .docx hay .xlsx rồi nhập.',
    rtf: 'Đây là tệp RTF: mở bằng Word, lưu thành .docx rồi nhập. Máy có LibreOffice thì lệnh này tự đổi.',
    'open-text':
      'Đây là tệp OpenDocument (.odt): lưu thành .docx rồi nhập. Máy có LibreOffice thì lệnh này tự đổi.',
    slides: 'Đây là bài trình chiếu, không phải bài viết: lưu thành PDF rồi nhập tệp ấy.',
    scan: 'Tệp PDF này là bản quét, không có chữ: đính kèm nó vào bản tin bằng npm run new -- --attach.',
    'several-sheets':
      'Bảng tính có nhiều trang cùng có chữ, chưa biết lấy trang nào: xóa hay ẩn những trang không nhập, lưu lại rồi nhập.',
    'private-post':
      'Bài để riêng hoặc có mật khẩu trên trang cũ: không nhập. Muốn nhập, để bài ấy công khai rồi xuất lại.',
    wxr: 'Tệp xuất của WordPress này hỏng hoặc không có bài nào: xuất lại (Công cụ → Xuất) rồi nhập.',
    archive: 'Đây là tệp nén: giải nén ra một thư mục rồi nhập thư mục ấy.',
    unknown: 'Không nhận ra loại tệp này: lưu thành tệp chữ (.txt) hay trang web (.htm) rồi nhập tệp ấy.',
    'old-font':
      'Có chữ gõ bằng phông cũ (TCVN3, VNI) mà tệp không ghi tên phông ở chỗ ấy, nên không đổi được. Đổi sang Unicode (UniKey: Ctrl+Shift+F6), lưu lại rồi nhập.',
    'no-year':
      'Bài không nêu ngày, cũng không nêu năm nào hay nêu nhiều năm, nên chưa biết xếp vào đâu: thêm --year và năm, ví dụ --year 2019.',
    'no-body':
      'Nguồn chỉ có tiêu đề, không có đoạn nào dưới đó: thêm bài vào tệp, mỗi đoạn một dòng, rồi nhập lại.',
    gate: 'bản tin không nhận những chỗ dưới đây; sửa trong tệp nguồn rồi nhập lại.',
    'lost-words': (lost: number, source: number) =>
      `Mất ${lost} trong ${source} chữ, quá 0,5 %: chưa nhận. Xem chữ mất ở dưới; vẫn muốn nhận thì thêm --lossy.`,
    incomparable: 'Chữ của bản nháp khác chữ của nguồn quá nhiều để so được: chưa nhận.',
  },
  badHost: (host: string) =>
    `--fetch ${host} không phải tên máy chủ: viết như cong.example, không có http:// và đường dẫn.`,
  badSectionMap: (file: string, line: number, sections: string) =>
    `${file}: dòng ${line} cần hai cột, cột sau là một chuyên mục: ${sections}.`,
  askDay: (evidence: string) =>
    evidence === '' ? 'Ngày diễn ra (bỏ trống thì điền sau)' : `Ngày diễn ra: nguồn viết “${evidence}”`,
  askedPicture: (name: string, caption: string | undefined) =>
    caption === undefined ? name : `${name}, có chú thích “${caption}”`,
  later: 'điền sau',
  unquoted: 'dữ liệu cá nhân, không chép lại ở đây',
  progress: (done: number, total: number, minutes: number) =>
    `Đã xem ${done} trong ${total} nguồn; còn khoảng ${minutes} phút.`,
  report: (file: string) => `Báo cáo: ${file} (bảng: bao-cao.csv; địa chỉ cũ và mới: dia-chi.csv).`,
  changed: {
    unasked: (path: string) =>
      `nguồn đã đổi sau khi nhập; bản nháp ${path} giữ nguyên. Chưa ai sửa bản nháp: thêm --renew để làm lại theo nguồn mới.`,
    edited: (path: string) =>
      `nguồn đã đổi sau khi nhập; bản nháp ${path} đã có người sửa, nên giữ nguyên: sửa tay ${path}/index.mdx theo nguồn mới.`,
    elsewhere: (path: string) =>
      `nguồn đã đổi sau khi nhập; bản nháp ${path} làm ở máy khác, chưa biết đã có người sửa hay chưa, nên giữ nguyên: sửa tay ${path}/index.mdx, hoặc chạy --renew ở máy ấy.`,
    published: (path: string) =>
      `nguồn đã đổi sau khi nhập; bản tin ${path} đã đăng, nên giữ nguyên: sửa tay ${path}/index.mdx theo nguồn mới.`,
  },
  states: {
    made: (path: string) => `bản nháp mới: ${path}`,
    would: (path: string) => `sẽ thành bản nháp: ${path}`,
    updated: (path: string) => `làm lại theo nguồn mới: ${path}`,
    present: (path: string) => `đã nhập: ${path}, giữ nguyên`,
    deleted: (line: string) =>
      `đã nhập rồi có người xóa: không nhập lại. Muốn nhập lại thì xóa dòng ${line} trong import.csv, rồi chạy lại.`,
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
    comment: 'nhận xét của người soạn',
    personal: 'tên cột dữ liệu cá nhân',
    summary: 'tóm tắt để riêng',
    script: 'số đoạn mã của trang',
    alt: 'lời thay ảnh do máy hay do khuôn trang đặt',
    deleted: 'chữ đã xóa khi theo dõi thay đổi',
    'uncalled-note': 'chú thích mà bài không gọi đến',
  },
  unseen: {
    drawing: (count: number) =>
      `  ${count} hình vẽ không có ảnh cũng không có chữ (đường kẻ, mũi tên, biểu đồ) không vào bản nháp.`,
    object: (count: number) => `  ${count} đối tượng nhúng (bảng tính, công thức) không vào bản nháp.`,
    struck: (count: number) =>
      `  ${count} đoạn bị gạch ngang trong nguồn, bản nháp ghi như chữ thường: xem có nên bỏ không.`,
    symbol: (count: number) => `  ${count} ký hiệu của phông hình không có chữ tương ứng, đã bỏ.`,
    'picture-format': (count: number, names: string) =>
      `  ${count} ảnh không phải JPEG, PNG hay WebP, không lấy được: ${names}`,
    'old-font': (_: number, names: string) =>
      `  Chữ gõ bằng phông cũ đã đổi sang Unicode theo tên phông: ${names}`,
    personal: (count: number, names: string) => `  ${count} ô của cột dữ liệu cá nhân không đọc: ${names}`,
    'other-sheet': (_: number, names: string) => `  Trang tính khác không đọc: ${names}`,
    'hidden-sheet': (_: number, names: string) => `  Trang tính ẩn không đọc: ${names}`,
    'hidden-row': (_: number, names: string) => `  Hàng ẩn không đọc: ${names}`,
    'hidden-column': (_: number, names: string) => `  Cột ẩn không đọc: ${names}`,
    unpublished: (_: number, names: string) =>
      `  Bài chưa đăng ở trang cũ (${names}): xem có nên đăng không.`,
    shortcode: (_: number, names: string) => `  Mã của WordPress còn để nguyên như chữ: ${names}`,
    'page-order': (count: number) =>
      `  Chữ lấy từ ${count} trang PDF; thứ tự dòng và chỗ ngắt đoạn cần người xem lại.`,
    'text-only': () =>
      '  Chỉ lấy được chữ: bảng, chữ đậm, ảnh của tệp .doc chỉ có khi máy này có LibreOffice.',
    embed: (count: number, names: string) =>
      `  ${count} thứ nhúng từ nơi khác (phim, bản đồ, trang) không vào bản nháp: ${names}`,
    'dead-link': (count: number, names: string) =>
      `  ${count} liên kết không có địa chỉ đầy đủ, bản nháp chỉ giữ chữ: ${names}`,
    'broken-sign': (count: number) =>
      `  ${count} ký tự trong tệp đã hỏng, bản nháp ghi dấu � ở chỗ ấy: so với bài gốc rồi gõ lại.`,
    'command-sign': (count: number, names: string) =>
      `  Đã bỏ ${count} ký tự điều khiển không nhìn thấy được (${names}); chữ quanh đó giữ nguyên.`,
    'pdf-picture': (count: number) => `  ${count} ảnh trong tệp PDF không vào bản nháp.`,
    gallery: (count: number, names: string) =>
      `  ${count} ảnh của [gallery] không có trong tệp xuất: ${names}. Xuất lại cả mục Media, hay thêm ảnh bằng npm run new -- --to.`,
    'picture-again': (count: number, names: string) =>
      `  ${count} lần ảnh hiện lại ở chỗ sau, bản nháp chỉ đặt ở chỗ đầu: ${names}`,
    attached: (_: number, names: string) => `  Tệp nguồn được đính kèm bản nháp: ${names}`,
    'flat-table': (count: number, names: string) =>
      `  ${count} bảng một hàng hay bảng có bảng con đã thành từng đoạn: ${names}. Cần bảng thì kẻ lại trong bản nháp.`,
    'empty-note': (count: number) =>
      `  ${count} chú thích không có chữ nào, bản nháp bỏ cả số gọi: xem bài gốc có chú thích gì ở đó.`,
    'last-line': (_: number, names: string) =>
      `  Dòng cuối bài “${names}” có thể là ký tên: nếu ghi nó vào byline thì xóa dòng ấy trong bài, kẻo trang hiện hai lần.`,
    'sheet-extra': () => '  Ảnh, biểu đồ, nhận xét ở ngoài ô của bảng tính không vào bản nháp.',
  },
  gateFault: (code: string, what: string, hint: string, place: string) =>
    `    ${place === '' ? '' : `“${place}”: `}${what} ${hint} (${code})`,
  oldFontAt: (line: string) => `    chỗ đầu tiên: “${line}”`,
  leftOutLine: (why: string, text: string) => `    ${why}: ${text}`,
  fields: {
    title: 'Tiêu đề',
    date: 'Ngày',
    place: 'Nơi',
    attendee: 'Người dự',
    byline: 'Ký tên',
    published: 'Ngày đăng',
    year: 'Năm của thư mục',
    category: 'Chuyên mục cũ',
  },
  proposed: (field: string, value: string, evidence: string) => `  ${field}: ${value}   (“${evidence}”)`,
  outside: (words: number, share: number) =>
    `  Ngoài khối chữ chính của trang còn ${words} chữ, coi là khung của trang; khối chính chiếm ${share} %.`,
  doubtfulMain: '  Khối chính quá nhỏ so với cả trang: xem có đúng là thân bài không.',
  unsure: 'xem lại',
  waiting: (fields: readonly { name: string; count: number }[]) =>
    `Bản nháp còn chờ người điền: ${fields.map(({ name, count }) => `${name} (${count} bài)`).join(', ')}.`,
  formerSections: (sections: readonly { name: string; count: number }[]) =>
    `Chuyên mục cũ của bài còn chờ chuyên mục: ${sections.map(({ name, count }) => `${name} (${count} bài)`).join(', ')}. Ghi chúng vào bảng của --sections.`,
  unnamedPictures: (names: readonly string[]) =>
    `${names.length} ảnh nằm cạnh bài mà không bài nào nhắc đến, chưa nhập: ${names.slice(0, 5).join(', ')}${names.length > 5 ? '…' : ''}. Thêm ảnh vào bản tin bằng npm run new -- --to.`,
  missingPictures: (names: readonly string[]) => `  Không có tệp ảnh: ${names.join(', ')}`,
  sum: (count: Record<'made' | 'kept' | 'refused', number>) =>
    `${count.made} bản nháp, ${count.kept} giữ nguyên, ${count.refused} không nhận.`,
  next: 'Tiếp theo: npm run check để xem mỗi bản nháp còn chờ người điền gì; điền xong thì npm run publish -- <năm>/<thư mục>.',
};

export type ImportingWords = typeof importingVi;
