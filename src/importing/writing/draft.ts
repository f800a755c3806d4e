import { extname } from 'node:path';
import { Document } from 'yaml';
import { layOutFrontmatter } from '../../authoring/format/frontmatter.ts';
import { chooseFileName } from '../../authoring/new/file-names.ts';
import type { ReadyPhotograph } from '../../authoring/new/photograph.ts';
import { bulletinFields } from '../../strings/fields/bulletin.vi.ts';
import { strings } from '../../strings/strings.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { Proposal } from '../proposals/proposal.ts';
import type { Proposals } from '../proposals/propose.ts';
import type { ReadSource } from '../source.ts';
import { countWords, type WordAccount } from '../words/account.ts';
import { composeFields } from './fields.ts';
import { namePictures, type NamedPicture } from './pictures.ts';
import { readShown } from './shown.ts';
import { writeBody } from './write-body.ts';

/** What is known of a source besides what it says. */
export interface DraftCircumstances {
  /** SHA-256 of its bytes. */
  sha256: string;
  /** Its name, for a draft without a title. */
  name: string;
  section: string | undefined;
  /** The year of the folder, where the source names none. */
  year: string | undefined;
  /** The photographs of the source by their names in it. */
  photographs: ReadonlyMap<string, BroughtPicture>;
  /** The place of the register that has exactly these words for a name on this day. */
  findPlace: (words: string, day: string) => string | undefined;
}

/** A photograph as it came, and made fit for a bulletin. */
export interface BroughtPicture {
  original: Buffer;
  ready: ReadyPhotograph;
}

/** A picture of a draft: the name of its file, and the photograph where there is one. */
export interface DraftPicture {
  name: string;
  brought: BroughtPicture | undefined;
}

/** A draft that is ready to be written. */
export interface Draft {
  id: string;
  year: string;
  /** What the year was taken from, where no day, no photograph and no person gives it. */
  filed: Proposal<string> | undefined;
  slug: string;
  text: string;
  pictures: DraftPicture[];
  /** The files beside its text that are no pictures, by name. */
  attachments: ReadonlyMap<string, Buffer>;
  account: WordAccount;
  /** Whether anything stands below its fields. */
  hasBody: boolean;
}

/** Composes the draft of a source; `undefined` when it gives no year, or no single one, under which it could be filed. */
export async function composeDraft(
  source: ReadSource,
  proposals: Proposals,
  circumstances: DraftCircumstances,
): Promise<Draft | undefined> {
  const { title, day, published, byline } = proposals;
  const known =
    day?.value.date?.slice(0, 4) ?? published?.value.slice(0, 4) ?? circumstances.year ?? source.year;
  const filed = known === undefined ? proposals.year : undefined;
  const year = known ?? filed?.value;
  if (year === undefined) return undefined;
  const { sha256, name } = circumstances;
  const pictures = namePictures(proposals.blocks, circumstances.photographs);
  const body = writeBody(proposals.blocks, source.notes, (picture) => pictures.get(picture)!.name);
  const attachments = (source.attachments ?? []).map((each) => ({
    ...each,
    src: chooseFileName(each.name, extname(each.name).toLowerCase(), new Set()),
  }));
  const id = `tin-${year}-${sha256.slice(0, 8)}`;
  const fields = composeFields(source, proposals, {
    ...circumstances,
    id,
    pictures: [...pictures.values()],
    attachments: attachments.map(({ src, title: words }) => ({ src: `./${src}`, title: words })),
  });
  const yaml = new Document(fields, { version: '1.2', schema: 'core' }).toString({ lineWidth: 0 });
  const text = `---\n${layOutFrontmatter(yaml, bulletinFields)}---\n\n${body}`;
  const captions = new Map(
    [...pictures.values()].map((picture) => [`./${picture.name}`, writeCaption(picture)] as const),
  );
  const shown = await readShown(body, captions);
  const result = [title?.value ?? '', shown ?? '', byline?.value ?? ''].join('\n');
  const account = countWords(
    source.words,
    result,
    [
      ...source.leftOut.map((each) => each.text),
      ...[...pictures.values()].flatMap(({ signs }) => signs ?? []),
    ],
    source.labels,
  );
  return {
    id,
    year,
    filed,
    slug: slugify(title?.value ?? name.replace(/\.[a-z0-9]{2,5}$/iu, '')) || id,
    text,
    pictures: [...pictures.values()].map(({ name: file, brought }) => ({ name: file, brought })),
    attachments: new Map(attachments.map(({ src, bytes }) => [src, bytes])),
    account,
    hasBody: body.trim() !== '',
  };
}

/** The words that the site shows below a picture. */
function writeCaption({ caption = '', credit }: NamedPicture): string {
  return credit === undefined ? caption : `${caption}\n${strings('vi').bulletin.credit(credit)}`;
}
