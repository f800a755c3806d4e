/** "mới nhất", "gần đây nhất", with accents or without; "mới nhất trí" is something else. */
const NEWEST = /(?<!\p{L})(?:m[ớo]i\s+nh[ấa]t|g[ầa]n\s+[đd][âa]y(?:\s+nh[ấa]t)?)(?!\p{L}|\s+tr[íi])/giu;

/** "tin", "bản tin", "tin tức", "thông báo" alone say no more than that something is sought. */
const ANYTHING = /^(?:c[áa]c\s+|nh[ữu]ng\s+)?(?:b[ảa]n\s+tin|tin(?:\s+t[ứu]c)?)$/iu;

/** A year or a month and nothing else: "2025", "năm 2025", "tháng 3/2025", "3/2025", "T3/2025", "tháng 3 năm 2025". */
const PERIOD =
  /^(?:n[ăa]m\s+)?(?:19|20)\d{2}$|^(?:th[áa]ng\s+|thg\.?\s*|t)?\d{1,2}(?:\s*[/.-]\s*|[\s,]+(?:n[ăa]m\s+)?)(?:19|20)\d{2}$/iu;

/** What a text asks for beside what is newest of it. */
export interface NewestRequest {
  /** The text without the words that ask for the newest; empty where it asks for the newest of anything. */
  text: string;
  asksForNewest: boolean;
  /** Whether it is a year or month and nothing else. */
  isPeriod: boolean;
}

/**
 * Reads whether a text asks for the newest: it says so, or is a year or month alone, of which there is no best bulletin but only an
 * order in time. Text in quotation marks says nothing but itself.
 */
export function readNewest(text: string): NewestRequest {
  const composed = text.normalize('NFC');
  if (/["“”„]/u.test(composed)) return { text, asksForNewest: false, isPeriod: false };
  if (PERIOD.test(composed.trim())) return { text, asksForNewest: true, isPeriod: true };
  const rest = composed.replace(NEWEST, ' ').replace(/\s+/gu, ' ');
  if (rest === composed.replace(/\s+/gu, ' ')) return { text, asksForNewest: false, isPeriod: false };
  return { text: ANYTHING.test(rest.trim()) ? '' : rest, asksForNewest: true, isPeriod: false };
}
