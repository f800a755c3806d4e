/** What a list of awards says of a person that none may say. */
export type ListedKind = 'birth' | 'id' | 'phone' | 'address' | 'account' | 'sensitive';

/** Headings of columns that are never published, folded, by what stands in them. */
export const PERSONAL_COLUMNS: Readonly<Record<ListedKind, RegExp>> = {
  birth: /(?:ngay|nam)(?: thang(?: nam)?)? sinh|sinh (?:ngay|nam)|^tuoi$/,
  id: /cccd|cmnd|cmtnd|can cuoc|chung minh|dinh danh|ho chieu|ma so thue/,
  phone: /dien thoai|^s?dt$|so dt|di dong|^phone|e-?mail|zalo/,
  address: /dia chi|noi o|cho o|thuong tru|tam tru|cu tru|ho khau|so nha|^thon|^xom|^to dan pho|^ap$/,
  account: /tai khoan|ngan hang/,
  sensitive: /dan toc|ton giao|dang vien|vao dang|suc khoe|benh/,
};

/** A hamlet, or a part of a ward, where a place is named: first or behind a sign in any case, elsewhere in small letters. */
export const HAMLET = [
  /(?:^|[,;.(/–-]\s*)(?:thôn|xóm|ấp|bản|buôn|plei|làng|phum|sóc|khóm|khu phố|khu dân cư|tiểu khu|tổ dân phố|tổ \d+|đội \d+)(?=\s|[,;.)/]|$)/iu,
  /(?<!(?:xã|phường|thị trấn|đặc khu)\s)(?<!\p{L})(?:thôn|xóm|ấp|bản|buôn|plei|làng|phum|sóc|khóm|khu phố|khu dân cư|tiểu khu|tổ dân phố)(?!\p{L})/u,
  /(?<!\p{L})(?:TDP|BTDP|KP|KDC)(?!\p{L})/u,
] as const;

/** A house by its number: behind "số", before a street, or before a name that stands with its commune; a flat. */
export const HOUSE = [
  /(?<!\p{L})(?:số(?:\s+nhà)?\s+\d{1,4}[a-z]?(?:\/\d{1,4}){0,3}(?:\s*,)?\s+(?:đường|phố|ngõ|ngách|hẻm|kiệt|quốc lộ)|(?:ngõ|ngách|hẻm|kiệt)\s+(?:số\s+)?\d+)/iu,
  /(?:^|[,;.(/–-]\s*)(?:số(?:\s+nhà)?|nhà|sn)\s+\d{1,4}[a-z]?(?:\/\d{1,4}){0,3}(?:\s*,)?\s+(?:lô\s|\p{L}{2,}\s+\p{L}{2})/iu,
  /(?:^|[,;.(/–-]\s*)\d{1,4}[a-z]?(?:\/\d{1,4}){0,3}(?:\s*,)?\s+\p{L}{1,15}\s+[\p{L} ]{1,40}[,;–-]\s*(?:xã|phường|thị trấn|đặc khu)\s/iu,
  /(?<!\p{L})(?:căn hộ\s+(?:số\s+)?\p{L}?\d|p\.?\s?\d{3,4}\s+(?:chung cư|khu|tòa)|sn\s+\d{1,3}(?!\d))/iu,
] as const;

/** A street, where a place is named; a house of flats. */
export const STREET = [
  /(?:^|[,;.(/–-]\s*)(?:đường|phố)\s+\p{L}/iu,
  /(?<!\p{L})(?:chung cư|căn hộ|khu đô thị)(?!\p{L})/iu,
] as const;

/** What may stand with a number where a place is named: a ward, a commune, a district. Any other number is that of a part of one. */
export const NUMBERED_PLACE =
  /(?<!\p{L})(?:phường|p\.?|quận|q\.?|xã|x\.?|huyện|h\.|thị trấn|tt\.?|thị xã|tx\.?|thành phố|tp\.?|đặc khu)\s?\d{1,2}(?!\d)/giu;

/** A year in which someone living can be born, alone or behind a word. */
export const YEAR_OF_BIRTH = /(?<!\d)(?:19[2-9]\d|20[0-2]\d)(?!\d)/u;

/**
 * How the day or the year of a birth shows itself beside a name, a post or a place: a whole day, a year in brackets or behind a word, an
 * age. Terms of office and years of service are no births.
 */
export const BIRTH_BESIDE = [
  /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d{2}|\d{2})(?!\d)/u,
  /\(\s*(?:19[2-9]\d|20[0-2]\d)\s*\)/u,
  /(?<!\p{L})(?:sn|s\.|sinh)(?:\s*:|\.)?\s*(?:(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|(?:19|20)\d{2}(?!\d))/iu,
  /(?<!\p{L})(?:tuổi(?:\s*:)?\s*\d{1,3}|\d{1,3}\s*tuổi)(?![\p{L}\d])/iu,
] as const;

/** What leads to somebody in a cell: an address of e-mail, a name on Zalo, the number of a passport, a place of registration. */
export const REACHES: readonly (readonly ['phone' | 'papers' | 'address' | 'account', RegExp])[] = [
  ['phone', /[\p{L}\d._+-]@[\p{L}\d-]+\.\p{L}/iu],
  ['phone', /(?<!\p{L})(?:zalo|facebook)(?!\p{L})/iu],
  ['papers', /(?<![\p{L}\d])[A-Z]\d{7,8}(?!\d)/u],
  ['address', /(?<!\p{L})(?:HKTT|ĐKTT|ĐC\s*:)/u],
  ['account', /(?<!\p{L})(?:STK|TK|tài khoản)(?!\p{L})[^\d\n]{0,20}\d(?:[ .-]?\d){5}/iu],
];

/** Honorifics of children, folded, alone and before a name. */
export const CHILD = /^(?:cac )?(?:em|chau|be)(?: be| trai| gai)?[.:]?$/;
export const CHILD_BEFORE_NAME = /^(?:[Cc]ác )?(?:[Ee]m|EM|[Cc]háu|CHÁU|[Bb]é|BÉ)(?:\s*[.:])?\s+(?=\p{Lu})/u;

/** A class of a school, by its number and letter. */
const CLASS = String.raw`(?:lớp\s*(?:1[0-2]|[1-9])(?!\d)|lớp\s+(?:lá|chồi|mầm)(?!\p{L}))`;
const CLASS_ALONE = String.raw`(?:1[0-2]|[1-9])\s?[A-K]\d{0,2}`;

/** A post that only children have: a pupil, or somebody of a class of a school. */
export const PUPIL = new RegExp(
  String.raw`^(?:(?:em|là|các)\s+)*(?:học sinh|hs|nữ sinh|nam sinh|trẻ em|thiếu nhi|nhi đồng|liên đội trưởng|chi đội trưởng)(?!\p{L})|học sinh lớp\s|^đội viên(?:$|\s*,|\s+(?:TNTP|thiếu niên|chi đội|liên đội))|^${CLASS}|^${CLASS_ALONE}$`,
  'iu',
);

/** A class where a unit is named; a class or a pupil beside a name. Whose it is, a post may tell. */
export const PUPIL_CLASS = new RegExp(
  String.raw`^${CLASS}|[,(–-]\s*${CLASS}|^${CLASS_ALONE}(?:\s*,|$)`,
  'iu',
);
export const PUPIL_PLACE = new RegExp(String.raw`${PUPIL_CLASS.source}|(?<!\p{L})học sinh(?!\p{L})`, 'iu');
export const PUPIL_HEADING =
  /^(?:(?:[IVXL]+|[A-ZĐ]|\d{1,2})(?:[.)]|\s*[–-])\s*)?(?:(?:cá nhân|các|là|em|khối)\s*[:,–-]?\s*)*(?:học sinh|thiếu nhi|nhi đồng|trẻ em)(?!\p{L})/iu;

/** A post of somebody grown up at a school. */
export const GROWN_UP =
  /(?<!\p{L})(?:giáo viên|gv|gvcn|chủ nhiệm|hiệu trưởng|hiệu phó|phó|trưởng (?:ban|phòng|khoa)|tổng phụ trách|cán bộ|nhân viên|phụ huynh|cựu|bảo mẫu|kế toán|bảo vệ)(?!\p{L})/iu;

/** What stands in the place of a name that is hidden altogether. */
export const HIDDEN_NAME = '(đã ẩn tên)';

/** Counts of recipients in the title of a decision: the number, then who. A number in words in brackets may stand between. */
export const COUNTED =
  /(?<![\d./-])(\d{1,3}(?:\.\d{3})+|\d{1,6})\s+(?:\([^)]{1,40}\)\s+)?(tập thể|hộ gia đình|gia đình|hộ|cá nhân)(?!\p{L})/giu;

/** The kind of recipient that such words, and headings of lists, mean, folded. */
export const RECIPIENT_WORDS: readonly (readonly [RegExp, 'tap-the' | 'ho-gia-dinh' | 'ca-nhan'])[] = [
  [/(?<!\p{L})tap the(?!\p{L})/u, 'tap-the'],
  [/(?<!\p{L})(?:ho gia dinh|gia dinh|ho)(?!\p{L})/u, 'ho-gia-dinh'],
  [/(?<!\p{L})ca nhan(?!\p{L})/u, 'ca-nhan'],
];

/** The columns that headings of lists mean, as offices write them, folded; the first that fits counts. */
export const COLUMN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:stt|so thu tu|so tt|tt)$/u, 'stt'],
  [/^(?:muc|phan)$/u, 'muc'],
  [/phan loai khen thuong|manner/u, ''],
  [/^(?:phan loai|loai)$|^phan loai ?\(|^loai (?:doi tuong )?(?:khen|duoc khen)/u, 'loai'],
  [/^ten goi|danh xung|xung ho|^ong ?\/? ?ba/u, 'xung_ho'],
  [/ten hinh thuc|ten ky niem chuong/u, 'ten_hinh_thuc'],
  [/hinh thuc|danh hieu/u, 'hinh_thuc'],
  [/^hang$/u, 'hang'],
  [
    /ho va ten|^ho ten|^ten$|ten (?:ca nhan|tap the|ho gia dinh|don vi duoc)|^(?:tap the|ca nhan)(?: ?[,/]| duoc)/u,
    'ten',
  ],
  [/chuc vu|chuc danh|nghe nghiep/u, 'chuc_vu'],
  [/don vi|noi cong tac|co quan|phong ban/u, 'don_vi'],
  [/^(?:dia phuong|xa|xa ?[,/] ?phuong|que quan|nguyen quan|chinh quan)/u, 'dia_phuong'],
  [/thanh tich|ly do khen/u, 'thanh_tich'],
  [/doi tuong/u, ''],
  [/linh vuc/u, 'linh_vuc'],
  [/so khen thuong|so vang|so bang/u, 'so_khen_thuong'],
  [/ghi chu/u, ''],
];

/** A row that sums others, by its first words; names of bodies begin with some of them ("Tổng cục", "Tổng công ty"). */
export const TOTAL_ROW = /^(?:(?:tổng cộng|tổng số)(?!\p{L})|(?:tổng|cộng)\s*(?:[:.(\d]|$))/iu;

/** A heading within a list: a Roman number, a letter or a number in capitals before a full stop. */
export const LIST_HEADING = /^(?:[IVXL]+|[A-ZĐ])[.)]\s*\p{L}/u;

/** A heading that is only the name of a kind of recipient, perhaps with their number. */
export const KIND_HEADING =
  /^(?:danh sách |các |về )?(?:tập thể|cá nhân|hộ gia đình|gia đình)\s*(?:[:(\d].*)?$/iu;

/** The number of a heading that stands in the column of numbers. */
export const HEADING_NUMBER = /^(?:[IVXL]+|[A-ZĐ])[.)]?$/u;

/** Honorifics that stand in the cell of the name. */
export const HONORIFIC =
  /^(?<honorific>ông|bà|anh|chị|em|cháu|đồng chí|hòa thượng|thượng tọa|đại đức|linh mục|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|đại úy)[:\s]+(?=\p{Lu})/iu;

/** The household of somebody, as lists name it. */
export const HOUSEHOLD_NAME = /^(?:hộ gia đình|hộ|gia đình)\s+(?<honorific>ông|bà)[:\s]+/iu;

/** A name that no person has: with which words those of bodies begin. "Đoàn" is left out, because families bear it. */
export const BODY_NAME =
  /^(?:tập thể|cán bộ,|nhân dân|trường|tổng công ty|công ty|doanh nghiệp|hợp tác xã|ngân hàng|sở|phòng|ban|ủy ban|hội đồng|hội|đảng bộ|đảng ủy|chi bộ|trung tâm|bệnh viện|trạm|viện|tổng cục|cục|chi cục|văn phòng|khoa|đài|báo|quỹ|câu lạc bộ|xã|phường|đặc khu|thôn|tổ dân phố|đội|công an|đồn biên phòng|hạt kiểm lâm|(?:sư|lữ|trung|tiểu|binh|liên) đoàn)(?=\s)/iu;

/** A form of award with its class behind it, folded; and the classes by the words for them. */
export const CLASS_BEHIND = /^(?<form>.+) hang (?<class>nhat|nhi|ba|i|ii|iii|1|2|3)$/u;
export const CLASS_WORDS: Readonly<Record<string, 'nhat' | 'nhi' | 'ba'>> = {
  nhat: 'nhat',
  nhi: 'nhi',
  ba: 'ba',
  i: 'nhat',
  ii: 'nhi',
  iii: 'ba',
  '1': 'nhat',
  '2': 'nhi',
  '3': 'ba',
};

/** Kinds of recipients as software writes them, folded and without blanks. */
export const RECIPIENT_CODES: Readonly<Record<string, 'tap-the' | 'ho-gia-dinh' | 'ca-nhan'>> = {
  canhan: 'ca-nhan',
  tapthe: 'tap-the',
  hogiadinh: 'ho-gia-dinh',
  'ca-nhan': 'ca-nhan',
  'tap-the': 'tap-the',
  'ho-gia-dinh': 'ho-gia-dinh',
};

/** What people write before the number of a decision. */
export const NUMBER_WORD = /^số:?\s+/iu;

/** What an amount is of, right behind its digits. */
export const UNIT_OF_AMOUNT =
  /^\s*(?:đồng|đ|vnđ|vnd|usd|triệu|tỷ|m2|m3|m²|m³|kg|tấn|tạ|lít|ha|kwh|lượt|cây|con|suất)(?!\p{L})/iu;
