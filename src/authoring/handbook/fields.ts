import type { FieldTexts } from '../../strings/fields/texts.ts';
import { handbookWords } from '../../strings/handbook.vi.ts';

/** Documents fields as Markdown: a heading, the meaning, an example of each, keys of a group below their group. */
export function documentFields(fields: FieldTexts, level: number): string {
  return Object.entries(fields)
    .map(([path, { label, meaning, example, required, default: value }]) => {
      const depth = Math.min(6, level + path.split('.').length - 1);
      const duty = required ? ` (${handbookWords.required})` : '';
      const title = `${'#'.repeat(depth)} ${handbookWords.fieldTitle(path, label, duty)}`;
      const whenMissing = value === undefined ? '' : ` ${handbookWords.defaultIs(value)}`;
      return `${title}\n\n${escapeMarkdown(meaning)}${whenMissing}\n\n\`\`\`yaml\n${example}\n\`\`\``;
    })
    .join('\n\n');
}

/** Escapes Markdown in a text, except between backticks. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[<>*_|[\]]/g, '\\$&')))
    .join('');
}
