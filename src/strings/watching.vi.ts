import { formatDayShort } from '../vietnamese/days.ts';

/** What the commands that look at a published site say in Vietnamese. */
export const watchingVi = {
  help: `npm run watch -- <địa chỉ>            xem trang đang chạy từ bên ngoài và so với bản đã dựng ở máy này
npm run watch                          như trên, với địa chỉ ghi trong site.yaml khi dựng
npm run watch -- --against <tệp>       so với bantin-manifest.json của một gói đã xếp (npm run artefact)
npm run watch -- --every <số giờ>      cứ bao nhiêu giờ thì trang được dựng và đăng một lần; 1 nếu không ghi,
                                       0 nếu không đăng theo giờ

Phần mềm giám sát gọi: npm --prefix <thư mục Bantin> run --silent watch -- <địa chỉ>. Mã thoát: 0 ổn, 1 cảnh báo, 2 nghiêm trọng, 3 không rõ.`,
  noAddress: 'Chưa biết xem trang nào: ghi thêm địa chỉ, ví dụ npm run watch -- https://tdkt.example/',
  badAddress: (text: string) =>
    `“${text}” không phải địa chỉ của một trang: viết đủ từ https://, không có dấu ? và #.`,
  badHours: (text: string) => `“${text}” không phải số giờ: viết --every 1, hoặc 0 nếu không đăng theo giờ.`,
  failed: (reason: string) => `không xem được trang: ${reason}`,
  allWell: (url: string, count: number) => `${url}: cả ${count} mục đều ổn`,
  andMore: (count: number) => `; và ${count} chỗ nữa`,
  notAsked: 'chưa hỏi',
  status: (status: number, location: string | null) =>
    `máy chủ trả lời ${status}${location === null ? '' : ` và dẫn đến ${location}`}`,
  noAnswer: {
    'unknown-host': () => 'không có máy chủ tên này',
    unreachable: (code: string) => `không kết nối được (${code})`,
    'too-slow': () => 'quá lâu không trả lời',
    certificate: (code: string) => `chứng chỉ không được chấp nhận (${code})`,
    'too-large': () => 'câu trả lời quá lớn',
    'broken-off': (code: string) => `đang trả lời thì ngắt (${code})`,
  },
  checks: {
    pages: 'trang',
    release: 'bản phát hành',
    heartbeat: 'nhịp',
    headers: 'tiêu đề HTTP',
    feeds: 'nguồn tin',
    certificate: 'chứng chỉ',
    contact: 'security.txt',
    due: 'đến hạn dựng',
  },
  unread: (files: readonly string[]) =>
    `Chưa xem được ${files.length} bản tin hoặc tệp còn lỗi (npm run check): ${files.join(', ')}`,
  links: {
    help: `npm run links    hỏi mọi địa chỉ bên ngoài mà nội dung đang đăng dẫn đến, mỗi máy chủ mỗi lúc một câu

Địa chỉ hỏng, đã chuyển và không cho chương trình xem được liệt kê cùng chỗ trong tệp. Mã thoát: 0 không có
địa chỉ hỏng, 1 có, 2 không chạy được.`,
    asked: (done: number, total: number) => `Liên kết: đã hỏi ${done}/${total}`,
    states: { well: 'tốt', moved: 'đã chuyển', closed: 'không rõ', broken: 'hỏng' },
    link: (address: string, says: string) => `${address}  ${says}`,
    ledOn: (address: string) => `→ ${address}`,
    place: (file: string, line: number, column: number) => `${file}:${line}:${column}`,
    moved: 'chuyển hẳn; hãy ghi địa chỉ mới',
    endless: (count: number) => `dẫn đi quá ${count} lần`,
    leadsNowhere: (status: number) => `máy chủ trả lời ${status} mà không nói dẫn đi đâu`,
    sum: (total: number, count: Record<'well' | 'moved' | 'closed' | 'broken', number>) =>
      total === 0
        ? 'Nội dung không dẫn ra ngoài.'
        : `${total} địa chỉ bên ngoài: ${count.well} tốt, ${count.moved} đã chuyển, ${count.closed} không rõ, ${count.broken} hỏng.`,
  },
  missing: {
    help: `npm run missing -- <access.log…>    đọc nhật ký của máy chủ (nginx, Apache, Caddy; cả tệp .gz), tìm những
                                    địa chỉ không còn (404) mà giống bản tin đã đăng, và gợi ý các dòng
                                    aliases để chép vào bản tin. Không ghi gì.`,
    noLog: 'Ghi thêm tệp nhật ký, ví dụ: npm run missing -- /var/log/nginx/access.log',
    notThere: (path: string) =>
      `Không có tệp ${path}, hoặc đó là ống dẫn hay thiết bị chứ không phải tệp. Nhật ký qua ống dẫn thì lưu thành tệp trước.`,
    sum: (lines: number, requests: number) =>
      `${lines} dòng nhật ký, ${requests} lần hỏi địa chỉ không có (404).`,
    parts: (unlike: number, settled: number) =>
      `Bỏ qua: ${unlike} lần không giống bản tin nào (phần lớn là chương trình dò tìm), ${settled} địa chỉ nay đã có nơi dẫn đến.`,
    unread: (count: number) => `${count} dòng không phải dòng nhật ký.`,
    dropped: (count: number) => `${count} lần hỏi không được xét, vì có quá nhiều địa chỉ khác nhau.`,
    bulletin: (file: string, title: string) => `${file}  (${title})`,
    hasSome: (count: number) => `# đã có ${count} địa chỉ cũ: chép các dòng dưới vào cùng danh sách`,
    alias: (address: string, count: number, by: 'number' | 'slug' | 'former' | 'words') =>
      `  - ${address}  # ${count} lần, ${{ slug: 'đúng tên thư mục', former: 'cùng tên với một địa chỉ cũ', number: 'cùng số của bài', words: 'giống tiêu đề' }[by]}`,
    unsure: (address: string, count: number) => `${address}  (${count} lần) có thể là một trong các bản tin:`,
    choice: (file: string, title: string) => `  ${file}  (${title})`,
    formerPaths: (paths: readonly string[]) =>
      `Trước đó, thêm vào formerPaths của site.yaml: [${paths.join(', ')}]`,
    afterwards: 'Xem lại từng dòng trước khi chép; rồi chạy npm run check.',
    none: 'Không có địa chỉ nào để gợi ý.',
  },
  pages: {
    altered: (address: string) => `${address}: không phải là tệp đã phát hành`,
    same: (count: number, took: number) => `${count} địa chỉ đúng như đã phát hành; trang chủ sau ${took} ms`,
    answering: (count: number, took: number) =>
      `${count} địa chỉ có trả lời (không biết bản này nên không so từng tệp); trang chủ sau ${took} ms`,
  },
  release: {
    noDigest: (file: string) => `${file} không ghi mã bản phát hành: đây không phải trang do Bantin đăng`,
    nothingBuilt: (digest: string) =>
      `sha256:${digest}; máy này chưa dựng bản nào để so (ghi --against để so với một gói đã xếp)`,
    same: (digest: string, program: string) => `sha256:${digest}${program && `, ${program}`}`,
    before: (digest: string, built: string) =>
      `đang chạy bản trước (sha256:${digest}); bản mới đã dựng mà chưa đăng (sha256:${built})`,
    other: (digest: string, built: string) =>
      `đang chạy một bản khác (sha256:${digest}), không phải bản đã dựng (sha256:${built}) hay bản trước nó`,
  },
  heartbeat: {
    notWanted: 'không đăng theo giờ',
    none: (why: string) =>
      `${why}. Đăng bằng publish-to-server.sh thì có; nơi không ghi tệp này thì gọi với --every 0`,
    unread: 'nhip.txt không ghi lúc chạy gần nhất',
    ahead: (ran: string) => `nhip.txt ghi lúc chạy ở tương lai (${ran}): đồng hồ của máy chủ hay máy này sai`,
    other: (digest: string) =>
      `lần đăng gần nhất là sha256:${digest}, mà trang đang chạy bản khác: có bộ nhớ đệm (cache, CDN) hay có người đổi bản`,
    lately: (minutes: number) => `lần chạy gần nhất cách đây ${formatSpan(minutes)}`,
    late: (ran: string, minutes: number) =>
      `không chạy từ ${ran}, đã ${formatSpan(minutes)}: xem lịch chạy (cron, CI) và lần dựng gần nhất`,
  },
  headers: {
    noTable: 'máy này chưa dựng bản nào nên không biết phải có những tiêu đề nào',
    noAnswer: 'không địa chỉ nào trả lời nên không xem được tiêu đề',
    missing: (address: string, name: string) => `${address}: thiếu ${name}`,
    different: (address: string, name: string, given: string, wanted: string) =>
      `${address}: ${name} là “${given}”, phải là “${wanted}”`,
    same: (count: number) => `${count} địa chỉ có đúng các tiêu đề`,
  },
  feeds: {
    unread: (path: string) => `${path}: không đọc được như một nguồn tin`,
    older: (path: string, newest: string | undefined) =>
      `${path}: không phải của bản đang chạy${newest === undefined ? '' : `, tin mới nhất ngày ${formatDayShort(newest)}`}`,
    same: (count: number, newest: string | undefined) =>
      `${count} nguồn đọc được, ${newest === undefined ? 'chưa có tin' : `tin mới nhất ngày ${formatDayShort(newest)}`}`,
  },
  certificate: {
    notUsed: 'trang xem qua http, không có chứng chỉ',
    expired: (day: string) => `đã hết hạn ngày ${formatDayShort(day)}`,
    refused: (code: string) => `trình duyệt không chấp nhận (${code})`,
    until: (day: string, days: number) => `còn ${days} ngày, đến ${formatDayShort(day)}`,
  },
  contact: {
    none: 'không có, site.yaml không ghi security',
    leftOut: (day: string) =>
      `không có, vì security.expires trong site.yaml là ${formatDayShort(day)}; ghi một ngày sau này rồi dựng lại`,
    noDay: 'không ghi ngày hết hạn (Expires)',
    expired: (day: string) =>
      `đã hết hạn ngày ${formatDayShort(day)}; ghi ngày mới vào security.expires trong site.yaml`,
    until: (day: string, days: number) => `còn ${days} ngày, đến ${formatDayShort(day)}`,
  },
  due: {
    neverBuilt: 'máy này chưa dựng bản nào',
    held: (hold: string) => `bản đang đăng được giữ nguyên: ${hold}`,
    changed: 'nội dung đã đổi mà chưa dựng: xem lần dựng gần nhất có lỗi gì (npm run check)',
    no: (next: string | undefined) =>
      next === undefined ? 'chưa cần dựng' : `lần tới theo giờ hẹn: ${next}`,
    come: (moment: string) => `vừa đến giờ: ${moment}`,
    overdue: (moment: string, count: number) =>
      `quá giờ hẹn từ ${moment} mà chưa dựng lại${count > 1 ? ` (${count} giờ hẹn)` : ''}`,
  },
};

function formatSpan(minutes: number): string {
  if (minutes < 120) return `${minutes} phút`;
  const hours = Math.round(minutes / 60);
  return hours < 72 ? `${hours} giờ` : `${Math.round(hours / 24)} ngày`;
}

/** The words of these commands in any language. */
export type WatchingWords = typeof watchingVi;
