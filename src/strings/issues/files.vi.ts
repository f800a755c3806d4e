import { declaration, isPdf, isUnfitPicture, programOf } from './file-forms.ts';
import type { ActiveDocument, Ended, FileWriter, NamesInFile, UnknownFile } from './forms.ts';
import { keepingVi, otherFilesVi, SIGNED_VI } from './hidden.vi.ts';
import { FIX, listSome, tellWithin } from './wording.ts';
import { fileTypes } from './phrases.vi.ts';

/** What a part of a document does, by its kind. */
const actsVi: Readonly<Record<ActiveDocument['kind'], string>> = {
  script: 'có mã chạy được khi mở hoặc khi đọc',
  program: 'có lệnh mở chương trình hay tệp khác trên máy người đọc',
  sending: 'gửi hoặc nhận dữ liệu của biểu mẫu',
  'other-file': 'dẫn đến hoặc lấy nội dung từ một tệp khác, có thể ở máy khác',
  media: 'có phim, âm thanh hoặc hình chuyển động kèm điều khiển',
  'form-program': 'có biểu mẫu kiểu XFA, vốn chứa mã',
  'opened-address': 'tự mở một địa chỉ mà người đọc không bấm',
  'unknown-action': 'có một hành động không nằm trong số được phép',
  macro: 'có macro hoặc mã',
  object: 'có đối tượng nhúng của chương trình khác (OLE, ActiveX)',
  field:
    'có trường không thuộc loại được phép (lấy dữ liệu từ nơi khác, chạy lệnh, hoặc do trường khác ghép thành)',
  formula:
    'có công thức lấy dữ liệu từ nơi khác, chạy chương trình, hoặc gọi hàm không có sẵn trong bảng tính để chỉ tính toán',
  connection: 'nối với một bảng tính, cơ sở dữ liệu hay chương trình khác',
  outside: 'lấy mẫu, ảnh hay nội dung từ ngoài tệp khi mở',
  'unknown-part': 'có một phần không thuộc loại được phép',
  'packed-file': 'có tệp khác gói kèm bên trong',
  'odd-address':
    'có liên kết không bắt đầu bằng https://, http:// hay mailto:, hoặc giả dạng một máy chủ khác',
};

const askIssuerVi =
  'Tệp này đã ký số: đừng in lại hay lưu lại, vì chữ ký sẽ mất. Hãy xin nơi ban hành một bản sạch đã ký, hoặc dẫn liên kết đến trang của họ.';

/** How to save a document without the part, by its kind and program. */
function wayOutVi({ name, kind }: ActiveDocument): string {
  if (isPdf(name)) {
    return kind === 'odd-address' || kind === 'opened-address'
      ? 'Sửa liên kết trong tệp gốc (Word, Excel…) thành https://… rồi xuất lại PDF, hoặc in tệp này ra PDF, và thay tệp này.'
      : kind === 'packed-file'
        ? 'Mở tệp rồi in ra PDF (tệp gói kèm sẽ mất), và thay tệp này; tệp gói kèm nếu cần thì đính kèm riêng.'
        : 'Mở tệp rồi in ra PDF (máy in “Microsoft Print to PDF” hoặc “Lưu dưới dạng PDF”), và thay tệp này.';
  }
  const program = programOf(name);
  const saveAs = `Tệp > Lưu thành, chọn loại ${name.slice(name.lastIndexOf('.'))}`;
  const ways: Readonly<Partial<Record<ActiveDocument['kind'], string>>> = {
    macro: `Trong ${program}: ${saveAs} (loại không có macro), rồi thay tệp này.`,
    object: `Trong ${program}: chọn đối tượng, sao chép rồi dán lại thành ảnh (Dán đặc biệt > Ảnh), xóa đối tượng cũ, lưu và thay tệp này.`,
    'packed-file': `Trong ${program}: xóa tệp gói kèm khỏi tài liệu, lưu và thay tệp này; tệp ấy nếu cần thì đính kèm riêng.`,
    field: `Trong ${program}: bấm vào trường ấy rồi bấm Ctrl+Shift+F9 để đổi thành chữ (ảnh thì xóa và chèn lại từ tệp), lưu và thay tệp này.`,
    formula: `Trong ${program}: chọn ô, sao chép rồi Dán đặc biệt > Giá trị, lưu và thay tệp này.`,
    connection: `Trong ${program}: Dữ liệu > Sửa liên kết > Ngắt liên kết (và xóa kết nối trong Truy vấn & Kết nối), lưu và thay tệp này.`,
    outside: `Trong ${program}: ảnh hay nội dung liên kết thì xóa rồi chèn lại từ tệp; mẫu thì vào Nhà phát triển > Mẫu tài liệu, đổi thành Normal. Lưu và thay tệp này.`,
    'odd-address': `Trong ${program}: bấm chuột phải vào liên kết, sửa địa chỉ thành https://… hoặc chọn Xóa siêu liên kết (liên kết bằng công thức HYPERLINK thì viết địa chỉ ngay trong công thức), lưu và thay tệp này.`,
  };
  return (
    ways[kind] ??
    `Mở tệp bằng ${program}, ${saveAs} để lưu ra tệp mới, và thay tệp này; nếu vẫn còn thì xuất ra PDF.`
  );
}

/** How to take the names out of a file, by its type. */
function cleaningVi(name: string): string {
  if (/\.(?:docx|xlsx)$/i.test(name))
    return 'Word, Excel: Tệp > Thông tin > Kiểm tra sự cố > Kiểm tra tài liệu, xóa “Thuộc tính tài liệu và thông tin cá nhân”, chấp nhận hết thay đổi và xóa ghi chú.';
  if (/\.od[ts]$/i.test(name))
    return 'LibreOffice: Tệp > Thuộc tính, bỏ “Áp dụng dữ liệu người dùng” và bấm “Đặt lại thuộc tính”; xóa ghi chú.';
  if (isPdf(name))
    return 'PDF: xóa tên trong tệp gốc rồi xuất lại, khi xuất bỏ chọn “Thuộc tính tài liệu”; đừng làm thế với tệp đã ký.';
  return 'Ảnh: xuất lại ảnh không kèm thông tin.';
}

/** Why looking through a document was ended. */
const endsVi: Readonly<Record<Ended, string>> = {
  time: 'cần quá nhiều thời gian (trên 4 giây) mới xem hết được bên trong',
  memory: 'cần quá nhiều bộ nhớ (trên 768 MB) mới xem hết được bên trong',
  crash: 'làm chương trình xem tệp bị ngắt giữa chừng',
};

/** How to make a document that costs less to look through. */
function costlyVi(name: string): string {
  if (isPdf(name))
    return 'Mở tệp rồi in ra PDF (máy in “Microsoft Print to PDF” hoặc “Lưu dưới dạng PDF”) và thay tệp này; tệp nhiều trang thì chia thành nhiều tệp.';
  return `Mở tệp bằng ${programOf(name)}, xóa phần thừa, chia thành nhiều tệp nhỏ hơn hoặc xuất ra PDF, và thay tệp này.`;
}

/** What to do with a configuration file for hosts or crawlers, by who writes it instead. */
const insteadVi: Readonly<Record<FileWriter, string>> = {
  release:
    'Đổi tên, hoặc xóa nếu không cần: trang tự viết, hoặc giữ chỗ cho các bản sau, những tên như robots.txt, _headers, _redirects, tin, anh, van-ban.',
  'site.yaml': 'Xóa tệp và ghi đầu mối vào mục security của site.yaml: trang viết security.txt từ đó.',
  host: 'Xóa tệp: tên miền, chuyển hướng và xác minh chủ trang thì đặt ở phần cài đặt của nơi đặt trang hoặc trong DNS. Tệp .txt, .xml, .json chỉ để đọc thì chuyển vào một thư mục con của public.',
};

/** The words of the rules about files and their names. */
export const issuesOfFilesVi = {
  'unknown-file': (p: UnknownFile) =>
    'move' in p
      ? {
          what: 'Tệp này nằm không đúng chỗ nên trang không dùng đến.',
          hint: `Chuyển hoặc đổi tên thành ${p.move.replace('<yyyy>', '<năm>').replace('<slug>', '<tên-không-dấu>')}.`,
        }
      : 'second' in p
        ? {
            what: 'Thư mục này đã có index.mdx; tệp này là một bài thứ hai, trang không dùng đến.',
            hint: 'Mở hai tệp ra so: bản đúng đặt tên là index.mdx, bản kia chuyển ra ngoài thư mục nội dung. Nếu là tin khác thì đặt trong thư mục riêng.',
          }
        : 'writer' in p
          ? {
              what:
                p.writer === 'release'
                  ? 'Tên này là của trang, nên không đặt tệp hay thư mục riêng được.'
                  : 'Máy chủ, trình duyệt hoặc máy tìm kiếm làm theo tệp ở chỗ này, nên không đặt tệp riêng được.',
              hint: insteadVi[p.writer],
            }
          : 'word' in p
            ? {
                what: 'Tệp .doc, .xls kiểu cũ và tệp nén không đăng được.',
                hint: 'Mở bằng Word hay Excel, lưu lại thành .docx, .xlsx hoặc .pdf rồi để cạnh index.mdx; bản gốc chuyển ra ngoài thư mục nội dung.',
              }
            : 'picture' in p
              ? {
                  what: 'Loại ảnh này không đăng được: trình duyệt không mở được, hoặc tệp quá nặng.',
                  hint: 'Mở ảnh bằng Paint, Photos hay chương trình quét rồi lưu lại thành JPEG (.jpg), khai báo ảnh mới ở images; tệp này chuyển ra ngoài thư mục nội dung.',
                }
              : 'recording' in p
                ? {
                    what: 'Trang không đăng tệp phim, tệp tiếng: mỗi người xem phải tải cả tệp.',
                    hint: 'Đưa tệp lên kênh của cơ quan (cổng thông tin, YouTube, Zalo…), đặt liên kết trong bài, ví dụ [Xem phim](https://…), rồi chuyển tệp ra ngoài thư mục nội dung.',
                  }
                : {
                    what: 'Tệp này không thuộc loại hoặc không nằm ở chỗ mà trang dùng đến.',
                    hint: `${
                      'beside' in p
                        ? `Ngay cạnh index.mdx, không trong thư mục con, để được các loại tệp sau. ${fileTypes}.`
                        : 'expected' in p
                          ? `Chỗ đúng: ${p.expected}.`
                          : `Trong public chỉ để được ảnh, hình SVG, phông chữ .woff2, .pdf, .ico và, trong thư mục con, .txt, .xml, .json.`
                    } Tệp không dùng đến thì chuyển ra ngoài thư mục nội dung.`,
                  },
  'bad-file-name': (p: {
    name: string;
    proposal: string;
    isReserved?: true;
    /** Characters that a name may have, when it has more. */
    limit?: number;
    /** Whether it has more than one dot. */
    isDotted?: true;
    twin?: string;
    repair?: '--fix';
  }) => ({
    what: p.twin
      ? `“${p.name}” và “${p.twin}” chỉ khác nhau chữ hoa, chữ thường hoặc cách ghi dấu: trên Windows và macOS, một trong hai bị mất.`
      : p.isReserved
        ? `Windows không tạo được tệp hay thư mục tên “${p.name}”.`
        : p.limit
          ? `Tên “${p.name}” dài quá ${p.limit} ký tự, có máy không chứa được.`
          : p.isDotted
            ? `Tên “${p.name}” có nhiều hơn một dấu chấm: có máy chủ coi mỗi phần sau dấu chấm là một loại tệp.`
            : `Tên “${p.name}” có ký tự ngoài A-Z a-z 0-9 . _ -`,
    hint: p.repair
      ? `Chạy ${FIX} để đổi thành “${p.proposal}” và sửa luôn chỗ nhắc đến.`
      : `Đổi tên thành “${p.proposal}” và sửa chỗ nhắc đến tên cũ.`,
  }),
  'symbolic-link': (p: { isOther?: true }) => ({
    what: p.isOther
      ? 'Đây là ống dẫn, thiết bị hay thứ khác của hệ điều hành, không phải tệp thật.'
      : 'Đây là liên kết tượng trưng (symbolic link), không phải tệp thật.',
    hint: 'Chép tệp thật vào đúng chỗ này.',
  }),
  'file-too-large': (p: { size: string; limit: string; kind: 'text' | 'list' | 'document' | 'other' }) => ({
    what: `Tệp nặng ${p.size}, vượt giới hạn ${p.limit}.`,
    hint:
      p.kind === 'text'
        ? 'Chia thành nhiều bản tin, hoặc chuyển danh sách dài thành tệp đính kèm.'
        : p.kind === 'list'
          ? 'Danh sách của một quyết định không lớn đến thế: xóa các dòng trống, và xem có dấu ngoặc kép nào không đóng.'
          : p.kind === 'document'
            ? 'Nơi đặt trang không nhận tệp lớn hơn thế. Lưu lại tệp nhẹ hơn (PDF: giảm độ phân giải ảnh quét), hoặc chia thành vài tệp; vẫn quá lớn thì để ở kho tệp của cơ quan và đặt liên kết trong bài.'
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
    hint: isUnfitPicture(p.name)
      ? 'Loại ảnh này không đăng được: mở ảnh rồi lưu lại thành JPEG (.jpg), khai báo ảnh mới ở images và xóa tệp này. Ảnh HEIC của iPhone: gửi ảnh qua thư điện tử để máy tự đổi.'
      : `Khai báo tệp (ví dụ: ${declaration(p.name)}) hoặc xóa tệp.`,
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
  'wrong-content': (p: { name: string; found: string | undefined; isEmpty?: true }) =>
    p.isEmpty
      ? {
          what: `“${p.name}” là tệp rỗng (0 byte): có lẽ chép hay tải về chưa xong.`,
          hint: 'Chép lại tệp từ nơi có bản đầy đủ, mở thử rồi thay tệp này.',
        }
      : {
          what: `“${p.name}” không phải loại tệp mà đuôi tên nói${p.found === undefined ? '' : `: bên trong là ${p.found}`}.`,
          hint: 'Mở tệp bằng đúng chương trình rồi lưu lại theo loại cần dùng; đừng chỉ đổi đuôi tên.',
        },
  'executable-file': (p: { name: string }) => ({
    what: `“${p.name}” mang quyền chạy như một chương trình; tệp nội dung không được có quyền ấy.`,
    hint: `Chạy git update-index --chmod=-x cho tệp này (máy Linux, macOS: thêm chmod -x), hoặc xóa tệp rồi chép lại từ máy khác.`,
  }),
  'active-document': (p: ActiveDocument) => ({
    what: `“${p.name}” ${actsVi[p.kind]}: ${p.found}.`,
    hint: p.isSigned ? askIssuerVi : wayOutVi(p),
  }),
  'unreadable-document': (
    p: { name: string; found: string; isSigned?: true } | { name: string; ended: Ended },
  ) => {
    if ('ended' in p) {
      return {
        what: `“${p.name}” ${endsVi[p.ended]}, nên không biết tệp có an toàn cho người đọc hay không.`,
        hint: `${costlyVi(p.name)} Nếu tệp không có gì lạ, xin gửi tệp này cho người phụ trách kỹ thuật.`,
      };
    }
    return {
      what:
        p.found === '/Encrypt' || p.found === 'encryption-data'
          ? `“${p.name}” đòi mật khẩu mới mở được.`
          : `Không xem hết được bên trong “${p.name}” (${p.found}), nên không biết tệp có an toàn cho người đọc hay không.`,
      hint: p.isSigned
        ? askIssuerVi
        : isPdf(p.name)
          ? 'Mở tệp rồi in ra PDF (máy in “Microsoft Print to PDF” hoặc “Lưu dưới dạng PDF”), không đặt mật khẩu, và thay tệp này.'
          : `Mở tệp bằng ${programOf(p.name)}, bỏ mật khẩu nếu có, chọn Tệp > Lưu thành để lưu ra tệp mới và thay tệp này.`,
    };
  },
  'locked-document': (p: { name: string; isSigned?: true }) => ({
    what: `“${p.name}” bị khóa quyền (in, sao chép, sửa…) tuy không cần mật khẩu để mở; chương trình đọc cho người khiếm thị có thể không đọc được.`,
    hint: p.isSigned
      ? 'Tệp đã ký thì để nguyên; nếu cần, xin nơi ban hành bản không khóa. Muốn giữ thì ghi vào lint.'
      : 'Lưu lại bản không đặt bảo vệ rồi thay tệp này; muốn giữ nguyên thì ghi vào lint.',
  }),
  'csv-formula': (p: { cell: string; count: number; isMore?: boolean }) => ({
    what: `Có ${p.isMore ? 'ít nhất ' : ''}${p.count} ô mà Excel coi là công thức khi mở tệp; ô đầu tiên: “${p.cell}”.`,
    hint: 'Nếu là chữ thì bỏ dấu =, +, -, @ hoặc dấu tab ở đầu ô; nếu là kết quả tính thì lưu lại giá trị thay cho công thức.',
  }),
  'names-in-file': (p: NamesInFile) => ({
    what: `Tệp đăng nguyên trạng còn mang tên người soạn, người sửa hoặc người ghi chú: ${tellWithin(p.files, ({ name, names }) => `“${name}” (${listSome(names)})`, otherFilesVi)}.`,
    hint: `Nếu không muốn công khai: ${[...new Set(p.files.map(({ name }) => cleaningVi(name)))].join(' ')} ${p.files.some(({ isSigned }) => isSigned) ? `${SIGNED_VI} ` : ''}${keepingVi('BT-118', p.files)}`,
  }),
  'program-failed': (p: { reason: string }) => ({
    what: `Chương trình hỏng khi đọc tệp này: ${p.reason}. Các tệp khác vẫn được kiểm tra.`,
    hint: 'Đây là lỗi của chương trình, không phải của người soạn. Gửi tệp này kèm thông báo này cho người phụ trách kỹ thuật; trong lúc chờ, chuyển tệp ra ngoài để đăng các tệp khác.',
  }),
  'long-chain': (p: { field: 'parent' | 'successors'; id: string; limit: number; isLoop?: true }) => ({
    what: p.isLoop
      ? `“${p.field}” của “${p.id}” dẫn vòng trở lại chính nó.`
      : `Chuỗi “${p.field}” từ “${p.id}” quá dài: tối đa ${p.limit} bậc.`,
    hint:
      p.field === 'parent'
        ? 'Ghi ở parent đơn vị cấp trên trực tiếp; cấp cao nhất không có parent.'
        : 'Ghi ở successors các đơn vị hình thành sau khi sắp xếp; đơn vị còn tồn tại không có successors.',
  }),
  'deep-markup': (p: { name: string; limit: number }) => ({
    what: `“${p.name}” có các thẻ lồng vào nhau quá ${p.limit} tầng.`,
    hint: 'Xuất lại tệp từ chương trình đã vẽ hay ghi ra nó, bỏ nhóm (ungroup) các phần lồng nhau; hình vẽ thì có thể dùng PNG thay SVG.',
  }),
  'stacked-marks': (p: { limit: number }) => ({
    what: `Một chữ mang hơn ${p.limit} dấu chồng lên nhau, nên tệp chưa được đọc.`,
    hint: 'Gõ lại chữ ở chỗ này bằng bộ gõ tiếng Việt (Unicode), bỏ các dấu thừa.',
  }),
  'active-svg': (p: { found: string }) => ({
    what: `Tệp SVG có phần chạy được hoặc gọi ra ngoài: ${p.found}.`,
    hint: 'Xuất lại hình thành SVG thuần (không mã, không liên kết ngoài) hoặc thành PNG.',
  }),
};
