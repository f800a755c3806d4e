const PAPER = 'giấy|đơn|phiếu|thư|văn bản|bản';
const AGREES = ' (?:đồng ý|chấp thuận|cho phép)';
const GIVERS =
  ' của (?:phụ huynh|gia đình|bố mẹ|cha mẹ|bố|ba|cha|mẹ|người giám hộ|người đại diện|người được khen)';
const NUMBER = String.raw`số 0*[1-9]\d{0,5}(?:\/\d{4})?`;
const DAY = String.raw`ngày (?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}`;

/** What stands for a consent where its own words are nobody's business. */
export const CONSENTED = 'có';

/**
 * The one form of a consent: “có”, or a paper by its number, its day or both. Whatever else people write may say no, in words that
 * nobody can list.
 */
export const CONSENT = new RegExp(
  `^(?:${CONSENTED}|(?:(?:${PAPER})(?:${AGREES})?(?:${GIVERS})? )?(?:${NUMBER}(?:,? ${DAY})?|${DAY})(?:${GIVERS})?)$`,
  'iu',
);

/** A consent as it is written in full, for messages. */
export const CONSENT_EXAMPLE = 'Giấy đồng ý số 07 ngày 26/8/2022';
