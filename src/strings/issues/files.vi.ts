import { declaration, FIX, type UnknownFile } from './forms.ts';
import { fileTypes } from './phrases.vi.ts';

/** The words of the rules about files and their names. */
export const issuesOfFilesVi = {
  'unknown-file': (p: UnknownFile) =>
    'move' in p
      ? {
          what: 'Tệp này nằm không đúng chỗ nên trang không dùng đến.',
          hint: `Chuyển hoặc đổi tên thành ${p.move.replace('<yyyy>', '<năm>')}.`,
        }
      : 'word' in p
        ? {
            what: 'Tệp .doc, .xls kiểu cũ và tệp nén không đăng được.',
            hint: 'Mở bằng Word hay Excel, lưu lại thành .docx, .xlsx hoặc .pdf rồi để cạnh index.mdx; bản gốc chuyển ra ngoài thư mục nội dung.',
          }
        : {
            what: 'Tệp này không thuộc loại hoặc không nằm ở chỗ mà trang dùng đến.',
            hint: `${
              'beside' in p
                ? `Ngay cạnh index.mdx, không trong thư mục con, để được các loại tệp sau. ${fileTypes}.`
                : 'expected' in p
                  ? `Chỗ đúng: ${p.expected}.`
                  : `Trong public chỉ để được ảnh, hình SVG, phông chữ .woff2, .pdf, .txt, .xml, .json, CNAME và .nojekyll; tên mà trang tự viết ra (_headers, _redirects, robots.txt, sitemap.xml, thư mục tin, anh…) không dùng được.`
            } Nếu tệp không cần thiết, hãy xóa khỏi thư mục nội dung.`,
          },
  'bad-file-name': (p: { name: string; proposal: string; isReserved?: true; twin?: string }) => ({
    what: p.twin
      ? `“${p.name}” và “${p.twin}” chỉ khác nhau chữ hoa, chữ thường: trên Windows và macOS, một trong hai bị mất.`
      : p.isReserved
        ? `Windows không tạo được tệp hay thư mục tên “${p.name}”.`
        : `Tên “${p.name}” có ký tự ngoài A-Z a-z 0-9 . _ -`,
    hint: `Đổi tên thành “${p.proposal}” và sửa chỗ nhắc đến tên cũ.`,
  }),
  'symbolic-link': (p: { isOther?: true }) => ({
    what: p.isOther
      ? 'Đây là ống dẫn, thiết bị hay thứ khác của hệ điều hành, không phải tệp thật.'
      : 'Đây là liên kết tượng trưng (symbolic link), không phải tệp thật.',
    hint: 'Chép tệp thật vào đúng chỗ này.',
  }),
  'file-too-large': (p: { size: string; limit: string; isText: boolean }) => ({
    what: `Tệp nặng ${p.size}, vượt giới hạn ${p.limit}.`,
    hint: p.isText
      ? 'Chia thành nhiều bản tin, hoặc chuyển danh sách dài thành tệp đính kèm.'
      : 'Thu nhỏ tệp rồi đưa vào lại; ảnh nên không quá 2560 điểm ảnh mỗi cạnh.',
  }),
  'empty-file': (_: object) => ({
    what: 'Tệp trống, không có chữ nào.',
    hint: 'Viết nội dung, bắt đầu bằng phần khai báo giữa hai dòng ---, hoặc xóa tệp (với bản tin: xóa cả thư mục).',
  }),
  'folder-without-bulletin': (p: { near?: string }) => ({
    what: 'Thư mục này không có tệp index.mdx nên không thành bản tin.',
    hint: p.near
      ? `Đổi tên tệp “${p.near}” thành index.mdx.`
      : 'Thêm index.mdx vào thư mục, hoặc xóa thư mục.',
  }),
  'bad-slug': (p: { name: string; proposal: string; page?: 'form' | 'taken' }) => ({
    what:
      p.page === 'taken'
        ? `Địa chỉ của “${p.name}” đã dành cho một trang khác.`
        : `Tên ${p.page ? 'tệp' : 'thư mục'} “${p.name}” không dùng làm địa chỉ được: chỉ chữ thường không dấu, chữ số và dấu gạch nối.`,
    hint: `Đổi tên ${p.page ? 'tệp' : 'thư mục'} thành “${p.proposal}”.`,
  }),
  'unused-file': (p: { name: string }) => ({
    what: `Tệp “${p.name}” nằm trong thư mục nhưng không được khai báo ở images hay attachments và không có trong bài.`,
    hint: `Khai báo tệp (ví dụ: ${declaration(p.name)}) hoặc xóa tệp.`,
  }),
  'missing-file': (p: { name: string; root?: true; near?: string; repair?: '--fix' }) => ({
    what: `Không tìm thấy tệp “${p.name}” ${p.root ? 'trong thư mục nội dung' : 'cạnh bản tin'}.`,
    hint:
      p.near && !p.repair
        ? `Trong thư mục có “${p.near}”: viết lại đúng như thế, cả phần đuôi.`
        : p.near
          ? `Trong thư mục có “${p.near}”, khác ở chữ hoa, chữ thường: viết lại đúng như thế, hoặc chạy ${FIX}.`
          : `Kiểm tra tên tệp (phân biệt chữ hoa, chữ thường) và đưa tệp vào cùng thư mục với ${p.root ? 'bulletins và pages' : 'index.mdx'}.`,
  }),
  'upper-case-name': (p: { name: string; proposal: string; byHand?: 'taken' | 'published' }) => ({
    what: `Tên tệp “${p.name}” có chữ hoa; có máy coi chữ hoa và chữ thường là một, có máy coi là hai.`,
    hint:
      p.byHand === 'published'
        ? `Tệp đính kèm đã đăng thì giữ nguyên tên để địa chỉ tải về không đổi; chưa đăng thì đổi thành “${p.proposal}” và sửa chỗ nhắc đến.`
        : p.byHand === 'taken'
          ? `Đã có tệp khác tên “${p.proposal}”: đổi sang một tên khác, chỉ gồm chữ thường, và sửa chỗ nhắc đến.`
          : `Chạy ${FIX} để đổi thành “${p.proposal}” và sửa luôn chỗ nhắc đến.`,
  }),
  'wrong-content': (p: { name: string; found: string | undefined }) => ({
    what: `“${p.name}” không phải loại tệp mà đuôi tên nói${p.found === undefined ? '' : `: bên trong là ${p.found}`}.`,
    hint: 'Mở tệp bằng đúng chương trình rồi lưu lại theo loại cần dùng; đừng chỉ đổi đuôi tên.',
  }),
  'executable-file': (p: { name: string }) => ({
    what: `“${p.name}” mang quyền chạy như một chương trình; tệp nội dung không được có quyền ấy.`,
    hint: `Chạy git update-index --chmod=-x cho tệp này (máy Linux, macOS: thêm chmod -x), hoặc xóa tệp rồi chép lại từ máy khác.`,
  }),
  'active-document': (p: { name: string; found: string }) => ({
    what: `Khi mở “${p.name}”, có phần tự chạy hoặc gọi ra máy khác: ${p.found}.`,
    hint: 'Lưu lại thành tài liệu không có macro, mẫu ngoài hay tệp gói kèm; với PDF thì dùng lệnh in ra PDF. Rồi thay tệp này.',
  }),
  'active-svg': (p: { found: string }) => ({
    what: `Tệp SVG có phần chạy được hoặc gọi ra ngoài: ${p.found}.`,
    hint: 'Xuất lại hình thành SVG thuần (không mã, không liên kết ngoài) hoặc thành PNG.',
  }),
};
