import { componentWords, handbookWords } from '../../strings/handbook.vi.ts';
import { escapeMarkdown } from './fields.ts';

/** Folder of the handbook's pictures, relative to the content root, where the gate does not accept them. */
export const PICTURE_FOLDER = '../src/authoring/handbook';

/** The file of a component's picture. */
export function pictureName(component: string): string {
  return `${component.toLowerCase()}.webp`;
}

/** Documents the components as Markdown: what is written, what the attributes mean, a picture of the result. */
export function documentComponents(level: number): string {
  return Object.entries(componentWords)
    .map(([name, { label, meaning, source, attributes, alt }]) => {
      const isComponent = /^[A-Z]/.test(name);
      const list = Object.entries(attributes).map(([key, words]) => handbookWords.attribute(key, words));
      return [
        `${'#'.repeat(level)} ${label}${isComponent ? `: \`${name}\`` : ''}`,
        escapeMarkdown(meaning),
        `\`\`\`mdx\n${source}\n\`\`\``,
        ...(list.length > 0 ? [list.join('\n')] : []),
        `![${alt}](${PICTURE_FOLDER}/${pictureName(name)})`,
      ].join('\n\n');
    })
    .join('\n\n');
}
