/** The id of a row on the page of its decision. Blanks, which no id may have, become dashes. */
export function rowAnchor(key: string): string {
  return `d-${key.replace(/\s+/gu, '-')}`;
}
