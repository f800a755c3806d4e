/** What a list of awards says of a person that none may say. */
export type ListedKind = 'birth' | 'id' | 'phone' | 'address' | 'account' | 'sensitive';

/** Headings of columns that are never published, folded, by what stands in them. */
export const PERSONAL_COLUMNS: Readonly<Record<ListedKind, RegExp>> = {
  birth: /(?:ngay|nam)(?: thang(?: nam)?)? sinh|sinh (?:ngay|nam)|^tuoi$|^n\.? ?s(?:inh)?\.?$|^dob$|birth/,
  id: /cccd|cmnd|cmtnd|can cuoc|chung minh|dinh danh|ho chieu|ma so thue/,
  phone: /dien thoai|^s?dt$|so dt|di dong|^phone|e-?mail|zalo/,
  address: /dia chi|noi o|cho o|thuong tru|tam tru|cu tru|ho khau|so nha|^thon|^xom|^to dan pho|^ap$/,
  account: /tai khoan|ngan hang|^stk$|^so tk$/,
  sensitive: /dan toc|ton giao|dang vien|vao dang|suc khoe|benh/,
};

/** A hamlet, or a part of a ward, where a place is named: first or behind a sign in any case, elsewhere in small letters. */
export const HAMLET = [
  /(?:^|[,;.(/–-]\s*)(?:thôn|xóm|ấp|bản|buôn|plei|làng|phum|sóc|khóm|khu|khối|ngõ|ngách|hẻm|kiệt|tiểu khu|liên gia|cư xá|tổ|đội \d+)(?=\s|[,;.)/]|$)/iu,
  /(?<!(?:xã|phường|thị trấn|đặc khu)\s)(?<!\p{L})(?:thôn|xóm|ấp|bản|buôn|plei|làng|phum|sóc|khóm|khu phố|khu dân cư|tiểu khu|tổ dân phố)(?!\p{L})/u,
  /(?<!\p{L})(?:TDP|BTDP|KP|KDC)(?!\p{L})/iu,
] as const;

/**
 * Words in small letters with which the name of a place may begin, folded: levels from the commune on, and words between two names. What
 * begins with any other word in small letters is a part of a commune.
 */
export const PLACE_WORD =
  /^(?:xa|phuong|thi|dac|huyen|quan|thanh|tinh|p|x|h|q|t|tp|tx|tt|dk|va|thuoc|nay|cu|truoc|o|tai|cac|nuoc)$/u;

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

/** The same in folded text, in which words of a birth lead any day, month or year. */
export const BIRTH_FOLDED = [
  /(?<!\p{L})(?:s\.? ?n|n\.? ?s|d\.? ?o\.? ?b)[\s:.(-]{0,4}(?:\d{1,2}[/.-]){0,2}\d{2}(?:\d{2})?(?!\d)/u,
  /(?<!\p{L})(?:(?:ngay|nam) sinh|sinh)[\s:.(-]{0,4}(?:\d{1,2}[/.-]){1,2}\d{2}/u,
  /(?<!\p{L})(?:(?:ngay|nam) sinh|sinh)[\s:.(-]{0,4}(?:19|20)\d{2}/u,
  /(?<!(?:hoc|ve|vien) )(?<!\p{L})sinh[\s:.(-]{0,4}(?:(?:vao|luc|ngay|mung|thang|nam|t) ?)+\d/u,
  /(?<!\d)(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}(?!\d)/u,
  /(?<!\d)\d{1,2} thang \d{1,2}(?:,| nam)? (?:19|20)\d{2}(?!\d)/u,
  /[,;(–-] ?[1-9]\d ?t(?![\p{L}\d])/u,
  /(?<!\p{L})(?:mot|hai|ba|bon|tu|lam|sau|bay|tam|chin|muoi|muoi nam|tram) tuoi(?! dang)(?!\p{L})/u,
  /(?<!\p{L})tuoi (?:(?:giap|at|binh|dinh|mau|ky|canh|tan|nham|quy) )?(?:ty|suu|dan|mao|meo|thin|ngo|mui|than|dau|tuat|hoi)(?!\p{L})/u,
  /(?<!(?:19|20)\d{2} ?)[,;(] ?(?:nam )?(?:\d{1,2}[/.-])?(?:19[2-9]\d|20[0-2]\d)(?: ?\)|$)/u,
  /^(?:(?:nam|thang|ngay) )?(?:\d{1,2}[/.-])?(?:19[2-9]\d|20[0-2]\d)$/u,
] as const;

/** What leads to somebody in a cell: an address of e-mail, a name on Zalo, the number of a passport, a place of registration. */
export const REACHES: readonly (readonly ['phone' | 'papers' | 'address' | 'account', RegExp])[] = [
  ['phone', /[\p{L}\d._+-]@[\p{L}\d-]+\.\p{L}/iu],
  ['phone', /(?<!\p{L})(?:zalo|facebook)(?!\p{L})/iu],
  ['papers', /(?<![\p{L}\d])[A-Z]\d{7,8}(?!\d)/u],
  ['address', /(?<!\p{L})(?:HKTT|ĐKTT|ĐC\s*:)/u],
  ['account', /(?<!\p{L})(?:STK|TK|tài khoản)(?!\p{L})[^\d\n]{0,20}\d(?:[ .-]?\d){5}/iu],
];

/** Honorifics of children, in plain words, and before a name. */
export const CHILD = /^(?:cac )?(?:em|chau|be|tro|hoc ?sinh|h ?s)(?: be| trai| gai)?$/;
export const CHILD_BEFORE_NAME = /^(?:[Cc]ác )?(?:[Ee]m|EM|[Cc]háu|CHÁU|[Bb]é|BÉ)(?:\s*[.:])?\s+(?=\p{Lu})/u;

/** Honorifics of those who are grown up, in plain words. */
export const GROWN_UP_HONORIFIC = /^(?:ong|ba|anh|chi|co|thay|dong ?chi|d ?c|nha ?giao)(?!\p{L})/u;

/** Words for a child, in plain words: what joins two of them may be missing as well. */
const PUPIL_WORDS = 'hoc ?sinh|h ?s|nu ?sinh|nam ?sinh|tre ?em|thieu ?nhi|nhi ?dong|thieu ?nien';

/** A post that only children have, in plain words. */
export const PUPIL = new RegExp(
  String.raw`^(?:(?:em|la|cac|chau) )*(?:(?:${PUPIL_WORDS}|(?:lien|chi) ?doi ?(?:truong|pho))(?!\p{L})|doi ?vien(?:$| (?:tntp|thieu|chi ?doi|lien ?doi|lop|truong)))`,
  'u',
);

/** A class of a school, in plain words, anywhere: by its number, by its number in words or in Roman letters, with its letter or without. */
const CLASS_NUMBER = '(?:1[0-2]|[1-9])';
export const PUPIL_CLASS = new RegExp(
  [
    String.raw`lop ?${CLASS_NUMBER}(?!\d)`,
    String.raw`lop ?(?:la|choi|mam|mau ?giao)(?!\p{L})`,
    String.raw`lop ?(?:mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?)(?=$| [a-k]\d{0,2}(?![\p{L}\d])| truong(?!\p{L}))`,
    String.raw`lop ?(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})(?!\p{L})`,
    String.raw`(?:chi ?doi|chi ?doan|khoi) ?${CLASS_NUMBER} ?[a-k]\d{0,2}(?![\p{L}\d])`,
  ]
    .map((each) => String.raw`(?<!\p{L})${each}`)
    .join('|'),
  'u',
);

/** A class or a level that is all that a part of a post or a unit says, in plain words. */
export const CLASS_ALONE = new RegExp(String.raw`^${CLASS_NUMBER} ?[a-k]\d{0,2}$`, 'u');
export const LEVEL_ALONE = new RegExp(String.raw`^khoi ?${CLASS_NUMBER}$`, 'u');

/** A pupil beside a name, and at the start of a heading behind its number, in plain words. */
export const PUPIL_BESIDE = new RegExp(String.raw`(?<!\p{L})hoc ?sinh(?!\p{L})`, 'u');
export const PUPIL_HEADING = new RegExp(
  String.raw`^(?:(?:[ivxl]+|[a-z]|\d{1,2}) )?(?:(?:ca ?nhan|cac|la|em|khoi|nhom|doi ?tuong) )*(?:${PUPIL_WORDS})(?!\p{L})`,
  'u',
);

/** A school for children, in plain words, as a unit; and the posts that pupils have there beside none. */
export const SCHOOL =
  /(?<!\p{L})truong (?:\p{L}+ ){0,2}?(?:mam ?non|mau ?giao|tieu ?hoc|trung ?hoc|pho ?thong|mn|th|thcs|thpt|ptdtbt|ptdtnt)(?!\p{L})|^(?:mam ?non|mau ?giao|nha ?tre|tieu ?hoc|thcs|thpt|mn)(?!\p{L})/u;
export const POST_OF_PUPILS =
  /^(?:(?:lop ?(?:truong|pho)|thi ?sinh|van ?dong ?vien|vdv|hoc ?vien|doi ?(?:vien|truong))(?!\p{L})|$)/u;

/** Who has to do with a class without being of it, in plain words. */
export const TEACHES =
  /(?<!\p{L})(?:giao ?vien|gv|gvcn|chu ?nhiem|hieu ?(?:truong|pho)|tong ?phu ?trach|giang ?(?:day|vien)|day|phu ?huynh|cha ?me|cmhs|truong ?ban|hoi ?truong|bao ?mau|phu ?trach|quan ?ly|co ?giao|thay ?giao)(?!\p{L})/u;

/** A post of somebody grown up at a school: in plain words, and those that without their marks are other words. */
export const GROWN_UP =
  /(?<!\p{L})(?:giao ?vien|gv|gvcn|chu ?nhiem|hieu ?(?:truong|pho)|truong ?(?:ban|phong|khoa)|tong ?phu ?trach|can ?bo|nhan ?vien|phu ?huynh|bao ?mau|ke ?toan|bao ?ve)(?!\p{L})/u;
export const GROWN_UP_MARKED = /(?<!\p{L})(?:phó|cựu)(?!\p{L})/iu;

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
