/** A text between quotation marks, those within it single, those already around it once. */
export function quoted(text: string): string {
  const inner = /^["“”](?<inner>[^"“”]*)["“”]$/u.exec(text.trim())?.groups?.['inner'] ?? text;
  return `“${inner.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
