import { CONSENT_EXAMPLE, CONSENTED } from '../consents.vi.ts';
import type { ListedKind } from '../award-cues.vi.ts';
import type { PersonalKind } from '../personal-data.vi.ts';
import { meant } from './phrases.vi.ts';
import { list } from './wording.ts';

/** Recipients, as messages call them. */
type Recipient = 'ca-nhan' | 'tap-the' | 'ho-gia-dinh' | 'nuoc-ngoai';

const RECIPIENTS: Readonly<Record<Recipient, string>> = {
  'ca-nhan': 'cá nhân',
  'tap-the': 'tập thể',
  'ho-gia-dinh': 'hộ gia đình',
  'nuoc-ngoai': 'người nước ngoài',
};

const PERSONAL: Readonly<Record<ListedKind | PersonalKind, string>> = {
  birth: 'ngày, năm sinh',
  id: 'số giấy tờ của một người',
  phone: 'số điện thoại, thư điện tử',
  address: 'nơi ở dưới cấp xã (số nhà, đường, thôn, tổ)',
  papers: 'số giấy tờ của một người',
  account: 'số tài khoản',
  sensitive: 'dữ liệu cá nhân nhạy cảm',
};

/** Messages about decisions and their lists, in Vietnamese. */
export const issuesOfAwardsVi = {
  'repeated-decision': (p: { number: string; year: string; other: string }) => ({
    what: `Quyết định số ${p.number} năm ${p.year} của cùng nơi ban hành đã có ở ${p.other}.`,
    hint: 'Một quyết định một thư mục: giữ lại một. Nếu do nơi khác ban hành thì sửa issuer.',
  }),
  'decision-year': (p: { folder: string; issuedOn: string }) => ({
    what: `Thư mục ${p.folder} nhưng issuedOn là ${p.issuedOn}.`,
    hint: 'Chuyển thư mục sang năm ban hành, hoặc sửa issuedOn.',
  }),
  'number-with-symbol': (p: { value: string; number: string; symbol: string }) => ({
    what: `“${p.value}” gồm cả số và ký hiệu.`,
    hint: `Viết number: "${p.number}" và symbol: ${p.symbol || '…'}.`,
  }),
  'count-mismatch': (p: { source: 'title' | 'counts'; kind: Recipient; said: number; listed: number }) => ({
    what: `${p.source === 'title' ? 'Trích yếu' : 'Trường counts'} ghi ${p.said} ${RECIPIENTS[p.kind]}, danh sách có ${p.listed}.`,
    hint:
      p.source === 'title'
        ? 'Bổ sung dòng thiếu hoặc bỏ dòng thừa; nếu bản ký ghi nhầm thì ghi số đúng ở counts: { collectives: …, households: …, individuals: … }.'
        : 'Sửa counts, hoặc bổ sung dòng thiếu, bỏ dòng thừa.',
  }),
  'unknown-column': (p: {
    column: string;
    near: string | undefined;
    known: readonly string[];
    isRepeated?: true;
  }) => ({
    what: p.isRepeated ? `Cột “${p.column}” có hai lần.` : `Cột “${p.column}” không có trong mẫu danh sách.`,
    hint: p.isRepeated
      ? 'Giữ một cột, xóa cột kia.'
      : `${meant(p.near)}Mẫu có các cột: ${p.known.join(', ')}.`,
  }),
  'row-without-name': (p: { number: string }) => ({
    what: `Dòng có stt “${p.number}” thiếu ten.`,
    hint: 'Ghi tên đúng như trong quyết định; tên phải che thì ghi chữ viết tắt, ví dụ Đ. B. C., hoặc (đã ẩn tên).',
  }),
  'repeated-row': (p: { heading: string; number: string; other?: string }) => ({
    what:
      p.other === undefined
        ? `Mục “${p.heading}” có hai dòng stt “${p.number}”.`
        : `Dòng stt “${p.number}” và dòng “${p.other}” có chung một địa chỉ trên trang.`,
    hint:
      p.other === undefined
        ? 'Ghi stt đúng như trong quyết định; trong một mục mỗi số chỉ có một lần.'
        : 'Ghi hai stt khác nhau không chỉ ở dấu cách và gạch nối.',
  }),
  'unknown-award-type': (p: { value: string; near: string | undefined }) => ({
    what: `“${p.value}” không có trong danh mục danh hiệu, hình thức khen thưởng.`,
    hint: `${meant(p.near)}Danh mục của cơ quan là registers/award-types.yaml; không có tệp ấy thì dùng danh mục đi kèm chương trình.`,
  }),
  'award-not-for-kind': (p: {
    award: string;
    kind: Recipient;
    number: string;
    recipients: readonly Recipient[];
  }) => ({
    what: `${p.award} tặng cho ${p.recipients.map((each) => RECIPIENTS[each]).join(', ')}; dòng stt “${p.number}” là ${RECIPIENTS[p.kind]}.`,
    hint: 'Sửa hinh_thuc hoặc loai của dòng ấy.',
  }),
  'award-class': (p: {
    award: string;
    class: string | undefined;
    classes: readonly string[];
    number: string;
  }) => ({
    what:
      p.classes.length === 0
        ? `${p.award} không chia hạng; dòng stt “${p.number}” ghi hạng ${p.class ?? ''}.`
        : `${p.award} phải có hạng; dòng stt “${p.number}” ${p.class === undefined ? 'chưa ghi' : `ghi hạng ${p.class}`}.`,
    hint: p.classes.length === 0 ? 'Để trống cột hang.' : `Ghi ở cột hang: ${p.classes.join(', ')}.`,
  }),
  'award-out-of-time': (p: {
    award: string;
    on: string;
    from: string | undefined;
    to: string | undefined;
  }) => ({
    what: `${p.award} chỉ có ${p.from ? `từ ${p.from}` : ''}${p.from && p.to ? ' ' : ''}${p.to ? `đến ${p.to}` : ''}; quyết định ngày ${p.on}.`,
    hint: 'Xem lại hình thức và ngày. Đúng là như thế (quyết định chuyển tiếp) thì ghi vào lint kèm lý do.',
  }),
  'missing-column': (p: { column: string }) => ({
    what: `Danh sách thiếu cột “${p.column}”.`,
    hint: `Thêm “${p.column}” vào dòng đầu của awards.csv.`,
  }),
  'personal-column': (p: { column: string; kind: ListedKind }) => ({
    what: `Cột “${p.column}” có ${PERSONAL[p.kind]}, không được đăng.`,
    hint: 'Xóa cả cột khỏi awards.csv; nơi của người được khen chỉ ghi đến xã, phường ở cột dia_phuong.',
  }),
  'personal-value': (p: { column: string; kind: PersonalKind; isField?: true }) => ({
    what: `${p.isField ? 'Trường' : 'Ô ở cột'} ${p.column} có ${PERSONAL[p.kind]}, không được đăng.`,
    hint: 'Xóa phần ấy; nơi chốn chỉ ghi đến xã, phường. Thôn, xóm để phân biệt hai người trùng tên thì ghi ở phan_biet.',
  }),
  'name-not-hidden': (p: {
    cause: 'child' | 'asked' | 'redacted' | 'refused';
    number: string;
    initials: string;
  }) => ({
    what: {
      child: `Dòng stt “${p.number}” là trẻ em, học sinh mà còn ghi đủ họ tên, và cột dong_y không ghi giấy đồng ý nào.`,
      refused: `Dòng stt “${p.number}” còn đủ họ tên, mà chữ ở cột dong_y không phải là một giấy đồng ý.`,
      asked: `Dòng stt “${p.number}” ghi che_ten mà còn đủ họ tên.`,
      redacted: `Dòng stt “${p.number}” có trong redactions mà còn đủ họ tên.`,
    }[p.cause],
    hint: `Ghi ở cột ten: ${p.initials} hoặc (đã ẩn tên).${p.cause === 'child' || p.cause === 'refused' ? ` Có giấy đồng ý của gia đình thì ghi ở cột dong_y đúng mẫu “${CONSENT_EXAMPLE}” (có số hoặc có ngày), hay một chữ “${CONSENTED}”; chưa có thì để trống.` : ''}`,
  }),
  'same-row-twice': (p: { number: string; other: string }) => ({
    what: `Dòng stt “${p.number}” và dòng stt “${p.other}” cùng tên, đơn vị, nơi và hình thức.`,
    hint: 'Nếu là hai người, ghi ở phan_biet chữ để phân biệt (thôn, lớp; không ghi năm sinh). Nếu là một, xóa một dòng.',
  }),
  'unknown-target': (p: { decision: string; near?: string | undefined; row?: string; rows?: number }) =>
    p.row === undefined
      ? {
          what: `Không có quyết định mã “${p.decision}”.`,
          hint: `${meant(p.near)}Ghi id của quyết định ấy, như trong decision.yaml của nó.`,
        }
      : {
          what: `Quyết định “${p.decision}” không có dòng “${p.row}”; danh sách có ${p.rows ?? 0} dòng.`,
          hint: 'Ghi stt của dòng như trong danh sách; khi stt lặp lại ở nhiều mục thì ghi "mục-stt", ví dụ "2-15".',
        },
  'changed-before-issued': (p: { decision: string; issuedOn: string; on: string }) => ({
    what: `Quyết định này ngày ${p.on}, còn “${p.decision}” mà nó thay đổi thì ngày ${p.issuedOn}.`,
    hint: 'Xem lại issuedOn của hai quyết định, hoặc mã của quyết định bị thay đổi.',
  }),
  'heading-against-kind': (p: { heading: string; kind: Recipient; meant: Recipient }) => ({
    what: `Mục “${p.heading}” có dòng loai: ${p.kind}.`,
    hint: `Viết loai: ${p.meant}, hoặc sửa muc.`,
  }),
  'changed-file': (p: { name: string; sha256: string }) => ({
    what: `Tệp “${p.name}” không còn như lúc ghi sha256.`,
    hint: `Tìm lại tệp đã ký. Thay tệp có chủ ý thì ghi sha256: ${p.sha256}.`,
  }),
  'list-missing': (_: object) => ({
    what: 'Quyết định không có awards.csv: không ai tra cứu được theo tên.',
    hint: 'Thêm awards.csv; chỉ có bản quét thì ghi listMissing kèm lý do.',
  }),
  'unit-spelt-twice': (p: { value: string; other: string }) => ({
    what: `“${p.value}” và “${p.other}” có lẽ là một đơn vị viết hai cách.`,
    hint: 'Viết giống nhau, kể cả dấu cách và gạch nối.',
  }),
  'broken-table': (p: {
    isOpen?: true;
    isBehind?: true;
    isBroken?: true;
    column?: string;
    cells?: number;
    columns?: number;
    /** Columns that a list may have, where it has more. */
    limit?: number;
    /** Rows that it may have, where it has more. */
    rowLimit?: number;
  }) => ({
    what: p.isOpen
      ? 'Ô mở dấu ngoặc kép mà không đóng: phần sau của danh sách không đọc được.'
      : p.isBehind
        ? 'Sau dấu ngoặc kép đóng ô còn chữ: phần chữ ấy không thuộc ô nào.'
        : p.rowLimit !== undefined
          ? `Danh sách có quá ${p.rowLimit} dòng: từ dòng này không đọc nữa, và cả danh sách chưa được dùng.`
          : p.isBroken
            ? `Ô ở cột ${p.column ?? ''} có chỗ xuống dòng: có khi ô ấy đã nuốt các dòng sau.`
            : p.limit !== undefined
              ? `Dòng đầu có ${p.columns ?? 0} cột, nhiều nhất là ${p.limit}: danh sách không đọc được.`
              : `Dòng có ${p.cells ?? 0} ô, dòng đầu có ${p.columns ?? 0} cột.`,
    hint: p.isOpen
      ? 'Thêm " ở cuối ô; dấu " nằm trong chữ thì viết hai lần: "".'
      : p.isBehind
        ? 'Đặt cả ô trong dấu ngoặc kép, dấu " nằm trong chữ thì viết hai lần: "Tổ ""Xanh"" thôn X".'
        : p.rowLimit !== undefined
          ? 'Xóa các dòng trống ở cuối bảng; danh sách dài thật thì tách theo quyết định, mỗi quyết định một thư mục.'
          : p.isBroken
            ? 'Viết cả ô trên một dòng; thiếu dấu " ở cuối ô thì thêm vào.'
            : p.limit !== undefined
              ? 'Xóa các cột trống ở bên phải bảng rồi lưu lại.'
              : 'Ô có dấu phẩy thì đặt cả ô trong dấu ngoặc kép: "Phòng Hành chính, Tổ chức". Lưu tệp dạng CSV UTF-8, ngăn cách bằng dấu phẩy.',
  }),
  'bad-cell': (p: {
    column: string;
    value: string;
    allowed: readonly string[];
    near: string | undefined;
  }) => ({
    what: `Cột ${p.column} ghi “${p.value}”.`,
    hint: `${meant(p.near)}Cột này chỉ ghi: ${list(p.allowed)}, hoặc để trống.`,
  }),
  'change-without-effect': (p: { decision: string; row?: string; struck: boolean }) => {
    const rows = p.row === undefined ? 'Mọi dòng' : `Dòng “${p.row}”`;
    return {
      what: p.struck
        ? `${rows} của “${p.decision}” đã bị hủy bỏ hoặc tước trước đó.`
        : `${rows} của “${p.decision}” không bị hủy bỏ, không có gì để phục hồi.`,
      hint: 'Xem lại mã quyết định và số dòng.',
    };
  },
  'signed-file-withheld': (p: { names: readonly string[] }) => ({
    what: `Danh sách, hoặc danh sách mà quyết định này thay đổi, có tên che hoặc tên trẻ em: trang không đăng ${list(p.names)}, chỉ ghi mã SHA-256.`,
    hint: 'Đăng bản sao đã che cùng những tên ấy và ghi redactedCopy: true; hoặc ghi vào lint kèm lý do.',
  }),
  'folder-without-decision': (_: object) => ({
    what: 'Thư mục quyết định thiếu decision.yaml.',
    hint: 'Thêm decision.yaml, hoặc xóa thư mục.',
  }),
  'missing-decision-file': (p: { name: string; near: string | undefined }) => ({
    what: `Không tìm thấy tệp “${p.name}” trong thư mục của quyết định.`,
    hint: p.near
      ? `Trong thư mục có “${p.near}”: viết lại đúng như thế, cả phần đuôi.`
      : 'Đưa tệp vào cùng thư mục với decision.yaml, hoặc sửa files.',
  }),
  'unnamed-decision-file': (p: { name: string }) => ({
    what: `Tệp “${p.name}” nằm trong thư mục của quyết định mà không có trong files.`,
    hint: `Thêm { src: ./${p.name}, kind: ban-ky } vào files, hoặc xóa tệp.`,
  }),
  'person-of-hidden-row': (p: { number: string }) => ({
    what: `Dòng stt “${p.number}” phải che tên mà cột nguoi còn ghi mã của người ấy: trang sẽ dẫn đến tên.`,
    hint: 'Để trống cột nguoi của dòng ấy.',
  }),
  'decision-to-come': (p: { field: string; day: string; today: string }) => ({
    what: `“${p.field}” là ${p.day}, một ngày chưa đến: trang đăng quyết định này từ ngày ${p.today}.`,
    hint: 'Xem lại năm, tháng và ngày; quyết định chưa ban hành thì ghi status: draft.',
  }),
  'hidden-name-corrected': (p: { decision: string; row: string }) => ({
    what: `Dòng “${p.row}” của “${p.decision}” che tên, mà đính chính này ghi tên ấy ra: trang sẽ đăng cả from và to.`,
    hint: 'Ghi (đã ẩn tên) ở cả from và to.',
  }),
  'correction-of-other-words': (p: {
    decision: string;
    row: string;
    field: string;
    from: string;
    listed: string;
  }) => ({
    what: `from ghi “${p.from}”, còn cột ${p.field} ở dòng “${p.row}” của “${p.decision}” ${p.listed === '' ? 'để trống' : `ghi “${p.listed}”`}.`,
    hint: 'Ghi from đúng như trong danh sách; danh sách gõ sai thì sửa danh sách, hoặc xem lại row và field.',
  }),
  'change-of-draft': (p: { decision: string }) => ({
    what: `“${p.decision}” còn là bản nháp: trang không đăng nó, và không đăng việc thay đổi này.`,
    hint: 'Đăng quyết định ấy trước, hoặc ghi status: draft cho cả hai; có chủ ý thì ghi vào lint kèm lý do.',
  }),
  'list-of-annulment': (_: object) => ({
    what: 'Quyết định hủy bỏ có awards.csv: trang sẽ tính các dòng ấy là được khen thưởng.',
    hint: 'Xóa awards.csv; ghi các dòng bị hủy ở rows của annuls. Quyết định vừa hủy vừa tặng thì tách phần tặng thành thư mục khác, kind: khen-thuong.',
  }),
  'repeated-change': (p: { decision: string; row: string | undefined; field: string | undefined }) => ({
    what:
      p.row === undefined
        ? `Quyết định này thay đổi cả “${p.decision}”, mà quyết định ấy đã được nhắc ở trên.`
        : `Dòng “${p.row}” của “${p.decision}” được nhắc hai lần trong quyết định này${p.field === undefined ? '' : ` (${p.field})`}.`,
    hint: 'Mỗi dòng chỉ ghi một lần; đã thay đổi cả danh sách thì không ghi từng dòng của danh sách ấy nữa.',
  }),
  'long-cell': (p: { column: string; length: number; limit: number; isWords?: true }) => ({
    what: p.isWords
      ? `Ô ở cột ${p.column} có ${p.length} chữ, nhiều nhất là ${p.limit}.`
      : `Ô ở cột ${p.column} dài ${p.length} ký tự, nhiều nhất là ${p.limit}.`,
    hint: 'Mỗi ô là của một người, một tập thể hay một hộ. Rút gọn, hoặc tách ô thành nhiều dòng; xem có dấu ngoặc kép nào đặt nhầm làm dính nhiều ô không.',
  }),
  'unfit-decision-file': (p: { name: string; cause: 'own' | 'reserved' | 'repeated' }) => ({
    what: {
      own: `“${p.name}” là phần khai báo của quyết định, không phải tệp kèm theo.`,
      reserved: `“${p.name}” là tên mà trang dùng cho danh sách do chương trình lập ra.`,
      repeated: `Tệp “${p.name}” có hai lần trong files.`,
    }[p.cause],
    hint: {
      own: 'Bỏ tệp ấy khỏi files: danh sách trong awards.csv được đăng sẵn rồi.',
      reserved: 'Đổi tên tệp, ví dụ danh-sach-kem-theo.csv, và sửa files theo.',
      repeated: 'Giữ một lần, bỏ lần kia.',
    }[p.cause],
  }),
  'basis-unchecked': (p: { id: string; checkedOn: string }) => ({
    what: `Căn cứ pháp lý “${p.id}” kiểm tra lần cuối ngày ${p.checkedOn}, quá 12 tháng.`,
    hint: 'Xem văn bản còn hiệu lực không, rồi ghi ngày xem vào checkedOn.',
  }),
  'not-in-decision-body': (p: { kind: 'frontmatter' | 'picture' | 'attachment' }) =>
    p.kind === 'frontmatter'
      ? {
          what: 'Bài viết cạnh quyết định không có phần khai báo: mọi thông tin của quyết định ghi ở decision.yaml.',
          hint: 'Xóa các dòng khai báo, kể cả hai dòng ---; điều gì còn thiếu thì ghi vào decision.yaml. Tệp bắt đầu ngay bằng lời bài.',
        }
      : {
          what: `Bài viết cạnh quyết định không có ${p.kind === 'picture' ? 'ảnh' : 'tệp đính kèm'}.`,
          hint:
            p.kind === 'picture'
              ? 'Đưa ảnh vào bản tin về lễ trao, rồi ghi id của bản tin vào presented; ở đây xóa chỗ đặt ảnh.'
              : 'Đưa tệp vào files của decision.yaml để trang đăng tệp ấy; ở đây xóa <Attachment>.',
        },
};
