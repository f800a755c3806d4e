import { findMeaning } from '../column-meaning.ts';

/** Records from the top in which the header is sought. */
const MAX_ABOVE = 20;

/** The number of the record that names the columns: one with a name, and at least one more that is known. */
export function findHeader(records: readonly (readonly string[])[]): number | undefined {
  const at = records.slice(0, MAX_ABOVE).findIndex((record) => {
    const columns = record.flatMap((heading) => {
      const meaning = findMeaning(heading);
      return meaning && 'column' in meaning ? [meaning.column] : [];
    });
    return columns.includes('ten') && new Set(columns).size > 1;
  });
  return at === -1 ? undefined : at;
}
