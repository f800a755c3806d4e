/** "ngày 28 tháng 7 năm 2022", "28 tháng 7", with accents or without; `ngày` may stand before a date in numbers too. */
const IN_WORDS =
  /(?:ng[àa]y\s+)?(?<!\d)(\d{1,2})\s+th[áa]ng\s+(\d{1,2})(?!\d)(?:[\s,/]+(?:n[ăa]m\s+)?(\d{4}))?/giu;
const MONTH_IN_WORDS = /th[áa]ng\s+(\d{1,2})(?:\s*[/.-]\s*|[\s,]+n[ăa]m\s+)(\d{4})/giu;
const IN_NUMBERS = /(?:ng[àa]y\s+)?(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/giu;
/** "28/7/22", which bulletins never mean for another century. */
const SHORT_YEAR = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/]|[.-]\d)/gu;
const YEAR_FIRST = /(?:ng[àa]y\s+)?(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/giu;

/** "mùng 10 tháng 3", "mồng 1", "hôm 5/9": other words for the day that follows. */
const DAY_WORDS = /(?<!\p{L})(?:m[ùu]ng|m[ồô]ng|h[ôo]m)\s+(?=\d)/giu;
/** "10 thg 3", as programs shorten a month; "T3/2020", as tables do. */
const SHORT_MONTH = /(?<=\d\s?|\s|^)thg\.?\s*(?=\d)/giu;
const MONTH_OF_TABLES = /(?<![\p{L}\p{N}])T(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/gu;

/**
 * Returns `text` with its dates written in the other ways that documents write them, none if it holds no date: in numbers,
 * "28/7/2022", and in words, "ngày 28 tháng 7 năm 2022".
 *
 * Source: days as `formatDay` and `formatDayShort` write them, and as readers type them (domain notes §12).
 */
export function respellDays(text: string): string[] {
  const composed = text.normalize('NFC');
  const numbers = composed
    .replace(DAY_WORDS, 'ngày ')
    .replace(SHORT_MONTH, ' tháng ')
    .replace(MONTH_OF_TABLES, 'tháng $1/$2')
    .replace(/ {2,}/gu, ' ')
    .replace(YEAR_FIRST, '$3/$2/$1')
    .replace(SHORT_YEAR, '$1/$3/20$4')
    .replace(IN_WORDS, (_, day: string, month: string, year?: string) => joinParts([day, month, year]))
    .replace(MONTH_IN_WORDS, '$1/$2')
    .replace(IN_NUMBERS, '$1/$2/$3');
  const words = numbers.replace(IN_NUMBERS, 'ngày $1 tháng $2 năm $3');
  return [...new Set([numbers, words])].filter((other) => other !== composed);
}

function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('/');
}
