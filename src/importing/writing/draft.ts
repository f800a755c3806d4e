import { Document } from 'yaml';
import { layOutFrontmatter } from '../../authoring/format/frontmatter.ts';
import { chooseFileName } from '../../authoring/new/file-names.ts';
import type { ReadyPhotograph } from '../../authoring/new/photograph.ts';
import { readFormerAddress } from '../../bulletins/former-address.ts';
import { bulletinFields } from '../../strings/fields/bulletin.vi.ts';
import { importedNotes } from '../../strings/importing.vi.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { Proposals } from '../proposals/propose.ts';
import type { PictureBlock, ReadSource } from '../source.ts';
import { countWords, type WordAccount } from '../words/account.ts';
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
  slug: string;
  text: string;
  pictures: DraftPicture[];
  account: WordAccount;
}

/** Composes the draft of a source; `undefined` when no year is known, under which it could be filed. */
export async function composeDraft(
  source: ReadSource,
  proposals: Proposals,
  circumstances: DraftCircumstances,
): Promise<Draft | undefined> {
  const { title, day, published, byline } = proposals;
  const year =
    day?.value.date?.slice(0, 4) ??
    published?.value.slice(0, 4) ??
    circumstances.year ??
    findShelf(title?.value ?? '', source.words);
  if (year === undefined) return undefined;
  const { sha256, name } = circumstances;
  const pictures = namePictures(proposals.blocks, circumstances.photographs);
  const body = writeBody(proposals.blocks, source.notes, (picture) => pictures.get(picture)!.name);
  const id = `tin-${year}-${sha256.slice(0, 8)}`;
  const fields = composeFields(source, proposals, { ...circumstances, id, pictures: [...pictures.values()] });
  const yaml = new Document(fields, { version: '1.2', schema: 'core' }).toString({ lineWidth: 0 });
  const text = `---\n${layOutFrontmatter(yaml, bulletinFields)}---\n\n${body}`;
  const captions = new Map(
    [...pictures.values()].flatMap(({ name: file, caption }) => (caption ? [[`./${file}`, caption]] : [])),
  );
  const shown = await readShown(body, captions);
  const result = [title?.value ?? '', shown ?? '', byline?.value ?? ''].join('\n');
  const account = countWords(
    source.words,
    result,
    source.leftOut.map((each) => each.text),
  );
  return {
    id,
    year,
    slug: slugify(title?.value ?? name) || id,
    text,
    pictures: [...pictures.values()].map(({ name: file, brought }) => ({ name: file, brought })),
    account,
  };
}

interface NamedPicture extends PictureBlock {
  /** The name of its file beside the bulletin. */
  name: string;
  sequence: number | undefined;
  brought: BroughtPicture | undefined;
}

/** The pictures of a draft by their names in the source, each once. */
function namePictures(
  blocks: ReadSource['blocks'],
  photographs: DraftCircumstances['photographs'],
): Map<string, NamedPicture> {
  const blocksOf = blocks.filter((block) => block.kind === 'picture');
  const numbers = listSequence(blocksOf.map(({ name }) => name));
  const used = new Set<string>();
  const named = new Map<string, NamedPicture>();
  for (const [index, block] of blocksOf.entries()) {
    if (named.has(block.name)) continue;
    const brought = photographs.get(block.name);
    const name = chooseFileName(block.name, brought?.ready.extension ?? extensionOf(block.name), used);
    used.add(name);
    named.set(block.name, { ...block, name, sequence: numbers?.[index], brought });
  }
  return named;
}

function extensionOf(name: string): string {
  const extension = /\.(?:jpe?g|png|webp)$/iu.exec(name)?.[0].toLowerCase();
  return extension === '.jpeg' ? '.jpg' : (extension ?? '.jpg');
}

/** The numbers at the end of the names of one series, in rising order (skh1, skh3); `undefined` for any others. */
function listSequence(names: readonly string[]): number[] | undefined {
  const parts = names.map((name) => /^(.*?)(\d{1,2})\.[a-z]+$/iu.exec(name));
  const stems = new Set(parts.map((part) => part?.[1]));
  const numbers = parts.map((part) => Number(part?.[2] ?? 0));
  const isRising = numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
  return names.length > 0 && stems.size === 1 && isRising ? numbers : undefined;
}

/** The year under which a source is filed that tells no day: the only one of its title, else the latest that its text names. */
function findShelf(title: string, text: string): string | undefined {
  const yearsOf = (words: string) => words.match(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d|\d)/gu) ?? [];
  const ofTitle = new Set(yearsOf(title));
  return ofTitle.size === 1 ? [...ofTitle][0] : yearsOf(text).toSorted().at(-1);
}

interface Composition extends DraftCircumstances {
  id: string;
  pictures: readonly NamedPicture[];
}

function composeFields(source: ReadSource, proposals: Proposals, composition: Composition): object {
  const { title, day, place, attendees, byline, published } = proposals;
  const { date, endDate, session, said, year } = day?.value ?? {};
  const isInferred = date !== undefined && year !== 'written';
  const { address } = source.declared;
  const alias = findAlias(address);
  const location = place && describePlace(place.value, date, composition);
  return {
    id: composition.id,
    title: title?.value ?? null,
    section: composition.section ?? null,
    kind: 'imported',
    status: 'draft',
    date: date ?? null,
    ...(endDate === undefined ? {} : { endDate }),
    ...(session === undefined ? {} : { session }),
    ...(said === undefined || year === 'written' ? {} : { dateText: said }),
    ...(isInferred ? { dateBasis: 'inferred' } : {}),
    publishedOn: published?.value ?? null,
    location: location ?? null,
    ...(attendees.length > 0 ? { attendees: attendees.map(({ value }) => value) } : {}),
    ...(composition.pictures.length > 0 ? { images: composition.pictures.map(describePicture) } : {}),
    byline: byline?.value ?? null,
    source: {
      ...(address !== undefined && /^https?:/iu.test(address) ? { url: address } : {}),
      ...(source.system === undefined ? {} : { system: source.system }),
      sha256: composition.sha256,
    },
    ...(alias === undefined ? {} : { aliases: [alias] }),
    ...(isInferred ? { notes: [importedNotes.year[year!](said!)] } : {}),
  };
}

/** The former address of a page as a site can lead it on: path and query. */
function findAlias(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  const alias = `${pathname.replace(/\/{2,}/gu, '/')}${search}`;
  return alias !== '/' && readFormerAddress(alias) ? alias : undefined;
}

function describePlace(words: string, day: string | undefined, { findPlace }: Composition): object {
  const place = day === undefined ? undefined : findPlace(words, day);
  return { text: words, ...(place === undefined ? {} : { place }) };
}

function describePicture({ name, brought, alt, caption, sequence }: NamedPicture): object {
  return {
    src: `./${name}`,
    ...(alt === undefined ? {} : { alt }),
    ...(caption === undefined ? {} : { caption }),
    ...(sequence === undefined ? {} : { sequence }),
    ...(brought === undefined ? { ...(alt === undefined ? { needsAlt: true } : {}), missing: true } : {}),
  };
}
