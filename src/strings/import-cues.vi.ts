// Words by which an import knows what a text says: Vietnamese as portals and offices write it.

/** Lines that a page of SharePoint begins with for those who use a keyboard. */
export const SHAREPOINT_LINES = /^Skip (?:Ribbon Commands|to main content)$/u;

/** What stands before the number or the name of a document whose day is not that of an event. */
export const BEFORE_DAY_OF_DOCUMENT =
  /(?:\bsố\s*\S*|Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Luật|Công văn|Kế hoạch|Hướng dẫn|Thông báo|Tờ trình|văn bản|công bố|ban hành|hiệu lực|hạn|trước|sau|kể từ|tính đến|đến hết|sinh|mất|thành lập)\s*(?:\S+\s*){0,2}[,(]?\s*$/iu;

/** Sentences in which a day is not that of an event. */
export const NO_EVENT =
  /(?:^|\P{L})(?:dự báo|hiệu lực|thời hạn|hạn nộp|hạn cuối|có văn bản|ban hành)(?!\p{L})/iu;

/** With what a paragraph begins that tells when something was. */
export const SESSION_START = /^(?:Sáng|Chiều|Tối|Ngày)(?!\p{L})/u;

/** With what a line begins that tells when something was, and not when it was published. */
export const PART_OF_DAY_START = /^(?:Sáng|Chiều|Tối)(?!\p{L})/u;

/** What stands between the first and the last day of one event. */
export const TO_DAY = /^\s*(?:-|–|đến(?:\s+hết)?(?:\s+ngày)?)\s*$/iu;

/** The word before a day. */
export const DAY_WORD = /^(?:từ\s+)?ngày(?!\p{L})/iu;

/** Verbs of holding an event. */
export const HOLDING =
  /(?<!\p{L})(?:tổ chức|diễn ra|khai mạc|bế mạc|tiến hành|mở lớp|phát động|gặp mặt|đến thăm|tới thăm)(?!\p{L})/iu;

/** A part of the day that is between two: which one is meant is asked. */
export const BETWEEN_SESSIONS = /(?<!\p{L})(?:chiều\s+tối|đêm|trưa)(?!\p{L})/iu;

/** A whole day. */
export const WHOLE_DAY = /cả ngày\s*$/iu;

/** A year that a title or a first paragraph names, and no span of years. */
export const YEAR_NAMED =
  /(?<!\d\s?[-–]\s?)(?<=năm\s|[/.-]\s?)((?:19|20)\d{2})(?!\s?[-–]\s?(?:19|20)\d{2}|\d)/gu;

/** Words before a year that make it one of which an account is given. */
export const YEAR_PAST = /(?<!\p{L})(?:tổng kết|sơ kết|kết quả|thành tích|đánh giá|nhìn lại)(?!\p{L})/iu;

/** Words before a year that make it one for which something is planned. */
export const YEAR_AHEAD =
  /(?<!\p{L})(?:nhiệm vụ|phương hướng|kế hoạch|triển khai|chuẩn bị|mục tiêu|chỉ tiêu|đăng ký|giao ước|phát động|dự toán|đón)(?!\p{L})/iu;

/** With what words before a year end that make it only the frame of a part of it. */
export const PART_OF_YEAR = /(?<!\p{L})(?:tháng|quý)\s[^.,;]{0,20}$/iu;

/** With what a place begins. */
const PLACE_WORDS =
  'hội trường|trụ sở|trung tâm|nhà văn hóa|nhà văn hoá|nhà khách|nhà hát|nhà thi đấu|sân vận động|đền|đình|chùa|bệnh viện|khách sạn|công viên|quảng trường|trường|bảo tàng|nghĩa trang|ủy ban nhân dân|uỷ ban nhân dân|UBND|sở|tổ dân phố|thôn|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|Hà Nội|điểm cầu';

/** A place behind “tại”: where it begins, and where it ends. */
export const PLACE = new RegExp(
  `(?<!\\p{L})tại\\s+(?=(?:${PLACE_WORDS})(?!\\p{L}))(?<place>(?:(?!\\s(?:đã|tổ chức|diễn ra|và|để|nhằm|trước|với|dưới|cho|về|do)(?!\\p{L}))[^,.;:()]|\\([^()]*\\))+)`,
  'giu',
);

/** The units around a place that stand behind it. */
export const OUTER_PLACE =
  /^,\s*((?:thôn|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s\p{Lu}[^,.;:()]*?)(?=\s*(?:[,.;:()]|$)|\s(?:đã|tổ chức|diễn ra)(?!\p{L}))/u;

/** A last line that says who signed: a name of a body and no sentence that begins with the same letters. */
export const BYLINE =
  /^(?:(?:Tin|Bài|Ảnh|Tin ảnh|Bài ảnh|Tin bài|Tác giả|Người viết|Nguồn(?: tin)?|Thực hiện|Tổng hợp|Theo)(?:\s*(?:,|và|-|;)\s*(?:bài|ảnh|tin))*\s*:\s*\S.{1,70}|(?:Phòng(?!,? chống| ngừa| cháy)|Ban(?! hành)|Sở(?! hữu)|Văn phòng|Trung tâm|Hội đồng|Khối|Cụm|Công đoàn|Đoàn(?! kết)|Hội(?! nghị| thảo| thi| trại| diễn| họp| đàm)|Ủy ban|UBND)\s\p{L}[^.!?:;\d]{2,70}|PV|CTV|BBT|Ban Biên tập|Phóng viên)$/u;

/** Abbreviations whose stop ends no sentence. */
export const NO_END_OF_SENTENCE = /(?<!\p{L})(?:TS|ThS|PGS|GS|BS(?:CK)?I*|TP|Tp|Đ\/c|Q|P|TX|\p{Lu})\.$/u;

/** What official documents have and news have not. */
export const OFFICIAL_DOCUMENT =
  /CỘNG HÒA XÃ HỘI CHỦ NGHĨA|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA|^Nơi nhận|^Số:\s|^QUYẾT ĐỊNH(?:\s*:|$)/u;

/** The line of an official document that says of what kind it is, above the one that says on what. */
export const DOCUMENT_KIND =
  /^(?:QUYẾT ĐỊNH|BÁO CÁO|KẾ HOẠCH|TỜ TRÌNH|THÔNG BÁO|HƯỚNG DẪN|NGHỊ QUYẾT|CHỈ THỊ|BIÊN BẢN|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|QUY CHẾ|QUY ĐỊNH)$/u;

/** The line of a decision that names who decides. */
export const AUTHORITY =
  /^(?:(?:PHÓ )?CHỦ TỊCH|(?:TỔNG |PHÓ )?GIÁM ĐỐC|THỦ TRƯỞNG|(?:BỘ|CỤC|CHI CỤC|HIỆU|VIỆN)? ?TRƯỞNG|CHÁNH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN|SỞ|THƯỜNG TRỰC)(?!\p{L})/u;

/** With what a sentence begins that names the law on which a document rests. */
export const LEGAL_BASIS = /^(?:Căn cứ|Xét|Theo đề nghị)(?!\p{L})/u;

/** What stands before the day in the line of a document that says where and when it was signed. */
export const PLACE_OF_DOCUMENT = /^\p{Lu}[^,\d]{1,40},\s*$/u;

/** A whole day as portals print it: “16/07/2026 - 17:14”, “22 Tháng 7, 2026”, “ngày 7 tháng 2 năm 2018”. */
export const DAY_WRITTEN =
  /(?<!\d)(?<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?<month>\d{1,2})(?:\s*[/.-]\s*|,?\s+(?:năm\s+)?)(?<year>\d{4})(?!\d)/iu;

/** The heading of the column that numbers the rows of a table. */
export const SERIAL_NUMBER = /^(?:STT|TT|Số TT)(?!\p{L})/iu;

/** With what a caption begins. */
export const CAPTION_WORDS =
  /^(?:\(?\s*(?:Ảnh|Hình)\s*(?:\d+\s*)?(?:[:.]|minh h[ọo]a|tư liệu)|Quang cảnh|Toàn cảnh|Các đại biểu|Đồng chí .{3,120}(?:phát biểu|trao|tặng|chủ trì|kết luận|báo cáo|khai mạc|chụp ảnh)|Lãnh đạo .{3,100}(?:trao|tặng|chụp)|Một số hình ảnh|Chụp ảnh lưu niệm)/u;

/** With what a caption ends that says who took the photograph. */
export const CREDIT_END =
  /^(?<caption>.*?)(?<=^|[\s.,;:…–-])(?<open>[(/])?\s*Ảnh\s*:\s*(?<credit>\p{L}[^()/:.]{0,60}[^()/:.\s])\s*(?<close>[)/])?$/u;

/** With what a line in the middle begins that is no caption: a heading, a number. */
export const NO_CAPTION = /^(?:\d|Mục|Phần|Điều|Chương|[IVX]+\.)/u;

/** With what the head of an official document begins. */
export const LETTERHEAD = /^(?:ỦY BAN|UỶ BAN|UBND|CỘNG H[ÒO]|Độc lập|HỘI ĐỒNG|SỞ|BAN|Số:|-+$)/u;

/** The headings of columns of lists with what is no matter of the public about a person. */
export const PERSONAL_COLUMN =
  /(?<!\p{L})(?:ngày sinh|năm sinh|sinh ngày|sinh năm|ngày,? tháng,? năm sinh|tuổi|CCCD|CMND|CMTND|căn cước|chứng minh|định danh|hộ chiếu|điện thoại|di động|ĐT|SĐT|ĐTDĐ|địa chỉ|nơi ở|chỗ ở|thường trú|tạm trú|cư trú|quê quán|nguyên quán|nơi sinh|e-?mail|thư điện tử|tài khoản|mã số thuế|bảo hiểm xã hội|số BHXH|dân tộc|tôn giáo)(?!\p{L})/iu;

/** The heading of a column of days that does not say of what. */
export const ANY_DAY_COLUMN = /^(?:ngày(?:,? tháng(?:,? năm)?)?|NTNS)$/iu;

/** With what a paragraph of a page begins though the line above it is full. */
export const PARAGRAPH_START =
  /^(?:[-–•*+☐]|\d{1,3}[.)]|[a-zđ][.)]|[IVXLC]+\.|Điều\s|Chương\s|Mục\s|Nơi nhận)/u;

/** What stands as the description of a picture and is none: the name of a file, what Word has made up. */
export const NO_DESCRIPTION =
  /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic)$|^(?:[a-z]:)?[\\/]|^(?:A |An )?(?:picture|image|person|group)\b|automatically generated|được tạo tự động|^(?:ảnh|anh|hình|hinh)(?:\s(?:ảnh|anh|tin|bài|bai|viết|viet|minh|họa|hoạ|hoa|đại|dai|diện|dien|sự|su|kiện|kien))*$/iu;
