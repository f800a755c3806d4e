/** A letter or a digit, then letters, their marks and digits. `\w` would cut "đồng" into "ng". */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/**
 * Returns the runs of letters and numbers of `text` in NFC, in their order and case: "163/QĐ-UBND" → 163, QĐ,
 * UBND. In Vietnamese such a run is a syllable, and syllables are what Vietnamese word counts count.
 *
 * Source: Unicode general categories Letter, Mark and Number.
 */
export function words(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}
