import { fold } from './fold.ts';

/**
 * Returns `text` as a slug of [a-z0-9-]: "163/QĐ-UBND" → "163-qd-ubnd". It is at most `maxLength` long and
 * ends with a whole word; only a first word longer than that is cut inside. Text without a Latin letter or a
 * digit gives the empty string, which the caller must refuse.
 *
 * Source: domain notes §7, §11.10 and §12, slugs of today's portals that lose letters or are cut mid-word.
 */
export function slugify(text: string, maxLength = 80): string {
  // NFKC first, so that m² and the ligature ﬁ keep their letters.
  const slug = fold(text.normalize('NFKC'))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  if (slug.length <= maxLength) return slug;

  // One character more than fits: a hyphen there means that the last word is whole.
  const wordEnd = slug.lastIndexOf('-', maxLength);
  return slug.slice(0, wordEnd > 0 ? wordEnd : maxLength);
}
