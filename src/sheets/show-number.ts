/** Days between 30 December 1899, from which Excel counts, and 1 January 1970; and what 1904 adds to a number of days. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1462;
const MS_OF_DAY = 86_400_000;

/** Decimals that a number is shown with, at most (ECMA-262, `toFixed`). */
const MOST_DECIMALS = 100;

/**
 * What stands for itself in a format: texts in quotation marks, letters behind a backslash, colours and conditions, blanks. What does not
 * end goes to the end, so that no sign is looked at twice.
 */
const LITERAL = /"[^"]*"?|\\.|\[[^\]]*\]?|[_*]./gu;

/** A number as a cell of a Vietnamese sheet shows it: days as d/m/yyyy, decimals behind a comma, zeros before it kept. */
export function showNumber(value: string, format: string, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const plain = (format.split(';')[0] ?? '').replace(LITERAL, '');
  if (/[dmyhs]/iu.test(plain) && !/General/iu.test(plain))
    return showDay(number + (from1904 ? DAYS_TO_1904 : 0), plain);
  const digits = /[0#?][0#?.,]*/u.exec(plain)?.[0];
  if (digits === undefined) return showPlain(number);
  const percent = plain.includes('%');
  const shown = showDigits(percent ? number * 100 : number, digits);
  return percent ? `${shown}%` : shown;
}

/** Excel shows eleven signs at most of a number without a format; ten digits keep what it means. */
function showPlain(number: number): string {
  return String(Number(number.toPrecision(15))).replace('.', ',');
}

function showDigits(number: number, digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const fixed = Math.abs(number).toFixed(Math.min(decimals.length, MOST_DECIMALS));
  const [before = '', behind = ''] = fixed.split('.');
  const least = whole.replace(/[^0]/gu, '').length;
  const padded = before.padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/gu, '.') : padded;
  const kept = behind.replace(new RegExp(`0{0,${decimals.replace(/0/gu, '').length}}$`, 'u'), '');
  return `${number < 0 ? '-' : ''}${grouped}${kept === '' ? '' : `,${kept}`}`;
}

function showDay(days: number, format: string): string {
  const moment = new Date(Math.round((days - DAYS_TO_1970) * MS_OF_DAY));
  const time = `${moment.getUTCHours()}:${String(moment.getUTCMinutes()).padStart(2, '0')}`;
  const parts = [
    ...(/d/iu.test(format) ? [moment.getUTCDate()] : []),
    // In a format of a time, this letter stands for minutes.
    ...(/m/iu.test(format) && /[dy]/iu.test(format) ? [moment.getUTCMonth() + 1] : []),
    ...(/y/iu.test(format) ? [moment.getUTCFullYear()] : []),
  ];
  return [parts.join('/'), /h/iu.test(format) ? time : ''].filter((part) => part !== '').join(' ');
}
