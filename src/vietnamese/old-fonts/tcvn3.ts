/**
 * The letters of TCVN 5712:1993, third set, and the sign of Latin-1 under which fonts such as `.VnTime` keep each. Letters in pairs:
 * letter, sign. Capitals with a tone have no place of their own; fonts of capitals (`.VnTimeH`) show them for the small ones.
 */
const PAIRS =
  'ă¨ â© êª ô« ơ¬ ư\u00AD đ® àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ ' +
  'òß ỏá õâ óã ọä ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§';

const LETTERS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair) => [pair.slice(1), pair.slice(0, 1)]),
);

/** A text that was typed in a font of TCVN3, in Unicode. */
export function decodeTcvn3(text: string): string {
  return [...text].map((sign) => LETTERS.get(sign) ?? sign).join('');
}
