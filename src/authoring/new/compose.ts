import { toImageFields, type CaptureData } from '../../images/capture.ts';
import { Document } from 'yaml';
import { bulletinFields } from '../../strings/fields/bulletin.vi.ts';
import { bulletinDraft } from '../../strings/authoring.vi.ts';
import { layOutFrontmatter } from '../format/frontmatter.ts';
import type { Answers } from './answers.ts';

/** A photograph beside the bulletin. */
export interface BesidePhotograph {
  /** The file's name. */
  name: string;
  /** Empty while nobody has written them. */
  alt: string;
  /** What its file says of day and author. */
  capture?: CaptureData;
}

/** A file for readers beside the bulletin. */
export interface BesideAttachment {
  /** The file's name. */
  name: string;
  title: string;
}

/**
 * Writes the text of a new bulletin, laid out as `format` would: the answers as frontmatter, then the first words of a lead
 * that names day and place, a remark on how to go on, and the first photograph. The others close the bulletin as a gallery.
 */
export function composeBulletin(
  answers: Omit<Answers, 'photographs' | 'attachments'>,
  id: string,
  photographs: readonly BesidePhotograph[],
  attachments: readonly BesideAttachment[] = [],
): string {
  const { title, section, status, date, endDate, session, publishedOn, location, attendees, byline } =
    answers;
  const fields = {
    id,
    title,
    section,
    ...(status === 'draft' ? { status } : {}),
    date,
    ...(endDate === undefined ? {} : { endDate }),
    ...(session ? { session } : {}),
    publishedOn,
    location: location?.place === undefined ? (location?.text ?? null) : location,
    ...(attendees.length > 0 ? { attendees } : {}),
    ...(photographs.length > 0 ? { images: photographs.map(declarePhotograph) } : {}),
    ...(attachments.length > 0
      ? { attachments: attachments.map(({ name, title: its }) => ({ src: `./${name}`, title: its })) }
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

/** A photograph as an entry of `images`. */
export function declarePhotograph({
  name,
  alt,
  capture,
}: BesidePhotograph): Readonly<Record<string, string>> {
  return { src: `./${name}`, ...(alt === '' ? {} : { alt }), ...toImageFields(capture ?? {}) };
}

/** Escapes a text, so that no character of it is Markdown or MDX markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~|&]/g, '\\$&');
}
