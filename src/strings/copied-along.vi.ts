/** What comes along when a text is copied: the number of a page, the head of a message, a word divided at the end of a line. */
export type CopiedKind =
  | 'page-number'
  | 'message'
  | 'divided-word'
  /** What Word and Excel write for a reference that they have lost. */
  | 'broken-reference'
  /** The head of a remark or of a change in the margin of Word. */
  | 'remark'
  /** Words that stand for what is still to come. */
  | 'placeholder'
  /** Question marks in the place of letters. */
  | 'question-marks'
  /** Letters as percent signs or code points. */
  | 'encoded';

/** A paragraph that is only the number of a page: "2", "- 2 -", "Trang 2/5". */
const PAGE_NUMBER =
  /\n[ \t]*\n[ \t]*(?:trang\s+)?(?:[-–—]\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–—])?[ \t]*(?=\n[ \t]*\n|\n*$)/giu;

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?`;
const DATE = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`;
/** The head of a message of Zalo, Viber or WhatsApp: "[17:05, 16/07/2026] Tên:", "16/07/2026, 17:05 - Tên:". */
const MESSAGE = new RegExp(
  String.raw`^[ \t]*(?:\[(?:${TIME},? ${DATE}|${DATE},? ${TIME})\]|(?:${TIME},? ${DATE}|${DATE},? ${TIME}) -) ?[^:\n]{1,60}:(?=\s)`,
  'gimu',
);

/** A word or a span of years with its hyphen at the end of a line, behind which the page shows a blank. */
const DIVIDED_WORD =
  /(?<![\p{L}\p{M}])[\p{L}\p{M}]{1,30}[-\u2010]\n[ \t>]{0,20}\p{Ll}[\p{L}\p{M}]{0,30}|(?<![\p{L}\p{N}-])\d{1,4}[-–]\n[ \t>]*\d{1,4}(?!\d)/gu;

const BROKEN_REFERENCE =
  /Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document|Hyperlink reference not valid)\.?|#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)/giu;
const REMARK = /^[ \t]*(?:(?:Commented|Deleted|Formatted|Inserted)(?: \[[^\]\n]{1,12}\])?:(?=\s))/gmu;
const PLACEHOLDER =
  /\[(?:chèn|thêm|điền|nhập|bổ sung|cập nhật|ảnh|hình)(?: [^\]\n]{0,40})?\](?!\(|:)|(?<![\p{L}\p{N}_])(?:TODO|TBD|FIXME|XXXX*)(?![\p{L}\p{N}_])|(?<![?\p{L}])\?{3,}|lorem ipsum/gu;
/** Two words in a line with a question mark within, or before a small letter. */
const QUESTION_MARKS =
  /(?<![^\s“"(])\p{L}*\?\p{Ll}\p{L}*(?=[\s,.;:])(?=[^\n]*\s\p{L}*\?(?:\p{Ll}|\s\p{Ll}))/gu;
const ENCODED =
  /(?<![\p{L}\p{N}/.:?=&#_%-])\p{L}{1,4}(?:%[C-E][\dA-F](?:%[89AB][\dA-F]){1,2}|=[C-E][\dA-F](?:=[89AB][\dA-F]){1,2}|\\u[\da-f]{4})\p{L}*/gu;

/** How each kind shows itself in the source of a body, and a sign without which it does not, which is quickly looked for. */
export const COPIED_ALONG: readonly { kind: CopiedKind; pattern: RegExp; sign: RegExp }[] = [
  { kind: 'page-number', pattern: PAGE_NUMBER, sign: /\n[ \t]*\n/ },
  { kind: 'message', pattern: MESSAGE, sign: /\d:\d/ },
  { kind: 'divided-word', pattern: DIVIDED_WORD, sign: /[-\u2010–]\n/ },
  { kind: 'broken-reference', pattern: BROKEN_REFERENCE, sign: /Error!|#[A-Z]/i },
  { kind: 'remark', pattern: REMARK, sign: /(?:Commented|Deleted|Formatted|Inserted)/ },
  { kind: 'placeholder', pattern: PLACEHOLDER, sign: /\[|TODO|TBD|FIXME|XXX|\?\?\?|lorem/ },
  { kind: 'question-marks', pattern: QUESTION_MARKS, sign: /\p{L}\?\p{Ll}/u },
  { kind: 'encoded', pattern: ENCODED, sign: /[%=][C-E][\dA-F][%=]|\\u[\da-f]{4}/ },
];
