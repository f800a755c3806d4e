import type { Bulletin } from '../bulletins/bulletin.ts';
import type { SectionGroup } from '../catalogue/catalogue.ts';
import { buildAlbum, type Album } from './albums-page.ts';
import { buildCard, type Card } from './card.ts';
import { foreignLanguage, type ModelContext } from './context.ts';
import { buildListedDay, type ListedDay } from './listed-day.ts';
import { buildAttachment, type AttachmentLine } from './page-blocks.ts';
import type { Link } from './shell.ts';

/** A bulletin that tells of a decision, with the files beside it. */
export interface DecisionLine extends ListedDay {
  link: Link;
  /** The `lang` of its words, when the site's own words are in another language. */
  language: string | undefined;
  mark: string | undefined;
  files: AttachmentLine[];
}

/** What an office has besides its newest bulletins; the heading leads to all of it. */
export type HomeBlock = { heading: Link; language: string | undefined } & (
  | { kind: 'decisions'; lines: DecisionLine[] }
  | { kind: 'role-models'; cards: Card[] }
  | { kind: 'photographs'; albums: Album[] }
);

/** Bulletins in one block, at most. */
const MAX_SHOWN = { decisions: 4, 'role-models': 3, photographs: 4 } as const;
/** Files of a decision, at most. */
const MAX_FILES = 2;

/**
 * The blocks of sections that are of a kind, in the order of `site.yaml`, then that of photographs. What the page shows above them, in
 * words or by its photograph, is not shown so again; a block without anything else is left out.
 */
export function listHomeBlocks(above: readonly Bulletin[], context: ModelContext): HomeBlock[] {
  const { catalogue } = context;
  return [
    ...catalogue.sections.flatMap((group) => buildSectionBlock(group, above, context)),
    ...buildPhotographs(above, context),
  ];
}

function buildSectionBlock(
  { section, bulletins }: SectionGroup,
  above: readonly Bulletin[],
  context: ModelContext,
): HomeBlock[] {
  const { kind, id, name } = section;
  if (!kind) return [];
  const shown = takeOthers(bulletins, above, MAX_SHOWN[kind]);
  if (shown.length === 0) return [];
  const head = {
    heading: { href: context.addresses.section(id), text: name },
    language: foreignLanguage(context),
  };
  if (kind === 'decisions') {
    return [{ ...head, kind, lines: shown.map((bulletin) => buildLine(bulletin, context)) }];
  }
  const cards = shown.map((bulletin) => ({
    ...buildCard(bulletin, context),
    lead: undefined,
    section: undefined,
  }));
  return [{ ...head, kind, cards }];
}

function buildLine(bulletin: Bulletin, context: ModelContext): DecisionLine {
  const { words, addresses } = context;
  return {
    link: { href: addresses.bulletin(bulletin.key), text: bulletin.title },
    language: foreignLanguage(context),
    mark: bulletin.preview && words.preview[bulletin.preview],
    ...buildListedDay(bulletin, 'publication', context),
    files: bulletin.attachments
      .slice(0, MAX_FILES)
      .map((file) => buildAttachment(bulletin.key, file, context)),
  };
}

function buildPhotographs(above: readonly Bulletin[], context: ModelContext): HomeBlock[] {
  const { catalogue, words, addresses } = context;
  // Of what stands above, only the first bulletin is shown with its photograph.
  const shown = takeOthers(catalogue.albums, above.slice(0, 1), MAX_SHOWN.photographs);
  if (shown.length === 0) return [];
  const heading = { href: addresses.albums(), text: words.albums.title };
  const albums = shown.map((bulletin) => buildAlbum(bulletin, context, 1));
  return [{ heading, language: undefined, kind: 'photographs', albums }];
}

function takeOthers(bulletins: readonly Bulletin[], above: readonly Bulletin[], most: number): Bulletin[] {
  // No more than `above` are left out of the first ones.
  return bulletins
    .slice(0, most + above.length)
    .filter((bulletin) => !above.includes(bulletin))
    .slice(0, most);
}
