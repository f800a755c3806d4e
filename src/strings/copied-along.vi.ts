/** What comes along when a text is copied: the number of a page, the head of a message, a word divided at the end of a line. */
export type CopiedKind = 'page-number' | 'message' | 'divided-word';

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

/** How each kind shows itself in the source of a body, and a sign without which it does not, which is quickly looked for. */
export const COPIED_ALONG: readonly { kind: CopiedKind; pattern: RegExp; sign: RegExp }[] = [
  { kind: 'page-number', pattern: PAGE_NUMBER, sign: /\n[ \t]*\n/ },
  { kind: 'message', pattern: MESSAGE, sign: /\d:\d/ },
  { kind: 'divided-word', pattern: DIVIDED_WORD, sign: /[-\u2010–]\n/ },
];
