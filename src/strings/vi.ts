import {
  formatDay,
  formatDayRange,
  formatDayShort,
  formatSessionDay,
  type Session,
} from '../vietnamese/days.ts';
import { machinesVi } from './machines.vi.ts';
import { formatCount, searchVi } from './search.vi.ts';

/** Every word that the site says in Vietnamese. Names of keys begin with the place where the words stand. */
export const vi = {
  formatDay,
  formatDayShort,
  formatDayRange,
  formatSessionDay: (day: string, session?: Session) => formatSessionDay(day, session),
  formatCount,
  formatBytes: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`,
  unknown: 'chưa có thông tin',
  footnotes: { label: 'Chú thích cuối bài', backLabel: 'Về chỗ gọi chú thích {reference}' },
  skipLink: 'Đến nội dung chính',
  breadcrumb: 'Vị trí trang',
  home: 'Trang chủ',
  menu: 'Chuyên mục và trang',
  menuSections: 'Chuyên mục',
  menuPages: 'Về trang này',
  openMenu: 'Danh mục',
  close: 'Đóng',
  years: 'Theo năm',
  yearTitle: (year: string) => `Bản tin năm ${year}`,
  yearDescription: (year: string, office: string) => `Các bản tin năm ${year} của ${office}.`,
  sectionDescription: (section: string, office: string) =>
    `Bản tin trong chuyên mục ${section} của ${office}.`,
  homeTitle: 'Bản tin mới nhất',
  noBulletins: 'Chưa có bản tin nào.',
  allOfYear: (year: string) => `Tất cả bản tin năm ${year}`,
  pageOf: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
  pageTitle: (title: string, page: number) => (page === 1 ? title : `${title} - trang ${page}`),
  pagination: 'Chuyển trang',
  newer: 'Mới hơn',
  older: 'Cũ hơn',
  otherWays: 'Cách xem khác',
  month: (month: number) => `Tháng ${month}`,
  monthShort: (month: number) => `T${month}`,
  monthsOf: (year: string) => `Số bản tin theo tháng, năm ${year}`,
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  span: (from: string | undefined, to: string | undefined) =>
    [from && `từ ${formatDayShort(from)}`, to && `đến ${formatDayShort(to)}`].filter(Boolean).join(' '),
  places: {
    title: 'Địa danh',
    description: 'Các bản tin theo địa danh, tên cũ và tên hiện nay.',
    titleOf: (name: string) => `Bản tin về ${name}`,
    descriptionOf: (title: string, office: string) =>
      `${title}, của ${office}; gồm cả tên cũ và tên hiện nay.`,
    until: (day: string) => `đến ${formatDayShort(day)}`,
    partOf: 'Thuộc',
    became: 'Nay là hoặc nay thuộc',
    cameFrom: 'Hình thành từ',
    present: 'Đơn vị hành chính hiện nay',
    former: 'Đơn vị hành chính trước đây',
  },
  people: {
    title: 'Người được nhắc đến',
    description: 'Những người có tên trong thành phần dự của các bản tin, xếp theo tên.',
    descriptionOf: (name: string, office: string) => `Chức vụ và các bản tin có ${name}, của ${office}.`,
    note: 'Xếp theo tên gọi. Chức vụ ghi đúng như trong bản tin vào ngày đó.',
    notCompared: 'cùng tên, chưa đối chiếu',
    letters: 'Theo chữ cái đầu của tên',
    posts: 'Chức vụ theo thời gian',
    appearances: 'Có mặt trong các bản tin',
    heldThen: (posts: string) => `Khi đó: ${posts}`,
  },
  corrections: {
    title: 'Đính chính',
    description: 'Những chỗ đã sửa trong các bản tin sau khi đăng.',
    none: 'Chưa có đính chính nào.',
    some: 'Những chỗ đã sửa sau khi đăng, mới nhất ở trên.',
    feedTitle: (title: string) => `Đính chính: ${title}`,
  },
  preview: {
    notice: 'Bản xem trước nội bộ: có bản nháp và bản hẹn giờ, không phải trang đã đăng.',
    draft: 'Bản nháp',
    scheduled: 'Hẹn giờ đăng',
  },
  languageTag: 'vi',
  moved: {
    title: 'Trang đã chuyển',
    description: 'Địa chỉ này là địa chỉ cũ; bản tin đã chuyển sang địa chỉ mới.',
    link: 'Đến bản tin',
  },
  siteMap: {
    title: 'Sơ đồ trang',
    description: 'Mọi lối vào của trang: chuyên mục, năm, địa danh, người, trang giới thiệu và nguồn tin.',
    machines: 'Nguồn tin và dữ liệu',
    xml: 'Sơ đồ trang dạng XML',
  },
  tools: {
    label: 'Công cụ của bản tin',
    print: 'In',
    save: 'Lưu bài',
    saving: 'Đang gom ảnh…',
    saved: 'Đã lưu thành một tệp HTML.',
    saveFailed: 'Không lưu được; hãy dùng lệnh lưu trang của trình duyệt.',
    leftOut: 'Ảnh không kèm trong tệp lưu; xem tại địa chỉ của bản tin.',
    cite: 'Trích dẫn',
    copy: 'Sao chép',
    copied: 'Đã sao chép.',
    copyFailed: 'Không sao chép được; hãy chọn đoạn chữ rồi chép.',
    address: 'Địa chỉ của bản tin',
  },
  citation: {
    text: (parts: { byline: string; title: string; office: string; day: string; address: string }) => {
      const office = parts.byline === parts.office ? '' : ` ${parts.office},`;
      return `${parts.byline}. “${parts.title}”.${office} ${parts.day}. ${parts.address}`;
    },
    published: (day: string) => `đăng ${formatDay(day)}`,
    held: (day: string) => `sự kiện ${formatDay(day)}, không rõ ngày đăng`,
  },
  viewer: {
    label: 'Xem ảnh lớn',
    previous: 'Ảnh trước',
    next: 'Ảnh sau',
    position: 'Ảnh {number} trên {total}',
  },
  related: 'Bản tin liên quan',
  neighbours: 'Trong cùng chuyên mục',
  newerBulletin: 'Tin mới hơn',
  olderBulletin: 'Tin cũ hơn',
  count: (count: number) => `${String(count).replace(/\B(?=(\d{3})+$)/g, '.')} bản tin`,
  bulletin: {
    date: 'Thời gian',
    time: (time: string) => `lúc ${time.replace(':', ' giờ ')}`,
    dateInferred: 'Năm suy ra từ tài liệu, không ghi trong bài gốc.',
    location: 'Địa điểm',
    nowIn: (names: string) => `nay thuộc ${names}`,
    publishedLabel: 'Ngày đăng',
    publishedUnknown: 'không rõ',
    updatedOn: (day: string) => `Cập nhật ${formatDayShort(day)}`,
    section: 'Chuyên mục',
    attendees: 'Thành phần dự',
    parts: { chaired: 'chủ trì', directed: 'chỉ đạo', spoke: 'phát biểu', attended: 'dự' },
    pictures: 'Ảnh',
    gallery: 'Ảnh trong bài',
    credit: (credit: string) => `Ảnh: ${credit}`,
    lostPicture: (name: string) => `Tệp ảnh “${name}” của bài gốc không còn.`,
    largePicture: 'Xem ảnh lớn',
    attachments: 'Tệp đính kèm',
    byline: 'Ký tên',
    corrections: 'Đính chính',
    source: 'Nguồn',
    repostOf: 'Đăng lại từ',
    importedFrom: 'Chuyển từ trang cũ',
    withdrawn: 'Bản tin này đã được thu hồi.',
    withdrawnOn: (day: string) => `Thu hồi ${formatDay(day)}`,
    withdrawnReason: 'Lý do',
    notes: { info: 'Lưu ý', warning: 'Quan trọng' },
    description: (title: string) => `Bản tin: ${title}`,
  },
  search: searchVi,
  machines: machinesVi,
  notFound: {
    title: 'Không tìm thấy trang',
    description: 'Địa chỉ này không có trang nào.',
    body: 'Trang có thể đã đổi địa chỉ, hoặc địa chỉ gõ chưa đúng. Hãy tìm kiếm, hoặc xem bản tin theo năm và chuyên mục.',
  },
  footer: {
    responsible: 'Người chịu trách nhiệm nội dung',
    address: 'Địa chỉ',
    telephone: 'Điện thoại',
    email: 'Thư điện tử',
    parentPortal: 'Cổng thông tin cấp trên',
    feed: 'Nguồn tin RSS',
    satisfaction: 'Đánh giá mức độ hài lòng',
  },
  issues: {
    severity: { error: 'lỗi', warning: 'cảnh báo' },
    failed: (errors: number, files: number) =>
      `Có ${errors} lỗi trong ${files} tệp; trang chưa được dựng lại. Bản đã đăng vẫn giữ nguyên.`,
    warnings: (warnings: number) => `Có ${warnings} cảnh báo.`,
    warningsOfBuild: (warnings: number) =>
      `Có ${warnings} cảnh báo, không cản việc dựng trang. Xem chi tiết: npm run check`,
    sum: (count: Record<'read' | 'published' | 'draft' | 'scheduled' | 'withdrawn' | 'unchanged', number>) =>
      `Đã đọc ${count.read} bản tin = ${count.published} đăng + ${count.draft} nháp + ` +
      `${count.scheduled} hẹn giờ + ${count.withdrawn} thu hồi (${count.unchanged} không đổi từ lần trước)`,
  },
  release: {
    statement: (release: { title: string; digest: string; files: number; own: string }) =>
      `${release.title}

Bản phát hành: sha256:${release.digest}
Số tệp: ${release.files}

Mã trên là SHA-256 của danh sách mà lệnh sha256sum in ra cho mọi tệp của trang, trừ tệp này, xếp theo tên. Dựng lại cùng một
nội dung thì được cùng một mã; lệnh npm run reproduce làm việc đó. Để tính lại từ các tệp đã đăng, chạy trong thư mục của trang:

find . -type f ! -path ./${release.own} -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum
`,
  },
  build: {
    reproduce: {
      cold: 'dựng từ đầu',
      elsewhere: 'ở thư mục khác, múi giờ Kiritimati, tiếng Thổ Nhĩ Kỳ, umask 077, dựng từ đầu',
      oneProcessor: 'trên một bộ xử lý, dựng từ đầu',
      otherNode: (version: string) => `bằng Node ${version}, dựng từ đầu`,
      warm: 'dựng lại, có bộ nhớ tạm',
      incremental: 'dựng lại sau khi thêm một đoạn rồi bỏ đi',
      paragraph: '\nThêm một đoạn.\n',
      failed: 'Không dựng được bản này nên không so sánh được.',
      notBound: 'Không thử trên một bộ xử lý: máy này không có lệnh taskset.',
      noOtherNode: (version: string) =>
        `Chỉ thử với Node ${version}: không thấy bản Node nào khác. Chỉ ra một bản bằng: npm run reproduce -- --node <chương trình>`,
      differs: (count: number, paths: readonly string[]) => `    ${count} tệp khác: ${paths.join(', ')}`,
      same: (count: number, digest: string) => `${count} lần dựng cho cùng một trang: sha256:${digest}`,
      notSame: 'Các lần dựng không cho cùng một trang.',
      present: 'Bản đang đăng cũng là trang này.',
      notPresent: (file: string) =>
        `Bản đang đăng là một trang khác (xem ${file}): nó được dựng từ nội dung hoặc phiên bản khác.`,
      nothingPresent: 'Chưa có bản nào đang đăng để so sánh.',
    },
    digest: (digest: string) => `Mã bản phát hành: sha256:${digest}`,
    nothingBefore: 'Không còn bản phát hành trước để quay lại.',
    previousDamaged: (count: number, first: string) =>
      `Không quay lại được: bản phát hành trước có ${count} tệp không còn như lúc phát hành, ví dụ ${first}. Trang đang đăng vẫn giữ nguyên.`,
    rolledBack: (folder: string, digest: string) =>
      `Đã quay lại bản phát hành trước: ${folder} (sha256:${digest}). Chạy lại lệnh này để trở về bản vừa rời.`,
    photographs: (done: number, total: number, minutesLeft: number) =>
      `Ảnh: ${done}/${total}, còn chừng ${minutesLeft} phút`,
    photographsDone: (made: number, reused: number) => `Ảnh: làm mới ${made} tệp, dùng lại ${reused} tệp`,
    previewsDone: (made: number, reused: number) =>
      `Ảnh xem trước: vẽ mới ${made} ảnh, dùng lại ${reused} ảnh`,
    indexed: (count: number) => `Tìm kiếm: đã lập chỉ mục ${count} bản tin`,
    surveyed: (pages: number) => `Đọc lại: ${pages} trang`,
    verified: (pages: number, links: number) => `Kiểm tra: ${pages} trang, ${links} liên kết, không lỗi`,
    finished: (folder: string) => `Đã dựng xong: ${folder}`,
    invariantsFailed: (count: number) =>
      `Bản dựng có ${count} lỗi nên không được đưa ra; bản trước vẫn giữ nguyên.`,
    locked: 'Một lần dựng khác đang chạy với cùng thư mục nội dung. Hãy đợi lần đó xong rồi chạy lại.',
    storeDropped:
      'Bộ nhớ tạm của lần dựng trước không còn nguyên vẹn nên được bỏ; mọi bản tin được đọc lại từ đầu.',
    noLog:
      'Astro không nạp được phần ghi nhật ký của Bantin (src/release/astro-log.ts), nên không biết có cảnh báo hay không',
    warned: (count: number, list: string) =>
      `Astro báo ${count} cảnh báo. Cảnh báo của Astro thường có nghĩa là có gì đó bị bỏ sót, nên bản này không được đưa ra; bản trước vẫn giữ nguyên.\n\n${list}`,
    healed: 'Lần dựng trước dừng giữa chừng; đã khôi phục bản trước.',
    serving: (address: string) => `Đang phục vụ tại ${address} (nhấn Ctrl+C để dừng)`,
    stopped: (reason: string) => `Dựng trang dừng lại vì: ${reason}. Bản trước vẫn giữ nguyên.`,
    nothingBuilt: (folder: string) => `Chưa có bản dựng nào trong ${folder}. Hãy dựng trang trước.`,
    noProgram: (name: string, suite: string) =>
      `Máy này không có ${name}. Hãy cài gói ${suite}, rồi chạy lại lệnh này.`,
    altered: (file: string) =>
      `${file} không còn như lúc dựng xong. Hãy dựng lại bằng npm run build; không sửa gì trong thư mục đã dựng.`,
    laidOut: (folder: string, files: number, compressed: number) =>
      `Đã xếp ${files} tệp của trang và ${compressed} bản nén vào ${folder}`,
    refusedLicence: (name: string, licence: string) =>
      `Gói ${name} có giấy phép ${licence || 'không rõ'}, không được dùng để dựng trang. Hãy thay gói khác, hoặc ghi lý do vào src/release/supply/licences.ts.`,
    supplyReported: (folder: string, packages: number) =>
      `Đã ghi danh mục ${packages} gói phần mềm và giấy phép của chúng vào ${folder}`,
    otherDisk: (folder: string) =>
      `${folder} nằm trên ổ đĩa khác với nơi dựng, nên không thể thay bản cũ trong một bước`,
    lockLost: 'Một lần dựng khác đã bắt đầu trong khi lần này đứng im; lần này không được đưa ra.',
    alsoIn: (count: number) => `và ${count} trang khác`,
    faults: {
      'broken-link': (detail: string) => `Không có trang hay tệp nào ở địa chỉ này: ${detail}`,
      'outside-base': (detail: string) => `Địa chỉ nằm ngoài phần của trang này: ${detail}`,
      'missing-fragment': (detail: string) => `Trang được dẫn đến không có chỗ này: ${detail}`,
      'invalid-address': (detail: string) => `Địa chỉ viết sai: ${detail}`,
      'no-title': () => 'Trang không có tên (title)',
      'duplicate-title': (detail: string) => `Tên trang trùng với trang khác: ${detail}`,
      'heading-count': (detail: string) => `Trang phải có đúng một tiêu đề cấp một (h1), đang có ${detail}`,
      'no-description': () => 'Trang không có mô tả (description)',
      canonical: (detail: string) => `Địa chỉ chính thức (canonical) không phải là của trang: ${detail}`,
      language: (detail: string) => `Trang không ghi đúng ngôn ngữ (lang): ${detail}`,
      'local-address': (detail: string) => `Địa chỉ chỉ có trên máy dựng trang: ${detail}`,
      'build-path': (detail: string) => `Tệp để lộ thư mục của máy dựng trang: ${detail}`,
      'leaked-value': (detail: string) => `Giá trị của chương trình lọt ra trang: ${detail}`,
      'original-photograph': (detail: string) => `Đây là ảnh gốc, không được đăng: ${detail}`,
      metadata: (detail: string) => `Tệp ảnh còn mang thông tin ẩn: ${detail}`,
      'disguised-file': (detail: string) => `Nội dung tệp không đúng với đuôi tên; bên trong là: ${detail}`,
      'unknown-type': (detail: string) => `Loại tệp không có trong một trang hoàn chỉnh: ${detail}`,
      'empty-file': () => 'Tệp rỗng',
      leftover: () => 'Tệp trung gian còn sót lại',
      'missing-page': () => 'Không có trang ở địa chỉ mà trang web phải có',
      'title-missing': (detail: string) => `Tiêu đề của bản tin không có trong h1: ${detail}`,
      'text-missing': (detail: string) => `Câu đầu của bản tin không có trong trang: ${detail}`,
      'unknown-bulletin': () => 'Trang bản tin này không có trong danh sách bản tin đã dựng',
      vanished: (detail: string) =>
        `Địa chỉ đã đăng không còn: ${detail}. Giữ lại bản tin, đặt status: withdrawn, hoặc ghi địa chỉ này vào aliases của bản tin thay thế`,
      malformed: (detail: string) => `Tệp dành cho máy viết sai cú pháp: ${detail}`,
      'lost-bulletin': () =>
        'Bản tin này có trong thư mục nội dung, không phải bản nháp hay hẹn giờ, mà không thành trang',
      'fewer-pages': (detail: string) =>
        `Số trang bớt quá một phần năm so với bản đang đăng: ${detail}. Nếu đúng là muốn bớt: npm run build -- --fewer`,
      'fewer-photographs': (detail: string) =>
        `Số ảnh bớt quá một phần năm so với bản đang đăng: ${detail}. Nếu đúng là muốn bớt: npm run build -- --fewer`,
      'alias-taken': (detail: string) => `Địa chỉ cũ trùng với một trang đang có: ${detail}`,
      'index-count': (detail: string) => `Số bản tin trong chỉ mục tìm kiếm không khớp: ${detail}`,
    },
  },
  offline: {
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
    },
    webArchive: {
      description:
        'Các bản ghi được tạo từ trang đã dựng, không phải tải về qua HTTP; ngày là ngày của nội dung.',
    },
    tables: {
      bulletin: 'Bản tin',
      documents: {
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
        },
      },
      photographs: {
        columns: {
          archiveCode: 'Mã lưu trữ',
          retention: 'Thời hạn lưu trữ',
          event: 'Tên sự kiện',
          title: 'Tên ảnh',
          author: 'Tác giả',
          place: 'Nơi chụp',
          date: 'Thời gian chụp',
          colour: 'Màu sắc',
          size: 'Kích thước',
          text: 'Lời thuyết minh',
        },
      },
      photographFiles: { columns: { row: 'Số thứ tự ảnh', bulletin: 'Mã định danh bản tin', file: 'Tệp' } },
      addresses: { columns: { former: 'Địa chỉ cũ', present: 'Địa chỉ nay' } },
      renamed: { columns: { original: 'Tên gốc', name: 'Tên trong gói' } },
    },
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
        photographFiles: 'tệp của từng ảnh, theo thứ tự của bảng kê ảnh',
        addresses: 'địa chỉ cũ và địa chỉ nay của bản tin',
        renamed: 'tên gốc của những tệp phải đổi tên',
        webArchive: 'trang đúng như trên mạng, cho phần mềm lưu trữ web (WACZ)',
        readMe: 'hướng dẫn mở và kiểm tra gói',
      },
      reasons: {
        drafts: (count: number) => `${count} bản nháp: chưa đăng`,
        scheduled: (count: number) => `${count} bản tin hẹn giờ: chưa đến giờ đăng`,
        withdrawn: (count: number) =>
          `${count} bản tin đã thu hồi: chỉ còn trang báo thu hồi, không có nguồn và ảnh`,
        metadata:
          'Dữ liệu ẩn trong tệp ảnh (nơi chụp, máy, giờ): bỏ để giữ riêng tư; điểm ảnh không thay đổi',
        forServers: 'Nguồn tin RSS, sơ đồ trang và những tệp chỉ máy chủ dùng: chỉ có trong tệp WACZ',
        forServersAtAll: 'Nguồn tin RSS, sơ đồ trang và những tệp chỉ máy chủ dùng',
        otherYears: (year: string) => `Bản tin ngoài năm ${year}: gói này chỉ lấy năm ${year}`,
        otherSections: (name: string) => `Bản tin ngoài chuyên mục ${name}: gói này chỉ lấy chuyên mục đó`,
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
        manifests: 'mã kiểm tra SHA-256 và SHA-512 của từng tệp',
      },
      check:
        'CÁCH KIỂM TRA rằng không tệp nào bị đổi hay mất. Mở cửa sổ lệnh trong thư mục này và chạy các lệnh của hệ điều hành đang dùng:',
      checkResult:
        '  Mỗi dòng nêu một tệp: OK là còn nguyên, FAILED là bị đổi hoặc bị mất (Windows chỉ hiện FAILED). Tệp lạ thêm vào không bị báo: chỉ những tệp có tên trong hai bảng này là của gói.',
      checkWithProgram: 'Bantin, chương trình đã làm gói này, báo cả tệp lạ:',
      again:
        'DỰNG LẠI TRANG. data/content là thư mục nội dung hoàn chỉnh: mỗi bản tin một thư mục bulletins/<năm>/<tên>, gồm index.mdx (phần đầu là YAML, phần thân là Markdown) và các tệp đi kèm. Bantin dựng lại trang từ thư mục này; không có Bantin thì vẫn đọc được: đó là văn bản thuần, ảnh và tệp đính kèm.',
      formats:
        'ĐỊNH DẠNG. Gói theo BagIt 1.0 (RFC 8493). HTML, CSS, JPEG, PNG, WebP, CSV (RFC 4180), EPUB 3, WARC 1.1 (ISO 28500) đều là định dạng có tài liệu công khai.',
    },
    stopped: {
      usage:
        'Cách dùng: npm run offline [-- --year 2024] [--section <mã chuyên mục>] [--without-images] [--out <tệp.zip>] [--date 2026-09-12] [--sign <khóa minisign>]',
      nothingBuilt: (folder: string) =>
        `Chưa có trang đã dựng trong ${folder}. Hãy chạy npm run build trước, rồi chạy lại lệnh này.`,
      contentBroken:
        'Nội dung đang có lỗi, nên không biết trang đã dựng từ gì. Hãy sửa lỗi và dựng lại trang.',
      staleSite: (key: string) =>
        `Trang đã dựng không khớp với nội dung (bản tin ${key}). Hãy dựng lại trang rồi chạy lại lệnh này.`,
      otherProgram:
        'Trang được dựng bằng một phiên bản Bantin khác, nên bản ngoại tuyến sẽ không tìm kiếm được. Hãy chạy npm run build để dựng lại trang, rồi chạy lại lệnh này.',
      noDate:
        'Không biết ngày của bản này: thư mục nội dung không có lịch sử Git. Hãy thêm --date, ví dụ --date 2026-09-12.',
      badDate: (given: string) =>
        `“${given}” không phải là ngày. Hãy viết như 2026-09-12 hoặc 2026-09-12T08:00:00+07:00.`,
      unknownSection: (given: string, known: string) =>
        `Không có chuyên mục “${given}”. Các mã chuyên mục: ${known}.`,
      emptyPart: 'Không có bản tin nào trong phần được chọn, nên không có gì để đóng gói.',
      badPhotograph: (file: string) =>
        `Tệp ảnh bị hỏng: ${file}. Hãy thay bằng tệp ảnh lành rồi dựng lại trang.`,
      badPages: (count: number) => `${count} chỗ trong trang đã dựng không mở được từ đĩa:`,
      pageFaults: {
        'broken-link': 'liên kết không dẫn đến đâu',
        'foreign-file': 'tệp phải tải từ trang khác',
        module: 'chương trình (module) không chuyển đổi được',
        'inline-script': 'chương trình viết ngay trong trang',
        'svg-sprite': 'hình SVG lấy từ tệp khác',
      },
      password: 'Mật khẩu của khóa ký không đúng. Đặt mật khẩu trong biến môi trường BANTIN_SIGN_PASSWORD.',
      badKey: (file: string) => `${file} không phải là khóa minisign dùng được.`,
      diskFull: 'Đĩa đã đầy. Hãy dọn chỗ hoặc chọn đĩa khác với --out; gói cũ, nếu có, vẫn nguyên.',
      fileTooLarge:
        'Đĩa không nhận tệp lớn như vậy (đĩa FAT32 chỉ nhận đến 4 GB). Hãy chọn đĩa khác với --out, hoặc đóng gói từng năm với --year; gói cũ, nếu có, vẫn nguyên.',
      notWritable: 'Không ghi được vào nơi đã chọn. Hãy chọn nơi khác với --out.',
      diskFault: 'Đĩa báo lỗi khi đọc hoặc ghi. Hãy thử đĩa khác.',
      other: (reason: string) => `Không đóng gói được: ${reason}`,
    },
    progress: {
      pages: (done: number, total: number) => `Trang: ${done}/${total}`,
      webArchive: 'Đang tạo tệp WACZ',
      books: (year: string) => `Đang tạo sách điện tử năm ${year}`,
      packing: (done: number, total: number) => `Đóng gói: ${done}/${total} tệp`,
      finished: (file: string, files: number, megabytes: string) =>
        `Đã đóng gói xong: ${file} (${files} tệp, ${megabytes} MB)`,
    },
    verify: {
      usage: 'Cách dùng: npm run verify -- <tệp.zip hoặc thư mục> [--public-key <tệp .pub>]',
      noPackage: {
        missing: (path: string) => `Không có tệp hay thư mục ${path}.`,
        'damaged-zip': (path: string) => `Tệp ZIP bị hỏng hoặc bị cắt cụt, không đọc được: ${path}`,
        'no-bag': (path: string) => `${path} không phải là gói lưu trữ: không thấy bagit.txt.`,
      },
      badKey: (path: string) => `${path} không phải là khóa công khai minisign.`,
      progress: (done: number, total: number) => `Kiểm tra: ${done}/${total} tệp`,
      findings: {
        missing: 'THIẾU',
        extra: 'THỪA',
        changed: 'BỊ ĐỔI',
        unreadable: 'KHÔNG ĐỌC ĐƯỢC',
        twice: 'HAI LẦN',
        'bad-manifest': 'DÒNG SAI TRONG BẢNG MÃ',
        'not-listed': 'KHÔNG CÓ TRONG MỌI BẢNG MÃ',
        'bad-version': 'KHÔNG PHẢI BAGIT 1.0',
        'wrong-total': 'TỔNG SỐ KHÔNG KHỚP',
        'bad-signature': 'CHỮ KÝ SAI',
        'other-key': 'CHỮ KÝ CỦA KHÓA KHÁC',
        'not-signed': 'KHÔNG CÓ CHỮ KÝ',
      },
      whole: (files: number, megabytes: string) =>
        `Nguyên vẹn: ${files} tệp, ${megabytes} MB, không tệp nào thiếu, thừa hay bị đổi.`,
      notWhole: (count: number) => `KHÔNG nguyên vẹn: ${count} điểm sai.`,
      signed: (id: string, comment: string) => `Chữ ký đúng, khóa ${id}: ${comment}`,
      signedByOwnKey: (id: string, comment: string) =>
        `Chữ ký đúng với khóa ${id} nằm trong gói: ${comment}. Để chắc chắn là của cơ quan, hãy so mã khóa, hoặc thêm --public-key.`,
      unsigned: 'Gói không có chữ ký.',
    },
  },
};
