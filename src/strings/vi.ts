import {
  formatDay,
  formatDayRange,
  formatDayShort,
  formatSessionDay,
  type Session,
} from '../vietnamese/days.ts';
import { quoted } from '../vietnamese/quotes.ts';
import { awardsVi } from './awards.vi.ts';
import { machinesVi } from './machines.vi.ts';
import { offlineVi } from './offline.vi.ts';
import { buildVi, releaseVi } from './release.vi.ts';
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
  standIns: {
    title: (slug: string) => `Chưa có tiêu đề (${slug})`,
    byline: 'Chưa có ký tên',
  },
  skipLink: 'Đến nội dung chính',
  breadcrumb: 'Vị trí trang',
  home: 'Trang chủ',
  menu: 'Chuyên mục và trang',
  menuSections: 'Chuyên mục',
  menuPages: 'Về trang này',
  openMenu: 'Danh mục',
  moreMenu: 'Thêm',
  close: 'Đóng',
  years: 'Theo năm',
  yearTitle: (year: string) => `Bản tin năm ${year}`,
  yearDescription: (year: string, office: string) => `Các bản tin năm ${year} của ${office}.`,
  sectionDescription: (section: string, office: string) =>
    `Bản tin trong chuyên mục ${section} của ${office}.`,
  homeTitle: 'Bản tin mới nhất',
  otherBulletins: 'Các bản tin khác',
  noBulletins: 'Chưa có bản tin nào.',
  publishedOn: (day: string) => `Đăng ${formatDayShort(day)}`,
  heldOn: (day: string) => `Diễn ra ${formatDayShort(day)}`,
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
  extent: {
    question: 'Danh sách này có đủ không?',
    named: 'Chỉ gồm những tên được nhắc trong các bản tin của trang này.',
    of: ({
      count,
      order,
      first,
      last,
      undated,
      withdrawn,
    }: {
      count: number;
      order: 'publication' | 'event';
      first: string | undefined;
      last: string | undefined;
      /** Of which the day of publication is not known. */
      undated: number;
      withdrawn: number;
    }) => {
      const days =
        first === last
          ? first && `ngày ${formatDayShort(first)}`
          : `từ ${formatDayShort(first!)} đến ${formatDayShort(last!)}`;
      const parts = [
        `${formatCount(count)} bản tin`,
        ...(days === undefined
          ? []
          : [order === 'event' ? `xếp theo ngày diễn ra, ${days}` : `đăng ${days}`]),
        ...(undated > 0 ? [`${formatCount(undated)} bản không rõ ngày đăng`] : []),
        ...(withdrawn > 0 ? [`ngoài ra đã thu hồi ${formatCount(withdrawn)} bản tin`] : []),
      ];
      return `${parts.join(', ')}.`;
    },
  },
  completeness: {
    heading: 'Danh sách có đủ không?',
    listed:
      'Bản tin nào đang đăng cũng nằm trong danh sách của năm và danh sách của chuyên mục mà nó thuộc về; danh sách bắt đầu ở trang chủ gồm tất cả.',
    years: (first: string, last: string, empty: readonly string[]) =>
      empty.length === 0
        ? `Từ năm ${first} đến năm ${last}, năm nào cũng có bản tin.`
        : `Từ năm ${first} đến năm ${last}, không có bản tin nào của năm ${empty.join(', ')}.`,
    origins: (imported: number, reposted: number) =>
      `Trong đó có ${[
        ...(imported > 0 ? [`${formatCount(imported)} bản tin chuyển từ trang cũ`] : []),
        ...(reposted > 0 ? [`${formatCount(reposted)} bản tin đăng lại từ nơi khác`] : []),
      ].join(' và ')}.`,
    withdrawn: (count: number) =>
      count === 0
        ? 'Chưa thu hồi bản tin nào.'
        : `Đã thu hồi ${formatCount(count)} bản tin; ở địa chỉ của mỗi bản còn tiêu đề, ngày và lý do thu hồi.`,
    notHere: [
      'Danh sách người, địa danh, đơn vị, cụm, khối và phong trào chỉ có những tên mà các bản tin này nhắc đến.',
      'Tin đăng ở nơi khác hoặc chưa chuyển về đây thì không có trong các danh sách, và trang không biết còn những tin nào như vậy; cần chắc chắn, hãy hỏi cơ quan theo địa chỉ ở cuối trang.',
    ],
  },
  places: {
    title: 'Địa danh',
    description: 'Các bản tin theo địa danh, tên cũ và tên hiện nay.',
    titleOf: (name: string) => `Bản tin về ${name}`,
    descriptionOf: (title: string, office: string) =>
      `${title}, của ${office}; gồm cả tên cũ và tên hiện nay.`,
    until: (day: string) => `đến ${formatDayShort(day)}`,
    present: 'Đơn vị hành chính hiện nay',
    former: 'Đơn vị hành chính trước đây',
    since: (day: string) => `Từ ngày ${formatDayShort(day)}`,
    before: (day: string) => `Trước ngày ${formatDayShort(day)}`,
    within: (inner: string, outer: string) => `ở ${inner}, thuộc ${outer}`,
    inherited: (where: string, present: string, isPart: boolean) =>
      `${where} cũ; ${isPart ? 'một phần nay thuộc' : 'nay thuộc'} ${present}`,
  },
  units: {
    existed: 'Thời gian tồn tại',
    otherNames: 'Tên khác theo thời gian',
    partOf: 'Thuộc',
    became: 'Nay là hoặc nay thuộc',
    cameFrom: 'Hình thành từ',
  },
  formatPeriod: ({
    year,
    half,
    quarter,
  }: {
    year: number;
    half?: number | undefined;
    quarter?: number | undefined;
  }) => {
    if (half !== undefined) return `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    return quarter === undefined
      ? `năm ${year}`
      : `quý ${['I', 'II', 'III', 'IV'][quarter - 1]!} năm ${year}`;
  },
  topics: {
    periods: 'Theo kỳ',
    period: 'Kỳ',
    eventTypes: {
      label: 'Loại sự kiện',
      way: 'Từng loại sự kiện',
      title: 'Bản tin theo loại sự kiện',
      description: 'Các bản tin xếp theo loại sự kiện: hội nghị, đại hội, lễ trao tặng và những loại khác.',
      titleOf: (name: string) => `Sự kiện: ${name}`,
      descriptionOf: (name: string, office: string) => `Các bản tin về ${name}, của ${office}.`,
      present: 'Các loại sự kiện',
      former: 'Loại sự kiện trước đây',
    },
    organisations: {
      label: 'Đơn vị tổ chức',
      way: 'Từng đơn vị tổ chức',
      title: 'Bản tin theo đơn vị tổ chức',
      description: 'Các bản tin xếp theo cơ quan, đơn vị đã tổ chức sự kiện.',
      titleOf: (name: string) => `${name} tổ chức`,
      descriptionOf: (name: string, office: string) => `Các sự kiện do ${name} tổ chức, của ${office}.`,
      present: 'Đơn vị hiện nay',
      former: 'Đơn vị trước đây',
    },
    blocs: {
      label: 'Thuộc cụm, khối',
      way: 'Từng cụm, khối',
      title: 'Bản tin theo cụm, khối thi đua',
      description: 'Các bản tin xếp theo cụm, khối thi đua.',
      titleOf: (name: string) => `Bản tin của ${name}`,
      descriptionOf: (name: string, office: string) => `Các bản tin của ${name}, do ${office} đăng.`,
      present: 'Cụm, khối hiện nay',
      former: 'Cụm, khối trước đây',
    },
    movements: {
      label: 'Thuộc phong trào',
      way: 'Từng phong trào',
      title: 'Bản tin theo phong trào thi đua',
      description: 'Các bản tin xếp theo phong trào thi đua.',
      titleOf: (name: string) => `Phong trào: ${name}`,
      descriptionOf: (name: string, office: string) => `Các bản tin về phong trào ${name}, của ${office}.`,
      present: 'Phong trào đang thực hiện',
      former: 'Phong trào đã kết thúc',
    },
  },
  albums: {
    title: 'Ảnh theo sự kiện',
    description: (office: string) => `Ảnh trong các bản tin của ${office}, xếp theo năm và theo sự kiện.`,
    note: 'Mỗi mục là ảnh của một bản tin, mới nhất ở trên; bấm vào để xem từng ảnh ở cỡ lớn.',
    yearOf: (year: string) => `Năm ${year}`,
    photographs: (count: number) => `${formatCount(count)} ảnh`,
  },
  subscribe: {
    title: 'Đăng ký nhận tin',
    description: (office: string) =>
      `Các cách nhận tin mới của ${office}: RSS của cả trang, từng chuyên mục, địa danh, cụm khối, phong trào; lịch sự kiện.`,
    channels: 'Kênh của cơ quan',
    byEmail: 'Nhận tin qua thư điện tử',
    onZalo: 'Theo dõi trên Zalo',
    rss: 'Nhận tin qua RSS',
    rssMeaning:
      'RSS là một địa chỉ mà chương trình đọc tin trên điện thoại hay máy tính tự xem thay bạn: có tin mới là chương trình báo, không phải đăng ký với ai. Hãy chép một địa chỉ dưới đây, dán vào một chương trình như vậy (chẳng hạn Thunderbird hay Feedly) rồi chọn theo dõi; nếu bấm thẳng vào, trình duyệt sẽ chỉ hiện mã của tệp.',
    whole: 'Mọi bản tin của trang',
    wholeWithAwards: 'Mọi bản tin và quyết định khen thưởng của trang',
    calendarHeading: 'Lịch sự kiện',
    calendarMeaning:
      'Ứng dụng lịch trên điện thoại hay máy tính có mục thêm lịch bằng địa chỉ; chép địa chỉ này vào đó thì các sự kiện tự hiện trong lịch của bạn.',
    calendar: 'Lịch sự kiện của trang (iCalendar)',
  },
  people: {
    title: 'Người được nhắc đến',
    description: 'Những người có tên trong thành phần dự của các bản tin, xếp theo tên.',
    descriptionOf: (name: string, office: string) => `Chức vụ và các bản tin có ${name}, của ${office}.`,
    note: 'Xếp theo tên gọi. Chức vụ ghi đúng như trong bản tin vào ngày đó.',
    notCompared: 'có thể là nhiều người cùng tên',
    letters: 'Theo chữ cái đầu của tên',
    posts: 'Chức vụ theo thời gian',
    appearances: 'Có mặt trong các bản tin',
    unknownPost: 'Theo chức vụ ghi trong bản tin',
    inPost: (post: string, count: number) => `${post} (${formatCount(count)} bản tin)`,
  },
  corrections: {
    title: 'Đính chính, thu hồi',
    description: 'Những chỗ đã sửa trong các bản tin sau khi đăng, và những bản tin đã thu hồi.',
    mendedOn: (day: string) => `Sửa ${formatDay(day)}`,
    withdrawn: 'Bản tin đã thu hồi',
    withdrawnBulletin: (day: string) => `bản tin của ngày ${formatDayShort(day)}`,
    noneWithdrawn: 'Chưa thu hồi bản tin nào.',
    someWithdrawn: 'Ở địa chỉ của mỗi bản còn tiêu đề, ngày và lý do thu hồi; bản thu hồi gần nhất ở trên.',
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
    several: 'Địa chỉ này là địa chỉ cũ. Hãy chọn bản tin cần đọc trong các bản tin từng ở đây.',
    link: 'Đến bản tin',
  },
  statistics: {
    title: 'Thống kê bản tin',
    description: (office: string) =>
      `Số bản tin của ${office} theo năm, chuyên mục, địa danh và loại sự kiện.`,
    count: 'Số bản tin',
    years: { caption: 'Theo năm', heading: 'Năm' },
    sections: { caption: 'Theo chuyên mục', heading: 'Chuyên mục' },
    places: {
      caption: 'Theo địa danh',
      heading: 'Địa danh',
      note: 'Một bản tin được tính cho nơi diễn ra, cho nơi bao trùm và cho nơi kế tục, nên các dòng cộng lại nhiều hơn tổng số.',
      most: (count: number) => `${formatCount(count)} địa danh có nhiều bản tin nhất.`,
    },
    eventTypes: { caption: 'Theo loại sự kiện', heading: 'Loại sự kiện' },
    none: 'Không ghi',
  },
  siteMap: {
    title: 'Sơ đồ trang',
    description: 'Mọi lối vào của trang: chuyên mục, năm, địa danh, người, trang giới thiệu và nguồn tin.',
    machines: 'Cho máy đọc',
    xml: 'Sơ đồ trang dạng XML',
  },
  tools: {
    label: 'Công cụ của bản tin',
    share: 'Chia sẻ',
    print: 'In',
    save: 'Lưu bài',
    cite: 'Trích dẫn',
    copy: 'Sao chép',
    jump: 'Chia sẻ, in, lưu',
    address: 'Địa chỉ của bản tin',
  },
  citation: {
    text: (parts: { byline: string; title: string; office: string; day: string; address: string }) => {
      const office = parts.byline === parts.office ? '' : ` ${parts.office},`;
      return `${parts.byline}. ${quoted(parts.title)}.${office} ${parts.day}. ${parts.address}`;
    },
    published: (day: string) => `đăng ${formatDay(day)}`,
    held: (day: string) => `sự kiện ${formatDay(day)}, không rõ ngày đăng`,
  },
  viewer: {
    label: 'Xem ảnh lớn',
    download: 'Tải ảnh',
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
    scan: 'bản quét, không tìm được chữ',
    date: 'Thời gian',
    time: (time: string) => `lúc ${time.replace(':', ' giờ ')}`,
    dateInferred: 'Năm suy ra từ tài liệu, không ghi trong bài gốc.',
    location: 'Địa điểm',
    nowIn: 'nay thuộc',
    publishedLabel: 'Ngày đăng',
    correctedOn: (day: string, count: number) =>
      count === 1
        ? `Đã đính chính ngày ${formatDayShort(day)}`
        : `Đã đính chính ${count} lần, gần nhất ngày ${formatDayShort(day)}`,
    dayUnknown: 'chưa rõ ngày',
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
    contents: 'Trong bài này',
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
  awards: awardsVi,
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
    satisfaction: 'Đánh giá mức độ hài lòng',
  },
  issues: {
    severity: { error: 'lỗi', warning: 'cảnh báo' },
    failed: (errors: number, files: number) =>
      `Có ${errors} lỗi trong ${files} tệp; trang chưa được dựng lại. Bản đã đăng vẫn giữ nguyên.`,
    cannotShow:
      'Nội dung có lỗi nên chưa hiện được trang. Hãy sửa theo báo cáo dưới đây rồi lưu lại; trang sẽ tự hiện.',
    warnings: (warnings: number) => `Có ${warnings} cảnh báo.`,
    newRule: (version: string, what: string) =>
      `${what} Điều này mới được kiểm tra; từ Bantin ${version} sẽ là lỗi.`,
    later: (day: string, what: string) =>
      `Từ ngày ${formatDayShort(day)}, chỗ này sẽ làm trang không dựng được: ${what}`,
    alike: (count: number) => `Trong tệp này còn ${count} chỗ nữa cùng mã này, không kể hết ra đây.`,
    warningsOfBuild: (warnings: number) =>
      `Có ${warnings} cảnh báo, không cản việc dựng trang. Xem chi tiết: npm run check`,
    pageDiffers: (file: string, difference: string) =>
      `${file}: phần mềm viết lại trang này không đúng như đã duyệt nên không dựng. Lỗi ở phần mềm, không ở bài: hãy gửi tệp này cho người phụ trách kỹ thuật (${difference}).`,
    pageUnknown: (file: string) =>
      `${file}: tệp MDX này chưa qua khâu duyệt nội dung nên không dựng. Hãy xóa thư mục tạm .bantin rồi dựng lại; nếu vẫn gặp, hãy báo người phụ trách kỹ thuật.`,
    sum: (count: Record<'read' | 'published' | 'draft' | 'scheduled' | 'withdrawn' | 'unchanged', number>) =>
      `Đã đọc ${count.read} bản tin = ${count.published} đăng + ${count.draft} nháp + ` +
      `${count.scheduled} hẹn giờ + ${count.withdrawn} thu hồi (${count.unchanged} không đổi từ lần trước)`,
    decisions: (decisions: number) => `Đã kiểm tra ${decisions} quyết định.`,
  },
  release: releaseVi,
  build: buildVi,
  offline: offlineVi,
};
