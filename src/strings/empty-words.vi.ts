/** Words of a picture that only call it a picture, with its number. */
export const WORDS_OF_ANY_PICTURE =
  /^(?:(?:bức\s+)?(?:ảnh|hình(?:\s+ảnh)?)|photo|picture|image|pic)(?:\s+(?:minh\s+h(?:ọa|oạ)|tư\s+liệu|đại\s+diện|bìa|số|thứ))*[\s._:-]*\d*[a-z]?[.:]?$/iu;

/** Words that stand in the place of a description: that there is none, or what is to be done with the picture. */
export const WORDS_OF_NO_PICTURE =
  /^(?:không(?: có)?|chưa có|trống|null|none|n\/a|todo|(?:lời )?(?:mô tả|chú thích)(?: (?:của )?(?:ảnh|hình))?|(?:chèn|thêm|nhập|viết|ghi|điền)(?: lời)? (?:mô tả|chú thích|tả|alt|chữ|ảnh|hình)(?: [^.]{0,30})?|tải (?:ảnh|hình|hình ảnh) lên|upload(?: \S+)?)[\s.…!]*$/iu;

/** What stands before a name and is no part of it. "Ông" is a family name as well, before a middle name. */
export const BEFORE_NAME = /^(?:đồng\s+chí|đ\/c|ông(?!\s+(?:văn|thị)\s)|bà|ngài)[\s:.]+(?=\p{Lu})/iu;

/** What stands between two names, or a name and a post. */
export const BEHIND_NAME = /\s+(?:và|cùng|&)\s+|\s*[,;/]\s*|\s+[-–—]\s+/u;

/** Words by which people say that there is nothing, where a field has `null` for it. */
export const SAYS_NOTHING =
  /^(?:null|none|n\/a|không(?: có| rõ| biết)?|chưa (?:có|rõ|biết)|trống|[-–—.…]+)$/iu;
