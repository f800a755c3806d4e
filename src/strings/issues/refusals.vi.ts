import { keepingVi } from './hidden.vi.ts';
import { formatDayShort } from '../../vietnamese/days.ts';
import type { FilesNamed } from './forms.ts';
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
  'foreign-alias': (p: { alias: string; formerPaths?: readonly string[] }) =>
    p.formerPaths === undefined
      ? {
          what: `“${p.alias}” là chỗ mà trình duyệt và máy tìm kiếm hỏi cả tên miền, không phải địa chỉ cũ của một bài.`,
          hint: 'Bỏ dòng này khỏi aliases.',
        }
      : {
          what: `Địa chỉ cũ “${p.alias}” nằm ngoài phần của trang này trên tên miền: người mở nó trên cổng chung sẽ bị dẫn sang đây.`,
          hint: `Nếu trang cũ của cơ quan từng ở đó, ghi vào site.yaml: formerPaths: [${p.formerPaths.join(', ')}]. Nếu không, bỏ dòng này khỏi aliases.`,
        },
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
  'vanished-address': (p: {
    address: string;
    /** The former addresses that the bulletin at its new place needs. */
    aliases: readonly string[];
    moved: string | undefined;
    near: string | undefined;
  }) =>
    p.moved === undefined
      ? {
          what: `Địa chỉ đã đăng ${p.address} không còn bản tin nào.`,
          hint: `Đổi tên thư mục thì ghi aliases: ["${p.address}"] vào bản tin ở chỗ mới${p.near === undefined ? '' : ` (có phải ${p.near}?)`}; bỏ bản tin thì giữ lại thư mục và đặt status: withdrawn.`,
        }
      : {
          what: `Địa chỉ đã đăng ${p.address} không còn bản tin nào: bản tin ấy (cùng id) nay ở ${p.moved}.`,
          hint: `Ghi vào ${p.moved} dòng aliases: [${p.aliases.map((alias) => `"${alias}"`).join(', ')}], hoặc đặt lại tên thư mục như cũ.`,
        },
  'vanished-page': (p: { address: string; entry: string }) => ({
    what: `Địa chỉ đã đăng ${p.address} không còn gì.`,
    hint: `Giữ trang hay tệp ấy ở chỗ cũ; có trang mới thay thì ở chỗ cũ để một trang ngắn dẫn đến đó. Bỏ hẳn, như khi lỡ đăng điều riêng tư, thì ghi vào site.yaml: takenBack: [${p.entry}].`,
  }),
  'taken-back-shown': (p: { address: string }) => ({
    what: `takenBack ghi ${p.address} là đã gỡ hẳn, mà ở đó vẫn còn trang hay tệp.`,
    hint: 'Xóa tệp ấy trong pages hoặc public (chuyên mục thì xóa ở sections, địa chỉ cũ thì xóa ở aliases). Muốn đăng tiếp thì bỏ dòng này khỏi takenBack, rồi dựng một lần với --restore.',
  }),
  restored: (p: { name: string; kind: 'withdrawn' | 'redacted' | 'row' | 'address' | 'file' | 'words' }) => ({
    what: {
      withdrawn: `Bản tin ${p.name} đã thu hồi, mà nay lại được đăng.`,
      redacted: `Bản tin ${p.name} đã bỏ dữ liệu cá nhân, mà dòng privacy với redacted: true không còn.`,
      row: `Dòng khen thưởng ${p.name} đã ẩn tên, mà nay lại có đủ họ tên.`,
      address: `Địa chỉ ${p.name} đã gỡ hẳn (takenBack), mà nay lại có trang hay tệp.`,
      file: `Tệp hay ảnh này đã gỡ cùng ${p.name} (thu hồi, bỏ dữ liệu cá nhân hoặc takenBack), mà nay lại được đăng.`,
      words: `Phần lớn lời đã gỡ cùng ${p.name} (thu hồi, bỏ dữ liệu cá nhân hoặc takenBack) nay lại có ở đây.`,
    }[p.kind],
    hint: `${
      {
        withdrawn: 'Bản cũ chép đè hoặc nhánh cũ nhập vào thì đặt lại status: withdrawn, kèm withdrawal.',
        redacted: 'Ghi lại privacy với redacted: true, và xem dữ liệu đã bỏ có trở lại không.',
        row: 'Ghi lại tên che (chữ đầu hoặc “(đã ẩn tên)”) vào awards.csv, và redactions vào decision.yaml.',
        address: 'Ghi lại địa chỉ ấy vào takenBack trong site.yaml, và xóa trang hay tệp.',
        file: 'Xóa tệp ấy, và bỏ dòng dẫn đến nó (images, attachments, thân bài).',
        words: 'Bỏ những lời ấy, hoặc cả bài này.',
      }[p.kind]
    } Nếu đúng là muốn đăng lại, dựng một lần với: npm run build -- --restore ${p.name} (hoặc BANTIN_RESTORE="${p.name}").`,
  }),
  'site-moved': (p: { from: string; to: string }) => ({
    what: `Trang đang đăng ở ${p.from}, nay url là ${p.to}: mọi địa chỉ đã đăng đều đổi.`,
    hint: `Đổi nhầm thì ghi lại url: ${p.from}. Đổi thật thì để máy chủ của địa chỉ cũ dẫn mọi đường dẫn sang địa chỉ mới, giữ nguyên phần còn lại: xem mục “Moving to another host or path” trong src/release/deploy/README.md.`,
  }),
  'published-before': (p: { address: string; state: 'draft' | 'scheduled' }) => ({
    what: `Bản tin đã đăng ở ${p.address}, không thể trở lại thành ${p.state === 'draft' ? 'bản nháp' : 'bản hẹn giờ'}.`,
    hint: 'Bỏ dòng này để bản tin hiện tiếp; muốn gỡ bản tin thì đặt status: withdrawn, kèm withdrawal.',
  }),
  'fewer-than-before': (p: { what: 'pages' | 'photographs'; counts: string }) => ({
    what: `So với bản đang đăng, số ${p.what === 'pages' ? 'trang' : 'ảnh'} bớt quá một phần năm: ${p.counts}.`,
    hint: 'Kiểm tra xem có mất thư mục nào không. Nếu đúng là muốn bớt: npm run build -- --fewer (hoặc đặt BANTIN_FEWER=1).',
  }),
  'changed-id': (p: { id: string; before: string; address: string; nowAt?: string | undefined }) => ({
    what: `Bản tin đã đăng ở ${p.address} với id là “${p.before}”, nay thành “${p.id}”: trình đọc tin sẽ coi là bản tin khác.`,
    hint:
      p.nowAt !== undefined
        ? `Bản tin có id ${p.before} nay ở ${p.nowAt}: các thư mục đã đổi tên cho nhau. Đặt lại tên thư mục như cũ, đừng sửa id.`
        : `Viết id: ${p.before}. Đây là bản tin khác thì đặt trong thư mục khác; bản tin cũ giữ lại, đặt status: withdrawn.`,
  }),
  'scan-without-words': (p: FilesNamed) => ({
    what: `Trang chỉ là ảnh chụp, không có chữ: ${p.files.map(({ name }) => `“${name}”`).join('; ')}. Ô tìm kiếm không tìm được chữ bên trong, phần mềm đọc màn hình không đọc được.`,
    hint: `Thay bằng tệp xuất thẳng từ Word, Excel (Lưu dưới dạng PDF), hoặc cho bản quét qua phần mềm nhận dạng chữ (OCR) rồi lưu lại. ${keepingVi('BT-770', p.files)}`,
  }),
  'masked-in-file': (p: FilesNamed) => ({
    what: `Chữ trong tệp có số định danh, số điện thoại hoặc ngày sinh đầy đủ: ${p.files.map(({ name }) => `“${name}”`).join('; ')}. Ô tìm kiếm bỏ qua những số ấy, nhưng ai mở tệp cũng đọc được.`,
    hint: `Xóa những số ấy khỏi tệp gốc rồi xuất lại và thay tệp này (ngày sinh thì chỉ để năm). ${keepingVi('BT-771', p.files)}`,
  }),
  'heavy-file': (p: { size: string }) => ({
    what: `Tệp nặng ${p.size}: mở trên điện thoại rất lâu và tốn tiền mạng của người đọc.`,
    hint: 'Nếu được, lưu lại tệp nhẹ hơn (PDF: giảm độ phân giải ảnh quét) hoặc chia thành vài tệp. Muốn giữ thì ghi vào lint.',
  }),
};
