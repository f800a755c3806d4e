/** Words of a picture that only call it a picture, with its number. */
export const WORDS_OF_ANY_PICTURE =
  /^(?:(?:bức\s+)?(?:ảnh|hình(?:\s+ảnh)?)|photo|picture|image|pic)(?:\s+(?:minh\s+h(?:ọa|oạ)|tư\s+liệu|đại\s+diện|bìa|số|thứ))*[\s._:-]*\d*[a-z]?[.:]?$/iu;

/** What stands before a name and is no part of it. "Ông" is a family name as well, before a middle name. */
export const BEFORE_NAME = /^(?:đồng\s+chí|đ\/c|ông(?!\s+(?:văn|thị)\s)|bà|ngài)[\s:.]+(?=\p{Lu})/iu;

/** What stands between two names, or a name and a post. */
export const BEHIND_NAME = /\s+(?:và|cùng|&)\s+|\s*[,;/]\s*/u;
