import { formatDayShort } from '../vietnamese/days.ts';

/** What a release says of itself. */
export const releaseVi = {
  statement: (release: { title: string; digest: string; files: number; own: string }) =>
    `${release.title}

Bản phát hành: sha256:${release.digest}
Số tệp: ${release.files}

Mã trên là SHA-256 của danh sách mà lệnh sha256sum in ra cho mọi tệp của trang, trừ tệp này, xếp theo tên. Dựng lại cùng một
nội dung thì được cùng một mã; lệnh npm run reproduce làm việc đó. Để tính lại từ các tệp đã đăng, chạy trong thư mục của trang:

find . -type f ! -path ./${release.own} -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum
`,
};

/** What going back to an earlier release would undo in a bulletin. */
export interface UndoneBulletin {
  key: string;
  corrections: readonly string[];
  photographs: number;
  attachments: readonly string[];
  isGone: boolean;
}

function describeUndone({ key, corrections, photographs, attachments, isGone }: UndoneBulletin): string {
  const parts = [
    ...(isGone ? ['bản tin đã bỏ hoặc đổi địa chỉ, sẽ hiện lại'] : []),
    ...(corrections.length > 0 ? [`mất đính chính ngày ${corrections.map(formatDayShort).join(', ')}`] : []),
    ...(photographs > 0 ? [`${photographs} ảnh đã gỡ sẽ hiện lại`] : []),
    ...(attachments.length > 0 ? [`tệp đã gỡ sẽ hiện lại: ${attachments.join(', ')}`] : []),
  ];
  return `  ${key}: ${parts.join('; ')}`;
}

/** What building a site says. */
export const buildVi = {
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
  unwatched: (folder: string, reason: string) =>
    `Không theo dõi được thay đổi trong ${folder} (${reason}). Trang vẫn xem được, nhưng sửa xong phải dừng rồi chạy lại npm run dev mới thấy. Trên Linux, tăng số thư mục được theo dõi bằng lệnh: sudo sysctl fs.inotify.max_user_watches=524288`,
  digest: (digest: string) => `Mã bản phát hành: sha256:${digest}`,
  nothingBefore: 'Không còn bản phát hành trước để quay lại.',
  previousDropped: (keys: readonly string[]) =>
    `Đã xóa bản phát hành trước, nên không quay lại được nữa: bản ấy còn đăng những gì nay đã thu hồi hoặc đã che (${keys.join(', ')}).`,
  wouldUndo: (undone: readonly UndoneBulletin[]) =>
    `Không quay lại, vì bản phát hành trước chưa có những điều đã sửa sau nó:

${undone.map(describeUndone).join('\n')}

Nếu vẫn muốn quay lại và chấp nhận mất các điều ấy, hãy nêu tên từng bản tin:
npm run rollback -- ${undone.map(({ key }) => `--undo ${key}`).join(' ')}`,
  previewDropped: (folder: string) =>
    `Đã xóa bản xem trước ${folder}, vì nó còn giữ những gì nay đã thu hồi hoặc đã che. Khi cần, hãy chạy lại npm run build -- --preview.`,
  previewInUse: (folder: string) =>
    `Bản xem trước ${folder} còn giữ những gì nay đã thu hồi hoặc đã che, mà lúc này đang được dựng nên chưa xóa được. Khi lần dựng đó xong, hãy chạy lại npm run build.`,
  previousDamaged: (count: number, first: string) =>
    `Không quay lại được: bản phát hành trước có ${count} tệp không còn như lúc phát hành, ví dụ ${first}. Trang đang đăng vẫn giữ nguyên.`,
  rolledBack: (folder: string, digest: string) =>
    `Đã quay lại bản phát hành trước: ${folder} (sha256:${digest}). Chạy lại lệnh này để trở về bản vừa rời.`,
  taken: (done: number, total: number) => `Tìm kiếm: đã nhận ${done}/${total} bản tin`,
  rendered: (done: number, total: number) => `Trang và tệp dữ liệu: ${done}/${total}`,
  renderedDone: (made: number, reused: number) => `Trang và tệp dữ liệu: làm mới ${made}, dùng lại ${reused}`,
  photographs: (done: number, total: number, minutesLeft: number) =>
    `Ảnh: ${done}/${total}, còn chừng ${minutesLeft} phút`,
  photographsDone: (made: number, reused: number) => `Ảnh: làm mới ${made} tệp, dùng lại ${reused} tệp`,
  previewsDone: (made: number, reused: number) => `Ảnh xem trước: vẽ mới ${made} ảnh, dùng lại ${reused} ảnh`,
  formerByQuery: (count: number, first: string, listed: number, unsaid: number, file: string) =>
    `${count} địa chỉ cũ chỉ phân biệt được bằng phần sau dấu “?”, ví dụ ${first}. nginx và Caddy dẫn thẳng đến bản tin${unsaid === 0 ? ', Netlify cũng vậy' : `; Netlify cũng vậy, trừ ${unsaid} địa chỉ mà _redirects không ghi được`}. Cloudflare Pages và nơi chỉ chứa tệp không xét phần này: ${listed} địa chỉ có trang liệt kê các bản tin để chọn, ${count - listed} địa chỉ còn lại báo không tìm thấy. Muốn dẫn thẳng ở đó, hãy khai báo chuyển hướng với nơi chứa trang theo danh sách ${file}`,
  indexed: (count: number) => `Tìm kiếm: đã lập chỉ mục ${count} bản tin`,
  surveyed: (pages: number) => `Đọc lại: ${pages} trang`,
  verified: (pages: number, links: number) => `Kiểm tra: ${pages} trang, ${links} liên kết, không lỗi`,
  finished: (folder: string) => `Đã dựng xong: ${folder}`,
  invariantsFailed: (count: number) =>
    `Bản dựng có ${count} lỗi nên không được đưa ra; bản trước vẫn giữ nguyên.`,
  locked:
    'Một lần dựng hay đóng gói khác đang chạy với cùng thư mục nội dung. Hãy đợi lần đó xong rồi chạy lại.',
  waiting: 'Một lần dựng khác đang chạy từ cùng thư mục chương trình; lần này đợi đến lượt.',
  noLog:
    'Astro không nạp được phần ghi nhật ký của Bantin (src/release/build/astro-log.ts), nên không biết có cảnh báo hay không',
  warned: (count: number, list: readonly string[]) =>
    `Astro báo ${count} cảnh báo. Cảnh báo của Astro thường có nghĩa là có gì đó bị bỏ sót, nên bản này không được đưa ra; bản trước vẫn giữ nguyên.\n\n${list.join('\n')}`,
  recovered: 'Lần dựng trước dừng giữa chừng; đã khôi phục bản trước.',
  serving: (address: string) => `Đang phục vụ tại ${address} (nhấn Ctrl+C để dừng)`,
  stopped: (reason: string) => `Dựng trang dừng lại vì: ${reason}. Bản trước vẫn giữ nguyên.`,
  nothingBuilt: (folder: string) => `Chưa có bản dựng nào trong ${folder}. Hãy dựng trang trước.`,
  noProgram: (name: string, suite: string) =>
    `Máy này không có ${name}. Hãy cài gói ${suite}, rồi chạy lại lệnh này.`,
  altered: (file: string) =>
    `${file} không còn như lúc dựng xong. Hãy dựng lại bằng npm run build; không sửa gì trong thư mục đã dựng.`,
  changedSinceLoad: (count: number, first: string) =>
    `${count} tệp được thêm hoặc sửa trong lúc dựng, ví dụ ${first}: bản này có thể chưa có; hãy dựng lại.`,
  changedFile: (file: string) =>
    `${file} đã bị sửa, đổi tên hoặc xóa trong lúc dựng. Hãy dựng lại. Bản trước vẫn giữ nguyên.`,
  laidOut: (folder: string, files: number, compressed: number) =>
    `Đã xếp ${files} tệp của trang và ${compressed} bản nén vào ${folder}`,
  refusedLicence: (name: string, licence: string) =>
    `Gói ${name} có giấy phép ${licence || 'không rõ'}, không được dùng để dựng trang. Hãy thay gói khác, hoặc ghi lý do vào src/release/supply/licences.ts.`,
  supplyReported: (folder: string, packages: number) =>
    `Đã ghi danh mục ${packages} gói phần mềm và giấy phép của chúng vào ${folder}`,
  linkedFolder: (folder: string) =>
    `${folder} là liên kết tượng trưng (symbolic link), nên tệp sẽ bị ghi và xóa ở nơi khác. Hãy xóa liên kết đó; Bantin tự tạo thư mục này`,
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
    'foreign-part': (detail: string) =>
      `Phần này không do lần dựng này làm ra nên không được đăng: ${detail}`,
    'unknown-type': (detail: string) => `Loại tệp không có trong một trang hoàn chỉnh: ${detail}`,
    'empty-file': () => 'Tệp rỗng',
    leftover: () => 'Tệp trung gian còn sót lại',
    'missing-page': () => 'Không có trang ở địa chỉ mà trang web phải có',
    'unlinked-page': (detail: string) => `Không trang nào của trang web dẫn đến trang này: ${detail}`,
    'not-in-sitemap': (detail: string) => `Trang này không có trong sitemap.xml: ${detail}`,
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
};

/** The words of a release in any language. */
export type ReleaseWords = typeof releaseVi;

/** The words of a build in any language. */
export type BuildWords = typeof buildVi;
