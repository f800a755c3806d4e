import { FIX, FIX_PHOTOS, type IssueText, type OutsidePath, type PathCause } from './forms.ts';
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
    hint: `Chép tệp vào cạnh index.mdx rồi viết ./${fileName}. ${fileTypes}.`,
  }),
};

/** The words of the rules about photographs and attachments. */
export const issuesOfPhotographsVi = {
  'missing-image': (p: { src: string; near?: string; repair?: '--fix' }) => ({
    what: `Không tìm thấy tệp ảnh “${p.src}”.`,
    hint:
      p.near && !p.repair
        ? `Trong thư mục có “${p.near}”: viết lại đúng như thế, cả phần đuôi.`
        : p.near
          ? `Trong thư mục có “${p.near}”, khác ở chữ hoa, chữ thường: viết lại đúng như thế, hoặc chạy ${FIX}.`
          : 'Đưa ảnh vào cùng thư mục với index.mdx và kiểm tra tên tệp (phân biệt chữ hoa, chữ thường).',
  }),
  'truncated-image': (p: { src: string }) => ({
    what: `Ảnh “${p.src}” bị hỏng hoặc chép chưa hết.`,
    hint: 'Lấy lại ảnh gốc từ máy ảnh hoặc điện thoại rồi chép lại.',
  }),
  'not-an-image': (p: { src: string }) => ({
    what: `“${p.src}” không phải là ảnh.`,
    hint: 'Kiểm tra lại tệp; ảnh dùng được: JPEG, PNG, WebP.',
  }),
  'image-without-alt': (p: { src: string }) => ({
    what: `Ảnh ${p.src === '' ? 'này' : `“${p.src}”`} chưa có mô tả (alt) cho người không nhìn thấy ảnh.`,
    hint: 'Thêm alt: một câu nói ảnh chụp ai, làm gì, ở đâu.',
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
    what: `Ảnh “${p.src}” quá lớn (${p.detail}); tối đa 100 triệu điểm ảnh, ảnh JPEG tối đa 20 lượt quét (scans).`,
    hint: 'Thu nhỏ ảnh rồi lưu lại, ảnh JPEG thì bỏ chọn “Progressive”, trước khi đưa vào.',
  }),
  'wrong-extension': (p: { src: string; detail: string }) => ({
    what: `Đuôi tệp “${p.src}” không đúng với nội dung (${p.detail}).`,
    hint: 'Đổi đuôi tệp cho đúng loại ảnh và sửa chỗ nhắc đến.',
  }),
  'unsupported-image': (p: { src: string; detail: string }) => ({
    what: `Loại ảnh của “${p.src}” (${p.detail}) chưa dùng được.`,
    hint: 'Xuất ảnh ra JPEG, PNG hoặc WebP.',
  }),
  'file-outside-folder': (p: OutsidePath) => outsideVi[p.cause](p),
  'alt-is-file-name': (_: object) => ({
    what: 'Mô tả ảnh chỉ là tên tệp.',
    hint: 'Viết một câu nói ảnh chụp ai, làm gì, ở đâu.',
  }),
  'needs-alt': (_: object) => ({
    what: 'Ảnh còn đánh dấu needsAlt: chưa có mô tả.',
    hint: 'Viết alt cho ảnh rồi xóa needsAlt.',
  }),
  'attachment-type': (p: { src: string }) => ({
    what: `Loại tệp đính kèm “${p.src}” không dùng được.`,
    hint: 'Dùng .pdf, .docx, .xlsx, .ods, .odt hoặc .csv.',
  }),
  'image-placed-twice': (p: { src: string; list?: string }) => ({
    what: p.list ? `“${p.src}” được khai báo hai lần ở ${p.list}.` : `Ảnh “${p.src}” được đặt hai lần.`,
    hint: 'Giữ lại một chỗ.',
  }),
  'photograph-metadata': (p: { src: string; gps: boolean }) => ({
    what: `Tệp ảnh “${p.src}” còn thông tin của máy chụp (EXIF)${p.gps ? ', có cả tọa độ nơi chụp (GPS)' : ''}.`,
    hint: `Trang không đăng thông tin này, nhưng ai có tệp gốc đều đọc được. Chạy ${FIX_PHOTOS} để xóa; hình không đổi.`,
  }),
  'heavy-photograph': (p: { src: string; megabytes: number }) => ({
    what: `Ảnh “${p.src}” nặng ${String(p.megabytes).replace('.', ',')} MB.`,
    hint: 'Nên dưới 1 MB: thu nhỏ còn không quá 2560 điểm ảnh mỗi cạnh. npm run new tự thu nhỏ ảnh khi tạo bản tin.',
  }),
  'sequence-gap': (p: { missing: readonly string[] }) => ({
    what: `Dãy ảnh thiếu: ${p.missing.join(', ')}.`,
    hint: 'Bổ sung ảnh còn thiếu. Ảnh không còn nữa thì khai báo với missing: true (tin imported), hoặc ghi lint.',
  }),
  'published-metadata': (p: { kinds: readonly string[] }) => ({
    what: `Tệp ảnh trong public được đăng nguyên trạng mà còn mang thông tin ẩn: ${p.kinds.join(', ')}.`,
    hint: 'Xuất lại ảnh không kèm thông tin máy chụp, nơi chụp rồi chép đè lên.',
  }),
};
