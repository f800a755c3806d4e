import { formatDay } from '../vietnamese/days.ts';

/** Paths that a message names, at most. */
const NAMED = 3;

/** The first of some paths, as a message names them. */
export function listFirst(paths: readonly string[]): string {
  return [...paths.slice(0, NAMED), ...(paths.length > NAMED ? ['…'] : [])].join(', ');
}

/** Names of columns, which stand here with blanks between them. */
const listNames = (names: string): readonly string[] => names.split(' ');

/** What the offline edition says, and the programs that make and verify it. */
export const offlineVi = {
  stamp: {
    edition: (day: string) => `Bản ngoại tuyến ${formatDay(day)}.`,
    livingPage: 'Trang trên mạng:',
    unpackFirst:
      'Bạn đang mở một trang ngay trong tệp ZIP. Hãy giải nén toàn bộ tệp ZIP vào một thư mục trước, rồi mở index.html trong thư mục đó: khi ấy mới có ảnh, liên kết và tìm kiếm.',
  },
  moved: (title: string) => `Trang đã chuyển: ${title}`,
  book: {
    title: (year: string, site: string) => `${site} - Bản tin năm ${year}`,
    contents: 'Mục lục',
    livingPage: 'Trang trên mạng:',
    accessibility: 'Ảnh có lời mô tả; chữ đọc được bằng trình đọc màn hình.',
    year: (year: string) => `Bản tin năm ${year}`,
    edition: (day: string) => `Bản ngoại tuyến ${formatDay(day)}`,
    day: (day: string) => formatDay(day),
    counts: (bulletins: number, photographs: number) => `${bulletins} bản tin, ${photographs} ảnh`,
    bySection: 'Danh mục theo chuyên mục',
    corrections: 'Đính chính',
    people: 'Bảng tra tên người',
    places: 'Bảng tra địa danh',
  },
  webArchive: {
    description:
      'Các bản ghi được tạo từ trang đã dựng, không phải tải về qua HTTP; ngày là ngày của nội dung.',
  },
  tables: {
    bulletin: 'Bản tin',
    codes: {
      retention: (code: string) =>
        code === 'vinh-vien' ? 'Vĩnh viễn' : code.replace(/^(?:luu-)?(\d+)-nam$/u, '$1 năm'),
      access: (code: string) => code.replace(/^cong-khai$/u, 'Công khai').replace(/^han-che$/u, 'Hạn chế'),
    },
    fonds: {
      states: { open: 'Mở', closed: 'Đóng' },
      asked: {
        by: 'Thông tư 05/2025/TT-BNV',
        columns: listNames('code name state history time documents classification language backup note'),
      },
      columns: {
        code: 'Mã phông',
        name: 'Tên phông',
        state: 'Trạng thái (đóng, mở)',
        history: 'Lịch sử đơn vị hình thành phông',
        time: 'Thời gian tài liệu',
        documents: 'Tổng số tài liệu',
        classification: 'Phương án phân loại hoặc các nhóm tài liệu chủ yếu',
        language: 'Ngôn ngữ',
        backup: 'Chế độ dự phòng',
        note: 'Ghi chú',
        begin: 'Ngày đầu của tài liệu trong gói này',
        end: 'Ngày cuối của tài liệu trong gói này',
        documentsHere: 'Số tài liệu trong gói này',
      },
    },
    dossiers: {
      title: (year: string) => `Bản tin năm ${year}`,
      asked: {
        by: 'Thông tư 05/2025/TT-BNV',
        columns: listNames(
          'code title retention access language begin end keywords documents pages symbol confidence backup backupState',
        ),
      },
      columns: {
        code: 'Mã hồ sơ',
        title: 'Tiêu đề hồ sơ',
        retention: 'Thời hạn lưu trữ',
        access: 'Mức độ tiếp cận',
        language: 'Ngôn ngữ',
        begin: 'Thời gian bắt đầu',
        end: 'Thời gian kết thúc',
        keywords: 'Từ khóa',
        documents: 'Tổng số tài liệu trong hồ sơ',
        pages: 'Số lượng trang',
        symbol: 'Ký hiệu thông tin',
        confidence: 'Mức độ tin cậy',
        backup: 'Chế độ lập tài liệu lưu trữ dự phòng',
        backupState: 'Tình trạng lập tài liệu lưu trữ dự phòng',
        photographs: 'Số ảnh',
        retentionWords: 'Thời hạn lưu trữ, bằng chữ',
        accessWords: 'Mức độ tiếp cận, bằng chữ',
        fonds: 'Mã phông',
      },
    },
    documents: {
      asked: {
        by: 'Nghị định 113/2025/NĐ-CP',
        columns: listNames(
          'identifier archiveCode retention type number symbol date issuer abstract language pages access link note',
        ),
      },
      columns: {
        identifier: 'Mã định danh',
        archiveCode: 'Mã lưu trữ',
        retention: 'Thời hạn lưu trữ',
        type: 'Tên loại',
        number: 'Số',
        symbol: 'Ký hiệu',
        date: 'Ngày ban hành',
        issuer: 'Tác giả, cơ quan ban hành',
        abstract: 'Trích yếu nội dung',
        language: 'Ngôn ngữ',
        pages: 'Số trang',
        access: 'Mức độ tiếp cận',
        link: 'Tệp hoặc liên kết',
        note: 'Ghi chú',
        retentionWords: 'Thời hạn lưu trữ, bằng chữ',
        accessWords: 'Mức độ tiếp cận, bằng chữ',
        dossier: 'Mã hồ sơ',
        sum: 'SHA-256',
        bytes: 'Số byte',
      },
    },
    photographs: {
      asked: {
        by: 'Nghị định 113/2025/NĐ-CP',
        columns: listNames(
          'archiveCode retention kind event title author place date colour size documents text',
        ),
      },
      columns: {
        archiveCode: 'Mã lưu trữ',
        retention: 'Thời hạn lưu trữ',
        kind: 'Phân loại (âm bản, dương bản)',
        event: 'Tên sự kiện',
        title: 'Tên ảnh',
        author: 'Tác giả',
        place: 'Nơi chụp',
        date: 'Thời gian chụp',
        colour: 'Màu sắc',
        size: 'Kích thước',
        documents: 'Tài liệu đi kèm',
        text: 'Lời thuyết minh',
        key: 'Mã ảnh',
        retentionWords: 'Thời hạn lưu trữ, bằng chữ',
        placeWords: 'Nơi chụp, bằng chữ',
        dossier: 'Mã hồ sơ',
      },
    },
    photographFiles: {
      columns: {
        key: 'Mã ảnh',
        bulletin: 'Mã định danh bản tin',
        file: 'Tệp',
        sum: 'SHA-256',
        bytes: 'Số byte',
      },
    },
    formats: {
      asked: {
        by: 'PRONOM (The National Archives), tháng 11 năm 2026',
        columns: listNames('puid format'),
      },
      columns: {
        puid: 'Mã PRONOM (PUID)',
        format: 'Định dạng',
        by: 'Nhận ra nhờ',
        extensions: 'Đuôi tệp',
        files: 'Số tệp',
        bytes: 'Số byte',
        example: 'Một tệp như vậy',
      },
      by: { bytes: 'byte của tệp', extension: 'đuôi tệp, sau khi thấy là chữ UTF-8' },
      unknown: (extension: string) => `KHÔNG NHẬN RA: ${extension === '' ? 'tệp không có đuôi' : extension}`,
    },
    addresses: { columns: { former: 'Địa chỉ cũ', present: 'Địa chỉ nay' } },
    renamed: { columns: { original: 'Tên gốc', name: 'Tên trong gói' } },
    changes: {
      columns: {
        kind: 'Thay đổi',
        key: 'Bản tin',
        title: 'Tiêu đề',
        words: 'Lời bài',
        photographs: 'Ảnh',
        attachments: 'Tệp đính kèm',
      },
      kinds: {
        new: 'mới',
        changed: 'sửa',
        withdrawn: 'thu hồi',
        restored: 'đăng lại',
        absent: 'không còn trong gói',
      },
      other: 'lời bài khác',
      files: {
        added: (name: string) => `thêm ${name}`,
        changed: (name: string) => `đổi ${name}`,
        removed: (name: string) => `bỏ ${name}`,
      },
    },
    leftLinks: { columns: { source: 'Tệp nguồn', words: 'Chữ của liên kết', address: 'Địa chỉ' } },
  },
  withdrawn: 'Đã thu hồi.',
  editorsWords: 'Lời của người biên tập không có trong bản ngoại tuyến.',
  contentsPage: {
    title: (site: string) => `Mục lục gói lưu trữ: ${site}`,
    unpackFirst:
      'Bạn đang mở tệp này ngay trong tệp ZIP. Hãy giải nén toàn bộ tệp ZIP vào một thư mục trước, rồi mở index.html trong thư mục đó.',
    open: 'Mở bản tin',
    contents: 'Mục lục gói lưu trữ',
    edition: (day: string) => `Bản ngoại tuyến ${formatDay(day)}`,
    perYear: 'Số lượng theo năm',
    year: 'Năm',
    bulletins: 'Bản tin',
    photographs: 'Ảnh',
    book: 'Sách điện tử',
    total: 'Cộng',
    holds: 'Trong gói có',
    leftOut: 'Không có trong gói',
    rooms: {
      site: 'trang để xem, tìm kiếm và in, không cần mạng',
      content: 'nguồn của bản tin (MDX), sổ địa danh và cơ quan, ảnh cỡ gốc: đủ để dựng lại trang',
      contentWithoutImages: 'nguồn của bản tin (MDX), sổ địa danh và cơ quan, không kèm ảnh',
      documents: 'bảng kê bản tin và tệp đính kèm',
      photographs: 'bảng kê ảnh',
      photographFiles: 'tệp của từng ảnh, theo mã ảnh của bảng kê ảnh',
      fonds: 'bảng kê phông mà gói này thuộc về',
      dossiers: 'bảng kê hồ sơ, mỗi năm một hồ sơ',
      formats: 'định dạng của mọi tệp trong data, kèm mã PRONOM; trừ chính bảng này và phần mô tả của nó',
      addresses: 'địa chỉ cũ và địa chỉ nay của bản tin',
      renamed: 'tên gốc của những tệp phải đổi tên',
      leftLinks: 'những liên kết trong nguồn dẫn ra ngoài gói, nay là chữ kèm địa chỉ',
      changes: 'bản tin mới, sửa, thu hồi so với gói trước',
      webArchive: 'trang đúng như trên mạng, cho phần mềm lưu trữ web (WACZ)',
      readMe: 'hướng dẫn mở và kiểm tra gói',
    },
    reasons: {
      drafts: (count: number) => `${count} bản nháp: chưa đăng`,
      scheduled: (count: number) => `${count} bản tin hẹn giờ: chưa đến giờ đăng`,
      withdrawn: (count: number) =>
        `${count} bản tin đã thu hồi: chỉ còn trang báo thu hồi và những gì trang ấy hiện, không có lời bài và ảnh`,
      editorsWords: 'Ghi chú của người biên tập trong nguồn bản tin: chỉ dùng trong cơ quan',
      metadata: 'Dữ liệu ẩn trong tệp ảnh (nơi chụp, máy, giờ): bỏ để giữ riêng tư; điểm ảnh không thay đổi',
      forServers: 'Nguồn tin RSS, sơ đồ trang và những tệp chỉ máy chủ dùng: chỉ có trong tệp WACZ',
      forServersAtAll: 'Nguồn tin RSS, sơ đồ trang và những tệp chỉ máy chủ dùng',
      otherYears: (year: string) => `Bản tin ngoài năm ${year}: gói này chỉ lấy năm ${year}`,
      otherSections: (name: string) => `Bản tin ngoài chuyên mục ${name}: gói này chỉ lấy chuyên mục đó`,
      rebuiltPart:
        'Trang dựng từ nguồn của gói này có đủ lời bài, ảnh và tệp đính kèm của từng bản tin. Khác trang đã đăng: không có bản tin ngoài gói, quyết định và danh sách khen thưởng, kể cả ở chỗ trang bản tin dẫn tới; liên kết dẫn ra ngoài gói là chữ kèm địa chỉ; trình đơn của mọi trang, trang chủ, các trang danh sách, thống kê, tìm kiếm, nguồn tin, lịch, tệp dữ liệu, tệp cho máy chủ, tin trước và tin sau chỉ biết những bản tin trong gói',
      images: 'Ảnh: gói này được làm không kèm ảnh; lời mô tả đứng ở chỗ của ảnh',
      webArchiveOfPart: 'Tệp WACZ: chỉ có trong gói đầy đủ, có ảnh',
      lost: (count: number) => `${count} ảnh của bản tin chuyển từ trang cũ: tệp ảnh đã mất từ trước`,
      aliases: (count: number) =>
        `${count} địa chỉ cũ có dấu hỏi hoặc thuộc trang khác: không thành tệp được, chỉ ghi trong bảng địa chỉ`,
    },
  },
  readMe: {
    what: (day: string, url: string) =>
      `Đây là bản ngoại tuyến ${formatDay(day)} của ${url}: xem, tìm kiếm và in được mà không cần mạng.`,
    counts: ({
      first,
      last,
      bulletins,
      photographs,
    }: {
      first: string;
      last: string;
      bulletins: number;
      photographs: number;
    }) =>
      `Trong gói có ${bulletins} bản tin ${first === last ? `năm ${first}` : `từ năm ${first} đến năm ${last}`}, ${photographs} ảnh. Những gì không có trong gói và vì sao: xem contents.html.`,
    open: 'CÁCH MỞ. Giải nén toàn bộ tệp ZIP vào một thư mục, rồi mở index.html bằng một trình duyệt web.',
    holds: 'TRONG GÓI CÓ (các tệp chữ đều là UTF-8):',
    rooms: {
      index: 'mở đầu: bấm đúp vào đây',
      contents: 'mục lục: số lượng theo năm, những gì không có trong gói và vì sao',
      site: 'trang để xem (HTML)',
      content: 'nguồn: MDX (Markdown), YAML, ảnh cỡ gốc không kèm dữ liệu ẩn',
      contentWithoutImages: 'nguồn: MDX (Markdown), YAML, không kèm ảnh',
      tables: 'bảng kê bản tin, ảnh, địa chỉ (CSV)',
      webArchive: 'trang như trên mạng (WACZ, bên trong là WARC 1.1)',
      books: 'mỗi năm một sách điện tử (EPUB 3)',
      booksWithPdf: 'mỗi năm một sách điện tử (EPUB 3) và một tệp để in (PDF)',
      program:
        'chương trình đã làm gói này (ZIP); tên, phiên bản và mã của mọi gói phần mềm mà nó cần (npm); mã của chương trình ở bag-info.txt',
      manifests: 'mã kiểm tra SHA-256 và SHA-512 của từng tệp',
    },
    check:
      'CÁCH KIỂM TRA rằng không tệp nào bị đổi hay mất. Gói có chữ ký thì làm cả phần CHỮ KÝ. Mở cửa sổ lệnh trong thư mục này và chạy các lệnh của hệ điều hành đang dùng:',
    checkResult:
      '  Mỗi dòng nêu một tệp: OK là còn nguyên, FAILED là bị đổi hoặc bị mất (Windows chỉ hiện FAILED). Các lệnh này không báo tệp lạ thêm vào: chỉ những tệp có tên trong hai bảng này là của gói. kiem-tra.py và Bantin thì báo.',
    checkWithPython: 'Python, trên mọi hệ điều hành (kiem-tra.py là chữ thuần, đọc được trước khi chạy):',
    checkWithProgram: (program: string) => `${program}, chương trình đã làm gói này:`,
    signature:
      'CHỮ KÝ. Cơ quan đã ký tagmanifest-sha512.txt, qua đó ký mã của mọi tệp. Khóa công khai phải lấy từ nơi khác: từ cơ quan, hoặc từ nơi cơ quan công bố. Ai sửa được gói cũng thay được minisign.pub trong gói. Đặt khóa đã lấy cạnh thư mục này với tên minisign.pub, rồi chạy một trong các lệnh, và các lệnh kiểm tra ở trên:',
    predecessor: ({ day, digest }: { day: string; digest: string }) =>
      `GÓI TRƯỚC. Gói này nối tiếp gói ${formatDay(day)}; mã SHA-512 của tagmanifest-sha512.txt trong gói ấy là ${digest}. Những gì đã đổi: data/tables/changes.csv.`,
    noPredecessor: 'GÓI TRƯỚC. Gói này không ghi gói nào đứng trước nó.',
    permission: (text: string) => `ĐƯỢC LÀM GÌ VỚI GÓI NÀY. ${text}`,
    noPermission:
      'ĐƯỢC LÀM GÌ VỚI GÓI NÀY. Cơ quan không ghi. Muốn đăng lại hay cho người khác xem thì hỏi cơ quan.',
    attached:
      'CHỮ KÝ KHÁC. Gói có thể mang thêm chữ ký số hay dấu thời gian do chương trình khác tạo cho tagmanifest-sha512.txt. Thấy tệp nào thì kiểm tra tệp ấy bằng OpenSSL, với chứng thư của nơi cấp đã lấy từ nơi khác, để cạnh thư mục này với tên ca.pem, rồi làm cả các lệnh kiểm tra ở trên:',
    sources:
      'NGUỒN. data/content giữ mỗi bản tin trong một thư mục bulletins/<năm>/<tên>, gồm index.mdx (phần đầu là YAML, phần thân là Markdown) và các tệp đi kèm; data/public giữ những tệp đăng nguyên như vậy. Đó là văn bản thuần, ảnh và tệp đính kèm, đọc được bằng chương trình nào cũng được.',
    renamed:
      'Một số tệp của data/content đã đổi tên cho ngắn: data/tables/renamed.csv ghi tên gốc. Lệnh python3 kiem-tra.py --nguon <thư mục mới> chép data/content ra thư mục ấy với tên gốc.',
    noRebuilding: 'Gói này không kèm ảnh: muốn dựng lại trang thì dùng gói có ảnh.',
    part: 'Gói này giữ một phần của trang, nên chỉ dựng lại được phần ấy. Chỗ nào khác trang đã đăng: xem contents.html.',
    rebuild: (program: string, archive: string) =>
      `DỰNG LẠI TRANG. ${program} nằm trong ${archive}: giải nén ra một thư mục, với gói đã giải nén để bên cạnh và đổi tên thành goi. Cần Node.js theo package.json; npm ci tải những gói phần mềm có tên và mã trong package-lock.json. Trong thư mục của ${program} (Linux, macOS):`,
    formats:
      'ĐỊNH DẠNG. Gói theo BagIt 1.0 (RFC 8493). HTML, CSS, JPEG, PNG, WebP, CSV (RFC 4180), EPUB 3, WARC 1.1 (ISO 28500) đều là định dạng có tài liệu công khai.',
    pdf: 'Tệp PDF có gắn thẻ, mục lục và phông chữ nhúng (PDF 1.4). Đó không phải là PDF/A: chưa chương trình nào kiểm tra điều ấy.',
  },
  originals: {
    what: (day: string) => `Gói ảnh gốc ngày ${formatDay(day)}: tệp ảnh nguyên như máy chụp ghi, để lưu trữ.`,
    counts: (counts: { held: number; damaged: number; untouched: number; 'not-held': number }) =>
      `${counts.held} ảnh có tệp gốc trong kho, ${counts.untouched} ảnh chưa bị bỏ dữ liệu nên chính là tệp gốc, ${counts['not-held']} ảnh không còn tệp gốc, ${counts.damaged} tệp gốc bị hỏng.`,
    private:
      'KHÔNG ĐĂNG: ảnh gốc còn ghi nơi chụp, giờ chụp và máy chụp. Chỉ giao cho nơi lưu trữ, và giữ như hồ sơ có dữ liệu cá nhân.',
    rooms: {
      originals: 'tệp ảnh gốc, tên là mã SHA-256 của tệp',
      table:
        'ảnh nào của bản tin nào có tệp gốc nào, hay không có; ngày chụp, tác giả, bản quyền ghi trong tệp',
    },
    check: 'CÁCH KIỂM TRA rằng không tệp nào bị đổi hay mất, một trong các cách:',
    columns: {
      bulletin: 'Mã định danh bản tin',
      photograph: 'Ảnh trong nguồn',
      state: 'Tệp gốc',
      file: 'Tệp trong gói',
      sum: 'SHA-256',
      bytes: 'Số byte',
      takenOn: 'Ngày chụp',
      author: 'Tác giả',
      rights: 'Bản quyền',
    },
    states: {
      held: 'có trong kho',
      damaged: 'BỊ HỎNG: nội dung không đúng với mã',
      untouched: 'chính là tệp trong nguồn',
      'not-held': 'KHÔNG CÓ: chỉ còn ảnh đã bỏ dữ liệu',
    },
  },
  stopped: {
    usage:
      'Cách dùng: npm run offline [-- --year 2024] [--section <mã chuyên mục>] [--without-images] [--pdf] [--out <tệp.zip>] [--date 2026-09-12] [--sign <khóa minisign>] [--compare <gói trước>]; npm run offline -- --originals [--out <tệp.zip>] [--date 2026-09-12] [--sign <khóa minisign>]; npm run offline -- --attach <tệp .p7s hoặc .tsr> <gói.zip>; npm run offline -- --sources <gói> --out <thư mục mới>',
    wouldLose: (file: string, name: string) =>
      `${file} đã có ${name}, mà gói mới thì không: nếu ghi đè sẽ mất. Hãy chuyển gói cũ đi chỗ khác, ghi tên khác sau --out, hoặc ký gói mới bằng --sign nếu gói cũ chỉ có chữ ký minisign.`,
    nothingBuilt: (folder: string) =>
      `Chưa có trang đã dựng trong ${folder}. Hãy chạy npm run build trước, rồi chạy lại lệnh này.`,
    contentBroken: 'Nội dung đang có lỗi, nên không biết trang đã dựng từ gì. Hãy sửa lỗi và dựng lại trang.',
    staleSite: (paths: readonly string[]) =>
      `Trang đã dựng không khớp với nội dung: ${paths.length} tệp được thêm, sửa hoặc xóa sau lần dựng (${listFirst(paths)}). Bản ngoại tuyến chỉ đóng gói những gì đã đăng: hãy chạy npm run build để dựng lại trang, rồi chạy lại lệnh này.`,
    sourcesUnknown:
      'Không biết trang đã dựng từ những tệp nào, vì nó được dựng bằng phiên bản cũ hoặc được chép từ nơi khác về. Hãy chạy npm run build để dựng lại trang, rồi chạy lại lệnh này.',
    otherProgram:
      'Trang được dựng bằng một phiên bản Bantin khác, nên bản ngoại tuyến sẽ không tìm kiếm được. Hãy chạy npm run build để dựng lại trang, rồi chạy lại lệnh này.',
    unsealed: (file: string) =>
      `${file} không phải do bản Bantin trên máy này ghi: đã bị thay, được chép từ máy khác, hoặc do một bản Bantin khác dựng. Hãy chạy npm run build để dựng lại trang, rồi chạy lại lệnh này.`,
    changedSite: (count: number, first: string) =>
      `Trang đã dựng có ${count} tệp không còn như lúc dựng, ví dụ ${first}. Hãy chạy npm run build để dựng lại trang, rồi chạy lại lệnh này.`,
    noDate:
      'Không biết ngày của bản này: thư mục nội dung không có lịch sử Git. Hãy thêm --date, ví dụ --date 2026-09-12.',
    badDate: (given: string) =>
      `“${given}” không phải là ngày. Hãy viết như 2026-09-12 hoặc 2026-09-12T08:00:00+07:00.`,
    unknownSection: (given: string, known: string) =>
      `Không có chuyên mục “${given}”. Các mã chuyên mục: ${known}.`,
    emptyPart: 'Không có bản tin nào trong phần được chọn, nên không có gì để đóng gói.',
    badPhotograph: (file: string) =>
      `Tệp ảnh bị hỏng: ${file}. Hãy thay bằng tệp ảnh lành rồi dựng lại trang.`,
    editorsWords: (file: string) =>
      `Không bỏ được ghi chú của người biên tập (notes, privacy, lint) khỏi ${file}. Hãy viết các trường này theo cách thông thường, mỗi trường một dòng, rồi chạy lại lệnh này.`,
    badPages: (count: number) => `${count} chỗ trong trang đã dựng không mở được từ đĩa:`,
    pageFaults: {
      'broken-link': 'liên kết không dẫn đến đâu',
      'foreign-file': 'tệp phải tải từ trang khác',
      module: 'chương trình (module) không chuyển đổi được',
      'inline-script': 'chương trình viết ngay trong trang',
      'foreign-part': 'phần không do chương trình này làm ra',
      'svg-sprite': 'hình SVG lấy từ tệp khác',
    },
    notWhole: (path: string) =>
      `${path} không phải là gói nguyên vẹn do Bantin làm. Hãy chạy npm run verify với gói ấy để biết chỗ sai, hoặc dùng bản sao khác.`,
    notEmpty: (folder: string) => `Thư mục ${folder} đã có tệp. Hãy chọn một thư mục mới với --out.`,
    otherPart: (former: string, own: string) =>
      `Gói trước giữ phần khác của trang (${former}), còn gói này giữ ${own}, nên so thì phần thừa ra nào cũng thành mới hay mất. Hãy so với gói cùng phần.`,
    attached: {
      otherKind: (file: string) =>
        `${file} không phải là chữ ký (.p7s) hay dấu thời gian (.tsr). Hãy đổi đuôi tệp cho đúng với loại của nó.`,
      unreadable: (file: string) => `Không đọc được ${file}, hoặc tệp lớn hơn 1 MB.`,
      onlyZip: (path: string) => `${path} không phải là tệp ZIP. Hãy ghi tên gói ZIP chưa giải nén.`,
      already: (path: string, name: string) =>
        `${path} đã có ${name}. Muốn thay thì lấy lại gói trước khi gắn.`,
      ofOther: (file: string, signed: string) =>
        `${file} không phải là của ${signed} trong gói này: không có mã SHA-256, SHA-384 hay SHA-512 của tệp ấy. Hãy giải nén ${signed} từ đúng gói này, ký lại, rồi gắn.`,
    },
    password: 'Mật khẩu của khóa ký không đúng. Đặt mật khẩu trong biến môi trường BANTIN_SIGN_PASSWORD.',
    badKey: (file: string) => `${file} không phải là khóa minisign dùng được.`,
    diskFull: 'Đĩa đã đầy. Hãy dọn chỗ hoặc chọn đĩa khác với --out; gói cũ, nếu có, vẫn nguyên.',
    fileTooLarge:
      'Đĩa không nhận tệp lớn như vậy (đĩa FAT32 chỉ nhận đến 4 GB). Hãy chọn đĩa khác với --out, hoặc đóng gói từng năm với --year; gói cũ, nếu có, vẫn nguyên.',
    notWritable: 'Không ghi được vào nơi đã chọn. Hãy chọn nơi khác với --out.',
    diskFault: 'Đĩa báo lỗi khi đọc hoặc ghi. Hãy thử đĩa khác.',
    noBrowser: (tried: readonly string[]) =>
      `Không có trình duyệt nào in được tệp PDF${tried.length > 0 ? ` (đã thử ${listFirst(tried)})` : ''}. Hãy cài Google Chrome (google.com/chrome), Microsoft Edge (microsoft.com/edge), hoặc Chromium (Debian, Ubuntu: sudo apt install chromium). Nếu đã cài ở chỗ khác, ghi đường dẫn của nó vào biến môi trường BANTIN_BROWSER. Bỏ --pdf thì gói làm được mà không cần trình duyệt.`,
    notPrinted: (browser: string) =>
      `${browser} không in xong tệp PDF: đĩa đã đầy, máy thiếu bộ nhớ, hoặc trình duyệt bị tắt. Hãy dọn chỗ, đóng bớt chương trình khác, rồi chạy lại; hoặc đóng gói từng năm với --year.`,
    other: (reason: string) => `Không đóng gói được: ${reason}`,
  },
  progress: {
    pages: (done: number, total: number) => `Trang: ${done}/${total}`,
    webArchive: 'Đang tạo tệp WACZ',
    books: (year: string) => `Đang tạo sách điện tử năm ${year}`,
    printing: (year: string) => `Đang in tệp PDF năm ${year}`,
    packing: (done: number, total: number) => `Đóng gói: ${done}/${total} tệp`,
    attached: (file: string, name: string) =>
      `Đã gắn ${name} vào ${file}. Hãy chạy npm run verify với --ca-file để kiểm tra.`,
    taken: (folder: string, files: number) =>
      `Đã chép ${files} tệp nguồn vào ${folder}: thư mục nội dung là noi-dung, tệp đăng nguyên là public.`,
    programLeftOut: (count: number, paths: string) =>
      `Không đóng gói ${count} tệp hoặc dòng nằm lẫn trong chương trình, vì có thể là khóa, mật khẩu hay thiết lập riêng của máy này: ${paths}. Tệp nào đúng là của chương trình thì đưa vào Git (git add, git commit) rồi đóng gói lại.`,
    finished: (file: string, files: number, megabytes: string) =>
      `Đã đóng gói xong: ${file} (${files} tệp, ${megabytes} MB)`,
  },
  verify: {
    usage:
      'Cách dùng: npm run verify -- <tệp.zip, thư mục đã giải nén, hoặc thư mục chứa nhiều gói> [--public-key <tệp .pub>] [--ca-file <chứng thư .pem>] [--log <thư mục nhật ký>] [--accept <tên gói>]',
    noPackage: {
      missing: (path: string) => `Không có tệp hay thư mục ${path}.`,
      'damaged-zip': (path: string, _place: string, rescue: string) =>
        `Tệp ZIP bị hỏng hoặc bị cắt cụt, không đọc được: ${path}. ${rescue}`,
      'other-zip': (path: string, place: string) =>
        `${path} không phải là tệp ZIP như Bantin ghi (chỗ khác đầu tiên: ${place}), nên chương trình giải nén khác có thể thấy tệp khác. Tệp đã bị sửa, bị hỏng hoặc được nén lại. Nếu tin nơi gửi, hãy giải nén rồi chạy npm run verify với thư mục vừa giải nén; nếu không, hãy xin lại gói.`,
      unreadable: (path: string, reason: string) =>
        `Không đọc được ${path}: ${reason}. Hãy chép gói sang ổ đĩa khác rồi kiểm tra bản chép, hoặc tìm bản sao khác.`,
      'no-bag': (path: string) => `${path} không phải là gói lưu trữ: không thấy bagit.txt.`,
    },
    log: {
      columns: {
        edition: 'Gói',
        state: 'Tình trạng',
        since: 'So với lần trước',
        digest: 'SHA-512 của tagmanifest-sha512.txt',
        files: 'Số tệp',
        bytes: 'Số byte',
        findings: 'Số điểm sai',
        signer: 'Khóa ký',
      },
      states: {
        whole: 'nguyên vẹn',
        'not-whole': 'KHÔNG nguyên vẹn',
        unreadable: 'KHÔNG mở được',
        missing: 'KHÔNG CÒN, dù nhật ký trước có',
      },
      since: { new: 'lần đầu', same: 'như lần trước', replaced: 'BỊ THAY bằng gói khác' },
      written: (folder: string, former: string | undefined) =>
        `Nhật ký: ${folder}. ${former === undefined ? 'Đây là lần kiểm tra đầu tiên.' : `Đã so với lần kiểm tra ${formatDay(former)}.`}`,
      bad: (file: string) =>
        `Không đọc được nhật ký lần trước: ${file}. Nếu kiểm tra tiếp thì không biết gói nào đã mất. Hãy lấy lại tệp này từ bản sao, hoặc ghi nhật ký vào nơi khác với --log.`,
      accept:
        'Gói đã mất hay bị thay còn được báo ở mọi lần kiểm tra sau, cho đến khi có lại gói cũ. Nếu cơ quan chủ ý bỏ hoặc thay gói, hãy chạy lại với --accept <tên gói>.',
      notKnown: (name: string) => `--accept: nhật ký lần trước không có gói nào tên là ${name}.`,
      onlyForMany: '--log và --accept chỉ dùng khi kiểm tra một thư mục chứa nhiều gói.',
      ahead: (file: string, today: string) =>
        `Nhật ký lần trước có ngày muộn hơn hôm nay (${formatDay(today)}): ${file}. Một trong hai lần, đồng hồ của máy đã sai. Nếu kiểm tra tiếp thì mọi lần sau đều so với nhật ký đó. Hãy chỉnh lại đồng hồ, hoặc sửa ngày trong tên tệp và trong tệp.`,
      unseen: (names: readonly string[]) =>
        `Không phải là gói nên KHÔNG kiểm tra (${names.length}): ${names.join(', ')}`,
    },
    endOfZip: 'phần cuối tệp',
    rescue: ({ files, lost }: { files: number; lost: string | undefined }) =>
      files === 0
        ? 'Không thấy tệp nào còn nguyên ở đầu; hãy tìm bản sao khác của gói.'
        : `${files} tệp ở đầu vẫn còn nguyên và lấy ra được bằng 7-Zip, hoặc bằng lệnh bsdtar -xf${lost === undefined ? '' : ` (tệp đầu tiên không còn nguyên: ${lost})`}; phần còn lại phải lấy từ bản sao khác.`,
    badKey: (path: string) => `${path} không phải là khóa công khai minisign.`,
    badCertificates: (path: string) =>
      `${path} không phải là tệp chứng thư dạng PEM (có dòng -----BEGIN CERTIFICATE-----).`,
    attached: {
      right: (file: string, vouched: string) =>
        `${file}: openssl thấy đúng, với chứng thư đã cho. Trong đó ghi: ${vouched}. Hãy xem có đúng người, đúng lúc không.`,
      expired: (file: string, vouched: string) =>
        `${file} (${vouched}): openssl thấy đúng với chứng thư đã cho, nhưng nay có chứng thư đã hết hạn; ký lúc còn hạn hay không thì chỉ dấu thời gian (.tsr) chứng minh được.`,
      changedSince: (file: string, vouched: string) =>
        `${file} (${vouched}): đúng là của bảng mã, nhưng gói đã bị đổi sau đó: những tệp nêu trên không được chữ ký này bảo đảm.`,
      'no-ca': (file: string) =>
        `${file}: CHƯA kiểm tra. Hãy thêm --ca-file <chứng thư của nơi cấp, dạng PEM>, lấy từ nơi khác.`,
      'no-openssl': (file: string) => `${file}: CHƯA kiểm tra, vì máy này không có chương trình openssl.`,
    },
    predecessor: {
      found: ({ day }: { day: string }, edition: string) =>
        `Gói trước (${formatDay(day)}) nằm bên cạnh, đúng mã: ${edition}`,
      other: ({ day }: { day: string }, edition: string) =>
        `Gói trước (${formatDay(day)}): ${edition} nằm bên cạnh cùng ngày, nhưng KHÔNG đúng mã mà gói này ghi.`,
      absent: ({ day }: { day: string }, _edition: string) =>
        `Gói trước (${formatDay(day)}) không nằm bên cạnh.`,
    },
    progress: (done: number, total: number) => `Kiểm tra: ${done}/${total} tệp`,
    findings: {
      missing: 'THIẾU',
      extra: 'THỪA',
      changed: 'BỊ ĐỔI',
      unreadable: 'KHÔNG ĐỌC ĐƯỢC',
      'no-file': 'KHÔNG PHẢI TỆP THƯỜNG (liên kết, ống dẫn, thiết bị)',
      'bad-manifest': 'DÒNG SAI TRONG BẢNG MÃ',
      'unknown-sums': 'LOẠI MÃ KHÔNG KIỂM TRA ĐƯỢC (chỉ kiểm tra SHA-256 và SHA-512)',
      'not-listed': 'THIẾU TRONG MỘT BẢNG MÃ',
      'bad-version': 'KHÔNG PHẢI BAGIT 1.0',
      'wrong-total': 'TỔNG SỐ KHÔNG KHỚP',
      'bad-signature': 'CHỮ KÝ SAI',
      'other-key': 'CHỮ KÝ CỦA KHÓA KHÁC',
      'not-signed': 'KHÔNG CÓ CHỮ KÝ',
      misplaced: 'SAI THỨ TỰ TRONG TỆP ZIP',
      'other-folder': 'THƯ MỤC NGOÀI CÙNG KHÔNG PHẢI TÊN GÓI',
      'other-name': 'TÊN MÀ CHƯƠNG TRÌNH NÀY KHÔNG GHI BAO GIỜ, CÓ NGƯỜI CHÈN VÀO',
    },
    whole: (files: number, megabytes: string) =>
      `Nguyên vẹn: ${files} tệp, ${megabytes} MB, không tệp nào thiếu, thừa hay bị đổi.`,
    litter: (count: number, first: string) =>
      `${count} tệp do hệ điều hành tự thêm vào (${first}…), không thuộc gói và không phải là thay đổi; có thể xóa đi.`,
    notWhole: (count: number) => `KHÔNG nguyên vẹn: ${count} điểm sai.`,
    signed: (id: string, comment: string) => `Chữ ký đúng, khóa ${id}: ${comment}`,
    signedByOwnKey: (id: string, comment: string) =>
      `Chữ ký đúng với khóa ${id} nằm trong gói: ${comment}. Để chắc chắn là của cơ quan, hãy so mã khóa, hoặc thêm --public-key.`,
    changedSince: (id: string, comment: string) =>
      `Bảng mã có chữ ký của khóa ${id} (${comment}), nhưng gói đã bị đổi sau khi ký: những tệp nêu trên không phải của người ký.`,
    unsigned: 'Gói không có chữ ký.',
  },
};

/** The words of the offline edition in any language. */
export type OfflineWords = typeof offlineVi;
