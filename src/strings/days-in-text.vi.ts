/** A day in running text: "28/7", "28-7-2022", "28 tháng 7 năm 2022", and the first of "28 và 29/7". */
export const DAY_IN_TEXT =
  /(?<![\d./-])(?:(?<first>\d{1,2})\s*(?:-|–|và|đến|đến\s+ngày)\s*)?(?<day>\d{1,2})(?:\s?[/.-]\s?(?<month>\d{1,2})(?:\s?[/.-]\s?(?<year>\d{4}))?(?![\d/-])|\s+tháng\s+(?<monthWord>\d{1,2})(?:,?\s+năm\s+(?<yearWord>\d{4}))?(?!\d))/gu;

/** Behind a number of months: what goes on with a length of time, as in "30 tháng 2 tuần". */
export const LENGTH_GOES_ON = /^\s+(?:ngày|tuần|giờ|năm\s+\p{L})/iu;

/** An hour in running text with its minutes: "8h30", "8 giờ 30". With "phút" behind it, it can be a length of time. */
export const HOUR_IN_TEXT =
  /(?<![\p{L}\p{N}.,:/-])(?<hour>\d{1,2})\s?(?:h\s?|giờ\s)(?<minute>\d{2})(?![\p{L}\p{N}]|[.,]\d|\s*phút)/gu;

const WEEKDAY = '(?<weekday>thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\s+nhật)';

/** What stands directly before a day: the part of the day, the day of the week. */
export const BEFORE_DAY = new RegExp(
  `(?:(?<![\\p{L}\\p{M}])(?<session>sáng|chiều|tối|đêm)(?:\\s+nay|\\s+qua)?[\\s,(]*)?(?:(?<![\\p{L}\\p{M}])${WEEKDAY}[\\s,(]*)?(?:(?:từ\\s+)?ngày\\s+)?$`,
  'iu',
);

/** The day of the week in brackets behind a day. */
export const AFTER_DAY = new RegExp(`^\\s*\\(${WEEKDAY}\\)`, 'iu');

/** The parts of a day by their words. */
export const SESSION_WORDS: Readonly<Record<string, 'morning' | 'afternoon' | 'evening'>> = {
  sáng: 'morning',
  chiều: 'afternoon',
  tối: 'evening',
  đêm: 'evening',
};

/** Days of the week that are written as a number: "thứ 5". */
export const WEEKDAY_NUMBERS: Readonly<Record<string, string>> = {
  2: 'hai',
  3: 'ba',
  4: 'tư',
  5: 'năm',
  6: 'sáu',
  7: 'bảy',
};
