import { formatDayShort } from '../../vietnamese/days.ts';
import { meant } from './phrases.vi.ts';

/** What of a bulletin readers cannot see, and of a scheduled one the moment (ISO date-time) from which they can. */
export type HiddenState = { state: 'draft' } | { state: 'withdrawn' } | { state: 'scheduled'; from: string };

const hiddenVi = (p: HiddenState): string => {
  if (p.state === 'draft') return 'bản nháp';
  if (p.state === 'withdrawn') return 'bản tin đã thu hồi';
  return `bản tin hẹn giờ${p.from === '' ? '' : `, đến ${formatDayShort(p.from.slice(0, 10))} mới hiện`}`;
};

/** The words of the rules about what a release would be refused for. */
export const issuesOfRefusalsVi = {
  'link-to-hidden': (p: HiddenState & { url: string }) => ({
    what: `Liên kết “${p.url}” dẫn đến ${hiddenVi(p)}, người đọc chưa mở được.`,
    hint:
      p.state === 'withdrawn'
        ? 'Bỏ liên kết, hoặc dẫn đến bản tin thay thế: tệp của bản tin đã thu hồi không còn trên trang.'
        : 'Bỏ liên kết, hoặc cho bản tin ấy hiện trước: bỏ dòng status: draft, hay ghi publishAt sớm hơn.',
  }),
  'missing-anchor': (p: { url: string; near: string | undefined }) => ({
    what: `Trang có, nhưng không có chỗ nào ứng với phần sau dấu # của “${p.url}”.`,
    hint: `${meant(p.near)}Phần sau dấu # là tiêu đề của mục viết không dấu, ví dụ “## Kết quả” thì ghi #ket-qua.`,
  }),
  'unreadable-address': (p: { url: string }) => ({
    what: `Địa chỉ “${p.url}” viết sai nên trình duyệt không mở được.`,
    hint: 'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt; sau dấu % phải là hai chữ số hoặc chữ A đến F, ví dụ %20.',
  }),
  'link-to-withdrawn': (p: { url: string }) => ({
    what: `Liên kết “${p.url}” dẫn đến bản tin đã thu hồi: người đọc chỉ thấy thông báo thu hồi.`,
    hint: 'Dẫn đến bản tin thay thế, hoặc bỏ liên kết.',
  }),
  'repeated-page-title': (p: { title: string; other: string }) => ({
    what: `Trang này sẽ có tên “${p.title}”, trùng với tên của trang ${p.other}.`,
    hint: 'Đặt tên khác, để người đọc phân biệt được các trang trong trình duyệt và khi tìm kiếm.',
  }),
  'alias-in-use': (p: { alias: string }) => ({
    what: `Địa chỉ cũ “${p.alias}” trùng với một trang hay tệp của trang web, nằm dưới một tệp, hoặc ở chỗ dành cho máy chủ.`,
    hint: 'Bỏ dòng này khỏi aliases: ở đó người đọc gặp trang đang có, không được dẫn đến bản tin.',
  }),
  'machine-address': (p: { found: string }) => ({
    what: `“${p.found}” là địa chỉ chỉ mở được trên một máy, người đọc không mở được.`,
    hint: 'Thay bằng địa chỉ công khai (https://…) hoặc tệp đính kèm; nếu chỉ nói về địa chỉ ấy thì viết nó trong một câu.',
  }),
  'malformed-file': (p: { reason: string }) => ({
    what: `Tệp viết sai cú pháp nên chương trình không đọc được: ${p.reason}.`,
    hint: 'Xuất lại tệp từ chương trình đã làm ra nó, hoặc sửa chỗ được nêu.',
  }),
  'published-original': (_: object) => ({
    what: 'Tệp này là ảnh gốc của một bản tin; ảnh gốc không được đăng nguyên trạng.',
    hint: 'Bỏ tệp khỏi thư mục public, hoặc thay bằng ảnh đã thu nhỏ: trang tự làm các cỡ ảnh của bản tin.',
  }),
  'vanished-address': (p: { address: string; near: string | undefined }) => ({
    what: `Địa chỉ đã đăng ${p.address} không còn bản tin nào.`,
    hint: `Đổi tên thư mục thì ghi aliases: ["${p.address}"] vào bản tin ở chỗ mới${p.near === undefined ? '' : ` (có phải ${p.near}?)`}; bỏ bản tin thì giữ lại thư mục và đặt status: withdrawn.`,
  }),
  'published-before': (p: { address: string; state: 'draft' | 'scheduled' }) => ({
    what: `Bản tin đã đăng ở ${p.address}, không thể trở lại thành ${p.state === 'draft' ? 'bản nháp' : 'bản hẹn giờ'}.`,
    hint: 'Bỏ dòng này để bản tin hiện tiếp; muốn gỡ bản tin thì đặt status: withdrawn, kèm withdrawal.',
  }),
  'fewer-than-before': (p: { what: 'pages' | 'photographs'; counts: string }) => ({
    what: `So với bản đang đăng, số ${p.what === 'pages' ? 'trang' : 'ảnh'} bớt quá một phần năm: ${p.counts}.`,
    hint: 'Kiểm tra xem có mất thư mục nào không. Nếu đúng là muốn bớt: npm run build -- --fewer (hoặc đặt BANTIN_FEWER=1).',
  }),
};
