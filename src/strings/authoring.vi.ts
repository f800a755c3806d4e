import { formatDayShort, type Session } from '../vietnamese/days.ts';

const sessions: Readonly<Record<Session, string>> = {
  morning: 'Sáng',
  afternoon: 'Chiều',
  evening: 'Tối',
  'all-day': 'Cả ngày',
};

/** What the commands for editors say in Vietnamese. */
export const authoringVi = {
  command: {
    fileProblem: {
      EACCES: (path: string) =>
        `Không có quyền ghi hay đọc ${path}: nhờ người quản trị cấp quyền cho thư mục ấy, rồi chạy lại.`,
      EPERM: (path: string) =>
        `Máy không cho sửa ${path}: đóng chương trình đang mở tệp ấy, hoặc nhờ người quản trị cấp quyền, rồi chạy lại.`,
      EROFS: (path: string) =>
        `${path} nằm trên ổ đĩa chỉ đọc: chép thư mục nội dung sang ổ khác, rồi chạy lại.`,
      EBUSY: (path: string) => `Chương trình khác đang mở ${path}: đóng chương trình ấy, rồi chạy lại.`,
      ENOSPC: (path: string) => `Ổ đĩa đã đầy, không ghi được ${path}: xóa bớt tệp, rồi chạy lại.`,
    },
    failed: (reason: string) => `Lệnh không chạy được: ${reason}`,
    unknownFlag: (flag: string) => `Không có tùy chọn ${flag}. Gõ thêm --help để xem các tùy chọn.`,
    flagWithoutValue: (flag: string) => `Tùy chọn ${flag} cần một giá trị theo sau.`,
    noContent: (path: string) => `Không có thư mục nội dung ${path}.`,
    notText: (path: string) => `${path} không phải là một bản tin hay trang (.mdx) trong thư mục nội dung.`,
  },
  format: {
    help: `npm run format                   trình bày lại mọi bản tin và trang theo một kiểu
npm run format -- <tệp> …        chỉ những tệp này
npm run format -- --check        chỉ xem, không sửa; mã kết thúc 1 nếu có tệp chưa đúng kiểu

Lệnh này không sửa câu chữ: trang hiện ra giống hệt trước, nếu không chắc thì tệp được giữ nguyên.`,
    formatted: (path: string) => `Đã trình bày lại: ${path}`,
    wouldFormat: (path: string) => `Chưa đúng kiểu: ${path}`,
    unprovable: (path: string) =>
      `Giữ nguyên: ${path} (trình bày lại có thể làm trang hiện ra khác đi, nên không sửa)`,
    faulty: (path: string) => `Giữ nguyên vì tệp có lỗi: ${path}`,
    faultyHint: 'Chạy npm run check để xem cách sửa, rồi chạy lại npm run format.',
    sum: (count: Record<'changed' | 'same' | 'unprovable' | 'faulty', number>) =>
      `${count.changed} tệp đã trình bày lại, ${count.same} tệp đúng kiểu sẵn, ` +
      `${count.unprovable + count.faulty} tệp giữ nguyên.`,
    checkSum: (count: Record<'changed' | 'same' | 'unprovable' | 'faulty', number>) =>
      `${count.changed} tệp chưa đúng kiểu, ${count.same} tệp đúng kiểu, ` +
      `${count.unprovable + count.faulty} tệp không xét.`,
    checkHint: 'Chạy npm run format để trình bày lại.',
  },
  new: {
    help: `npm run new                      hỏi từng câu rồi tạo thư mục của bản tin mới
npm run new -- --title "…" --date 2026-07-16 …   không hỏi những điều đã ghi sẵn

  --title "…"          tiêu đề, từ 10 đến 200 ký tự
  --date 2026-07-16    ngày diễn ra (16/7/2026 cũng được)
  --session morning    buổi: morning, afternoon, evening, all-day
  --location "…"       nơi diễn ra, như viết trong bài
  --place <mã>         mã địa danh trong registers/places.yaml
  --section <mã>       chuyên mục trong site.yaml
  --photo <tệp>        ảnh, hoặc thư mục ảnh; ghi nhiều lần được
  --alt "…"            mô tả ảnh, mỗi ảnh một lần, theo đúng thứ tự
  --byline "…"         ký tên; không ghi thì lấy tên cơ quan
  --published-on <ngày>   ngày đăng; không ghi thì là hôm nay
  --slug <tên>         phần cuối của địa chỉ; không ghi thì lấy từ tiêu đề
  --status published   đăng ngay; không ghi thì là bản nháp
  --yes                không hỏi gì thêm

Ảnh được xoay đúng chiều, thu về tối đa 2560 điểm ảnh, bỏ vị trí GPS. Không tệp nào bị ghi đè.`,
    intro: 'Bản tin mới',
    cancelled: 'Đã dừng. Chưa tạo gì cả.',
    missing: (flags: string) => `Không có cửa sổ dòng lệnh để hỏi, nên cần ghi thêm: ${flags}`,
    problem: (flag: string, problem: string) => `${flag}: ${problem}`,
    title: 'Tiêu đề',
    date: 'Ngày diễn ra (ngày/tháng/năm)',
    badDate: (text: string) => `“${text}” không phải là một ngày có thật. Viết ví dụ 16/7/2026.`,
    session: 'Buổi',
    noSession: 'Không ghi',
    place: 'Nơi diễn ra',
    placeHelp: '↑/↓ để chọn, Enter để nhận, gõ một phần tên để tìm (không cần dấu)',
    placeAsTyped: (text: string) => `Giữ đúng chữ vừa gõ: ${text}`,
    noPlace: 'Bài không nêu nơi nào',
    unknownPlace: (id: string, near: string | undefined) =>
      `Không có địa danh mã “${id}” trong registers/places.yaml.${near ? ` Có phải là “${near}”?` : ''}`,
    severalPlaces: (name: string, ids: string) => `Có nhiều nơi tên “${name}”. Ghi thêm --place: ${ids}`,
    unlisted: (text: string, near: string | undefined) =>
      `“${text}” không có trong registers/places.yaml nên chưa gắn với địa danh nào.${near ? ` Gần giống: “${near}”.` : ''}`,
    section: 'Chuyên mục',
    unknownSection: (id: string, known: string) => `Không có chuyên mục “${id}”. Đang có: ${known}.`,
    photographs: 'Ảnh: kéo tệp hoặc thư mục ảnh vào đây; để trống rồi Enter nếu không có',
    morePhotographs: 'Thêm ảnh nữa? Để trống rồi Enter nếu đủ',
    alt: (name: string) => `Ảnh ${name} chụp ai, làm gì, ở đâu? (cho người không nhìn thấy ảnh)`,
    noAlt: (name: string) => `Ảnh ${name} chưa có mô tả: thêm --alt "…" đúng thứ tự của ảnh.`,
    tooManyAlts: 'Có nhiều --alt hơn số ảnh.',
    byline: 'Ký tên',
    slug: 'Tên thư mục (chữ thường không dấu, gạch nối)',
    badSlug: (slug: string, proposal: string) =>
      `“${slug}” không dùng làm địa chỉ được.${proposal ? ` Viết “${proposal}”.` : ''}`,
    noSlug: 'Tiêu đề không có chữ cái Latinh nào, nên cần ghi thêm tên thư mục: --slug',
    taken: (path: string) => `Đã có bản tin ở ${path}. Không ghi đè: chọn tên khác bằng --slug.`,
    photograph: {
      missing: (file: string) => `Không tìm thấy ${file}.`,
      none: (folder: string) => `Thư mục ${folder} không có ảnh nào (.jpg, .png, .webp, .heic).`,
      broken: (file: string) => `Ảnh ${file} hỏng hoặc chép chưa hết. Chép lại từ máy ảnh rồi thử lại.`,
      notPicture: (file: string) => `${file} không phải là ảnh dùng được. Xuất ra JPEG, PNG hoặc WebP.`,
      tooLarge: (file: string) =>
        `Ảnh ${file} quá lớn (hơn 100 triệu điểm ảnh, hoặc JPEG hơn 20 lượt quét). Thu nhỏ ảnh, lưu lại rồi thử lại.`,
      heic: (file: string) =>
        `Ảnh ${file} là HEIC của iPhone. Vào Cài đặt, Camera, Định dạng, chọn “Tương thích nhất”; hoặc gửi ảnh qua ` +
        'thư điện tử để máy tự đổi; hoặc nhờ người quản trị cài bộ giải mã: npm install --no-save heic-decode',
    },
    brought: (name: string, width: number, height: number) =>
      `Đã đưa ảnh vào: ${name} (${width} × ${height})`,
    refused: 'Bản tin chưa tạo được vì:',
    created: (path: string) => `Đã tạo ${path}`,
    next: (path: string, isDraft: boolean) => [
      'Việc tiếp theo:',
      `  1. Mở ${path} và viết bài.`,
      '  2. npm run check      kiểm tra',
      '  3. npm run preview    xem trước trên máy này',
      ...(isDraft ? ['  4. Khi đăng: xóa dòng status: draft'] : []),
    ],
  },
  hook: {
    refused:
      '\nChưa ghi nhận (commit) vì những lỗi trên. Sửa tệp, đưa vào lại (git add), rồi ghi nhận lần nữa.\n' +
      'Muốn ghi nhận ngay dù còn lỗi: git commit --no-verify',
    installed:
      'Từ nay mỗi lần ghi nhận (commit) nội dung sẽ được kiểm tra trước. Bỏ: node scripts/install-hook.ts --remove',
    kept: 'Việc kiểm tra trước mỗi lần ghi nhận (commit) đã có sẵn.',
    removed:
      'Đã bỏ kiểm tra trước mỗi lần ghi nhận (commit). Cài lại: node scripts/install-hook.ts --install',
    'switched-off': '',
    'other-hooks': 'Kho này dùng móc (hook) riêng của Git, nên được giữ nguyên.',
    'no-checkout': '',
  },
  session: (session: Session) => sessions[session],
  day: formatDayShort,
};

/** The words that stand in a new bulletin: content, so Vietnamese whatever the language of messages. */
export const bulletinDraft = {
  lead: (day: string, session: Session | undefined, place: string | null) =>
    `${session ? sessions[session] : 'Ngày'} ${formatDayShort(day)}${place ? `, tại ${place}` : ''}, …`,
  remark:
    'Viết tiếp đoạn mở đầu ở trên, rồi viết bài ở đây. Dòng này không hiện trên trang; xóa khi viết xong.',
};

export type AuthoringWords = typeof authoringVi;
