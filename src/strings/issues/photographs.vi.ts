import { declaration, isDocument, isPicture, nameOf, type PresentFile } from './file-forms.ts';
import type { ErasedPicture, IssueText, OutsidePath, PathCause } from './forms.ts';
import { FIX, FIX_PHOTOS } from './wording.ts';
import { fileTypes } from './phrases.vi.ts';

/** Why a path names no file beside a bulletin, and what to write instead. */
const outsideVi: Readonly<Record<PathCause, (path: OutsidePath) => IssueText>> = {
  'curly-quotes': ({ value, fileName }) => ({
    what: `Đường dẫn ${value} nằm trong dấu nháy cong.`,
    hint: `Dấu nháy cong “ ” của Word không dùng được ở đây: viết ${fileName} không có dấu nháy.`,
  }),
  'no-dot-slash': ({ value }) => ({ what: `“${value}” thiếu ./ ở đầu.`, hint: `Viết ./${value}.` }),
  'other-site': ({ value }) => ({
    what: `“${value}” nằm ở một trang khác; bản tin chỉ dùng tệp của chính nó.`,
    hint: 'Tải tệp về, đặt cạnh index.mdx rồi viết ./ten-tep.',
  }),
  pasted: () => ({
    what: 'Ảnh được dán thẳng vào bài, không phải là một tệp.',
    hint: 'Lưu ảnh thành tệp cạnh index.mdx rồi viết ./ten-tep.',
  }),
  machine: ({ value, fileName }) => ({
    what: `“${value}” là đường dẫn trong máy của bạn; trang không đọc được.`,
    hint: `Chép tệp vào cạnh index.mdx rồi viết ./${fileName}.`,
  }),
  'bad-name': ({ value, fileName }) => ({
    what: `Tên tệp “${value}” không dùng được.`,
    hint: `Tên tệp chỉ gồm A-Z a-z 0-9 . _ - và bắt đầu bằng chữ hoặc số. Đổi tên tệp thành ${fileName} rồi viết ./${fileName} ở đây.`,
  }),
  elsewhere: ({ value, fileName }) => ({
    what: `Đường dẫn “${value}” không nằm trong thư mục của bản tin.`,
    hint: `${value.startsWith('./') ? 'Chuyển' : 'Chép'} tệp vào cạnh index.mdx rồi viết ./${fileName}. ${fileTypes}.`,
  }),
};

/** Where a document belongs that stands among the pictures; `undefined` of a file of another type. */
function toAttachmentsVi(src: string): string | undefined {
  if (!isDocument(src)) return undefined;
  return `Tài liệu thì khai báo ở attachments: ${declaration(nameOf(src))}, và xóa khỏi images; trong bài viết <Attachment src="${src}" title="…" />.`;
}

/** What to do with a file that lies beside a bulletin, but is of no type of pictures that is published. */
const presentVi: Readonly<Record<PresentFile, (src: string) => string>> = {
  jpeg: (src) => `Đổi đuôi tên tệp thành .jpg rồi viết ${src.replace(/\.[^.]*$/, '.jpg')} ở đây.`,
  picture: () => 'Mở ảnh rồi lưu lại thành JPEG (.jpg) cạnh index.mdx, và viết tên tệp mới ở đây.',
  recording: () =>
    'Đưa phim, tiếng lên kênh của cơ quan, đặt liên kết trong bài, ví dụ [Xem phim](https://…), rồi xóa mục này khỏi images.',
  bare: (src) => `Thêm đuôi đúng loại ảnh vào tên tệp, ví dụ ${nameOf(src)}.jpg, rồi viết ${src}.jpg ở đây.`,
  other: () => 'Xóa mục này khỏi images. Ảnh dùng được: .jpg, .jpeg, .png, .webp.',
};

/** The words of the rules about photographs and attachments. */
export const issuesOfPhotographsVi = {
  'missing-image': (p: { src: string; near?: string; repair?: '--fix'; present?: PresentFile }) =>
    p.present
      ? {
          what: `Có tệp “${p.src}” trong thư mục, nhưng loại tệp ấy không đăng làm ảnh được.`,
          hint: presentVi[p.present](p.src),
        }
      : {
          what: `Không tìm thấy tệp ảnh “${p.src}”.`,
          hint:
            p.near && !p.repair
              ? `Trong thư mục có “${p.near}”: viết lại đúng như thế, cả phần đuôi.`
              : p.near
                ? `Trong thư mục có “${p.near}”, khác ở chữ hoa, chữ thường: viết lại đúng như thế, hoặc chạy ${FIX}.`
                : 'Đưa ảnh vào cùng thư mục với index.mdx và kiểm tra tên tệp (phân biệt chữ hoa, chữ thường).',
        },
  'truncated-image': (p: { src: string }) => ({
    what: `Ảnh “${p.src}” bị hỏng hoặc chép chưa hết.`,
    hint: 'Lấy lại ảnh gốc từ máy ảnh hoặc điện thoại rồi chép lại.',
  }),
  'not-an-image': (p: { src: string }) => ({
    what: `“${p.src}” không phải là ảnh.`,
    hint: toAttachmentsVi(p.src) ?? 'Kiểm tra lại tệp; ảnh dùng được: JPEG, PNG, WebP.',
  }),
  'image-without-alt': (p: { src: string; isInGallery?: true }) => ({
    what: `Ảnh ${p.src === '' ? 'này' : `“${p.src}”`} chưa có mô tả (alt) cho người không nhìn thấy ảnh.`,
    hint: p.isInGallery
      ? `Ảnh trong <Gallery> lấy mô tả từ phần khai báo: ${declaration(nameOf(p.src))}, với một câu nói ảnh chụp ai, làm gì, ở đâu.`
      : 'Thêm alt: một câu nói ảnh chụp ai, làm gì, ở đâu.',
  }),
  'svg-image': (p: { src: string }) => ({
    what: `“${p.src}” là tệp SVG; SVG có thể chứa mã nên không nhận.`,
    hint: 'Xuất ảnh ra PNG hoặc JPEG.',
  }),
  'heic-image': (p: { src: string }) => ({
    what: `“${p.src}” là ảnh HEIC của iPhone, trình duyệt không mở được.`,
    hint: 'Đổi sang JPEG: trên iPhone vào Cài đặt, Camera, Định dạng, chọn “Tương thích nhất”, hoặc gửi ảnh qua thư điện tử để máy tự đổi.',
  }),
  'image-too-large': (p: { src: string; detail: string }) => ({
    what: `Ảnh “${p.src}” quá lớn (${p.detail}); tối đa 100 triệu điểm ảnh, mỗi cạnh 30000 điểm ảnh (PNG 16 bit: 66 triệu, có lớp trong suốt hoặc lưu xen kẽ: 50 triệu), ảnh JPEG tối đa 20 lượt quét (scans), và mỗi tệp ảnh tối đa 65536 đoạn (segments, chunks).`,
    hint: 'Thu nhỏ hoặc cắt bớt ảnh rồi lưu lại, ảnh PNG thì lưu 8 bit và không xen kẽ (interlaced), ảnh JPEG thì bỏ chọn “Progressive”, trước khi đưa vào.',
  }),
  'wrong-extension': (p: { src: string; detail: string }) => ({
    what: `Đuôi tệp “${p.src}” không đúng với nội dung (${p.detail}).`,
    hint: 'Đổi đuôi tệp cho đúng loại ảnh và sửa chỗ nhắc đến.',
  }),
  'unsupported-image': (p: { src: string; detail: string }) => ({
    what: `Loại ảnh của “${p.src}” (${p.detail}) chưa dùng được.`,
    hint: toAttachmentsVi(p.src) ?? 'Xuất ảnh ra JPEG, PNG hoặc WebP.',
  }),
  'file-outside-folder': (p: OutsidePath) => outsideVi[p.cause](p),
  'alt-is-file-name': (_: object) => ({
    what: 'Mô tả ảnh chỉ là tên hoặc địa chỉ của tệp.',
    hint: 'Viết một câu nói ảnh chụp ai, làm gì, ở đâu.',
  }),
  'needs-alt': (_: object) => ({
    what: 'Ảnh còn đánh dấu needsAlt: chưa có mô tả.',
    hint: 'Viết alt cho ảnh rồi xóa needsAlt.',
  }),
  'attachment-type': (p: { src: string }) => ({
    what: `Loại tệp đính kèm “${p.src}” không dùng được.`,
    hint: isPicture(p.src)
      ? `Ảnh thì khai báo ở images: ${declaration(nameOf(p.src))}, và xóa khỏi attachments; trong bài viết ![…](${p.src}).`
      : /\.(?:docm?|xlsm?|pptx?|rtf)$/i.test(p.src)
        ? 'Mở bằng Word hay Excel, lưu lại thành .docx, .xlsx hoặc .pdf cạnh index.mdx, rồi viết tên tệp mới ở đây.'
        : 'Dùng .pdf, .docx, .xlsx, .ods, .odt hoặc .csv.',
  }),
  'image-placed-twice': (p: { src: string; list?: string }) => ({
    what: p.list ? `“${p.src}” được khai báo hai lần ở ${p.list}.` : `Ảnh “${p.src}” được đặt hai lần.`,
    hint: 'Giữ lại một chỗ.',
  }),
  'photograph-metadata': (p: { src: string; gps: boolean } | ErasedPicture) => {
    if ('isErased' in p)
      return {
        what: `Chỗ trong suốt của ảnh “${p.src}” vẫn còn hình hoặc chữ: mở lên không thấy, nhưng ai có tệp gốc đều lấy lại được.`,
        hint: 'Tẩy xóa thì tô đè bằng màu đặc (trắng, đen…) rồi lưu lại; hoặc lưu thành JPEG. Chỗ ấy vốn không có gì phải giấu thì ghi vào lint.',
      };
    return {
      what: `Tệp ảnh “${p.src}” còn thông tin của máy chụp (EXIF)${p.gps ? ', có cả tọa độ nơi chụp (GPS)' : ''}.`,
      hint: `Trang không đăng thông tin này, nhưng ai có tệp gốc đều đọc được. Chạy ${FIX_PHOTOS} để xóa; hình không đổi.`,
    };
  },
  'heavy-photograph': (p: { src: string; megabytes: number }) => ({
    what: `Ảnh “${p.src}” nặng ${String(p.megabytes).replace('.', ',')} MB.`,
    hint: 'Nên dưới 1 MB: thu nhỏ còn không quá 2560 điểm ảnh mỗi cạnh. npm run new tự thu nhỏ ảnh khi tạo bản tin.',
  }),
  'sequence-gap': (p: { missing: readonly string[] }) => ({
    what: `Dãy ảnh thiếu: ${p.missing.join(', ')}.`,
    hint: 'Bổ sung ảnh còn thiếu. Ảnh không còn nữa thì khai báo với missing: true (tin imported), hoặc ghi lint.',
  }),
  'published-metadata': (p: { kinds: readonly string[]; byHand?: true }) => ({
    what: `Tệp ảnh trong public được đăng nguyên trạng mà còn mang thứ không hiện trên ảnh: ${p.kinds.join(', ')}.`,
    hint: p.byHand
      ? 'Xuất lại tệp .ico từ chương trình vẽ rồi chép đè lên.'
      : `Chạy ${FIX_PHOTOS} để xóa; hình không đổi.`,
  }),
};
