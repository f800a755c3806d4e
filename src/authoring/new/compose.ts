import { Document } from 'yaml';
import { bulletinFields } from '../../strings/fields/bulletin.vi.ts';
import { bulletinDraft } from '../../strings/authoring.vi.ts';
import { layOutFrontmatter } from '../format/frontmatter.ts';
import type { Answers } from './answers.ts';

/** A photograph beside the bulletin. */
export interface BesidePhotograph {
  /** The file's name. */
  name: string;
  alt: string;
}

/**
 * Writes the text of a new bulletin, laid out as `format` would: the answers as frontmatter, then the first words of a lead
 * that names day and place, a remark on how to go on, and the first photograph. The others close the bulletin as a gallery.
 */
export function composeBulletin(
  answers: Omit<Answers, 'photographs'>,
  id: string,
  photographs: readonly BesidePhotograph[],
): string {
  const { title, section, status, date, session, publishedOn, location, byline } = answers;
  const fields = {
    id,
    title,
    section,
    ...(status === 'draft' ? { status } : {}),
    date,
    ...(session ? { session } : {}),
    publishedOn,
    location: location?.place === undefined ? (location?.text ?? null) : location,
    ...(photographs.length > 0
      ? { images: photographs.map(({ name, alt }) => ({ src: `./${name}`, alt })) }
      : {}),
    byline,
  };
  const [first] = photographs;
  const body = [
    bulletinDraft.lead(date, session, location && escapeMarkdown(location.text)),
    `{/* ${bulletinDraft.remark} */}`,
    ...(first ? [`![](./${first.name})`] : []),
  ];
  const yaml = new Document(fields, { version: '1.2', schema: 'core' }).toString({ lineWidth: 0 });
  return `---\n${layOutFrontmatter(yaml, bulletinFields)}---\n\n${body.join('\n\n')}\n`;
}

/** Escapes a text, so that no character of it is Markdown or MDX markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~|&]/g, '\\$&');
}
