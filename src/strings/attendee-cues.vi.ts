// Words by which an import knows who took part in an event.

const EVENT_VERB = '(?:dự(?! án| thảo| toán| báo| kiến| phòng)|tham dự|tham gia|có mặt|chủ trì|chỉ đạo)';
const AND_VERBS = '(?:\\s*(?:,|và)\\s*(?:đồng chủ trì|chủ trì|chỉ đạo|phát biểu chỉ đạo|phát biểu))*';

/** What a list of those present follows: “Dự hội nghị còn có”, “với sự tham dự của”. */
export const BEFORE_LIST = new RegExp(
  `(?<!\\p{L})(?:(?<verbs>${EVENT_VERB}${AND_VERBS})(?:\\s+(?!có(?!\\p{L})|là(?!\\p{L})|gồm(?!\\p{L})|của(?!\\p{L}))[^\\s,;:.]+){0,8}\\s+(?:còn có|cùng có|gồm có|có|gồm|là)(?:\\s+sự\\s+(?:tham dự|có mặt|tham gia)\\s+của)?|(?:với|có)\\s+sự\\s+(?<nouns>${EVENT_VERB}${AND_VERBS})\\s+của|(?:về phía\\s[^,;:.]{1,40}?|cùng đi|tiếp và làm việc với\\s[^,;:.]{1,40}?)\\s+(?:còn có|gồm|có))\\s*:?\\s+`,
  'giu',
);

/** Who is named between “do” and “chủ trì”. */
export const LIST_BETWEEN =
  /(?<!\p{L})(?:do|dưới sự)\s+(?<list>(?:đồng chí|ông|bà|các đồng chí)\s.+?)\s+(?:làm\s+)?(?<verbs>chủ trì|trưởng đoàn)(?!\p{L})/giu;

/** What follows those who are named at the beginning of a sentence. */
export const BEHIND_LIST = new RegExp(
  `(?<!\\p{L})(?:(?:đã|cùng|đồng|trực tiếp)\\s+)*(?:(?:tới|đến|về)\\s+)?(?<verbs>(?:dự(?! án| thảo| toán| báo| kiến| phòng)|tham dự|đồng chủ trì|chủ trì)${AND_VERBS})(?!\\p{L})`,
  'iu',
);

/** Day and place with which a sentence begins, before those who are named. */
export const OPENING = /^(?:Sáng|Chiều|Tối|Ngày)[^,]*,\s*(?:tại\s[^,]+,\s*)?/u;

/** Sentences that speak of tasks, not of who is present. */
export const NO_PRESENCE = /(?:đang|được giao|giao|tiếp tục|sẽ)\s+chủ trì|chủ trì,?\s+phối hợp/iu;

const PERSON = '(?:đồng chí|đ\\/c|ông|bà|đại diện|lãnh đạo)';

/** Clauses that tell who was not there, or who was only to come. */
export const NOT_THERE = new RegExp(
  `(?<!\\p{L})(?:vắng|dự kiến|(?:không|chưa)\\s+(?:thể\\s+)?(?:còn\\s+)?(?:có|dự|tham dự|tham gia|đến|tới|về|chủ trì)|(?:ngoại\\s+)?trừ|thiếu\\s+${PERSON}|cáo lỗi|xin phép|[ủu][yỷ] quyền|thay\\s+(?:cho|${PERSON})|bận|đi công tác)(?!\\p{L})`,
  'iu',
);

/** What stands before a verb of taking part that tells of a plan, an invitation, a task or a former time. */
export const NOT_YET =
  /(?<!\p{L})(?:sẽ|nếu|có thể|(?<!khách\s)mời|được giao|được cử|phân công|đề nghị|yêu cầu|theo kế hoạch|sắp tới|tới đây|từng(?=\s*$)|không|chưa)(?!\p{L})/iu;

export const CHAIRED = /chủ trì/iu;
export const DIRECTED = /chỉ đạo/iu;

const HONORIFIC = '(?:đồng chí|đ\\/c|ông|bà)';
const RANK =
  '(?:(?:Trung|Thiếu|Đại|Thượng)\\s(?:tướng|tá|úy)|Thượng tọa|Hòa thượng|Đại đức|Ni sư|Linh mục|Mục sư|TS\\.?|ThS\\.?|PGS\\.?|GS\\.?|BS(?:CK)?I*\\.?)(?:\\s*(?:TS|ThS|BS)\\.?)?';

/** The words of address before one person. */
export const ONE = new RegExp(`^(?:${HONORIFIC}\\s*:?\\s+(?:${RANK}\\s+)?|${RANK}\\s+)`, 'iu');
/** The words before several. */
export const SEVERAL = /^các\s+(?:đồng chí|đ\/c|ông|bà)\s*:?\s+(?:là\s+)?/iu;
/** A person behind the post. */
export const POST_THEN_PERSON = new RegExp(`^(?<post>.+?)\\s+${HONORIFIC}\\s+(?<rest>\\p{Lu}.*)$`, 'u');

/** With what a new one of a list begins behind “và”, “cùng” or a comma. */
export const NEXT_ONE =
  /(?:\s*;\s*|,?\s+(?:và|cùng với|cùng)\s+|,\s+)(?=(?:đồng chí|đ\/c|ông|bà|các (?:đồng chí|đ\/c|ông|bà|đại biểu)|đại diện|lãnh đạo|thủ trưởng|đông đảo|toàn thể)(?!\p{L}))|\s*;\s*/giu;

/** Joining words at the beginning of one of a list. */
export const JOINING = /^(?:và|cùng với|cùng dự có|cùng|dự có|còn có|có)\s+(?=[\p{L}\p{N}])/iu;

/** What begins a post. */
const POST =
  '(?:[ỦU]ỷ? ?viên|[Uu]ỷ viên|[Ủủ]y viên|UV|UVBTV|UVBCH|TUV|[Bb]í thư|[Pp]hó|[Cc]hủ tịch|[Tt]rưởng|[Gg]iám đốc|[Cc]hánh|[Tt]ổng|Bộ trưởng|Thứ trưởng|Thủ tướng|[Hh]iệu trưởng|[Nn]guyên|Cục trưởng|Vụ trưởng|[Cc]hủ nhiệm|[Qq]uyền|Viện trưởng|Chỉ huy|Chuyên viên|Thành viên|Đại biểu|Tỉnh ủy viên|Thành ủy viên|Huyện ủy viên|Thường trực|Chính ủy|Tư lệnh|Kế toán|Thư ký|Thường vụ|[Kk]hối (?:trưởng|phó)|[Cc]ụm (?:trưởng|phó))';
export const IS_POST = new RegExp(`^${POST}(?!\\p{L})`, 'u');
/** Where one post ends and the next begins. */
export const NEXT_POST = new RegExp(`(?:,|\\s[-–])\\s+(?:kiêm\\s+)?(?=${POST}(?!\\p{L}))`, 'u');

/** Family names of Viet Nam, by which a name behind a post is known. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Trịnh Đinh Mai Lưu Tô Hà Cao Đào Tạ Lương Tống Thái Chu Quách Vương Tăng Triệu Lại Kiều Phùng La Lâm Nông Hứa Tào Khúc Giang Nghiêm Đàm Doãn Trương Châu Bế Vi Sùng Giàng Lò Cầm Điêu Hầu Vàng Vừ Bạch Ninh Cung Tiêu Khuất Lục Đồng Thân Thạch Kim Danh Phí Mạc Từ Giáp Âu Tôn Mã Thào Mùa Lầu Tẩn Chảo Viên Ứng Bành'.split(
    ' ',
  ),
);

/** Words before a capitalised run that make it the name of a place, a street or a school. */
export const NAMED_AFTER =
  /(?:xã|phường|thị trấn|thành phố|đường|phố|trường|THPT|THCS|công viên|giải|quỹ)\s*$/iu;

/** With what the name of an organisation begins, which is none of a person. */
export const NO_NAME =
  /^(?:Hội|Ban|Sở|Phòng|Khối|Cụm|Việt Nam|Đảng|Nhà nước|Ủy ban|Uỷ ban|Bộ|Công an|Công ty|Đoàn Thanh|Đoàn Đại|Liên|Mặt trận|Trường|Trung tâm|Bưu điện|Văn phòng)(?!\p{L})/u;

/** The word between a name and a post. */
export const IS = 'là';
