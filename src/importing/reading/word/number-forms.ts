const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Letters of one number of a list, at most: Word repeats a letter behind `z`. */
const MOST_LETTERS = 30;

/** A number as Word writes it in a list (ECMA-376, part 1, 17.18.59); in digits for a form of another script. */
export function writeNumber(number: number, form: string): string {
  switch (form) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'upperRoman':
      return writeRoman(number);
    case 'lowerRoman':
      return writeRoman(number).toLowerCase();
    case 'upperLetter':
      return writeLetters(number);
    case 'lowerLetter':
      return writeLetters(number).toLowerCase();
    default:
      return String(number);
  }
}

function writeRoman(number: number): string {
  let [rest, written] = [number, ''];
  for (const [value, sign] of ROMAN)
    while (rest >= value && rest < 4000) {
      written += sign;
      rest -= value;
    }
  return written || String(number);
}

function writeLetters(number: number): string {
  const times = Math.ceil(number / 26);
  if (number < 1 || times > MOST_LETTERS) return String(number);
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(times);
}
