import type { Details, Issue } from '../../gate/issue.ts';
import type { Silence } from '../../gate/silence.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { validateParsed } from '../../gate/validate.ts';
import type { MdxParts } from '../../gate/yaml/frontmatter.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import { explainPath } from '../../gate/proposals.ts';
import { placesOfKept } from '../../gate/yaml/kept-items.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import type { Site } from '../../site.ts';
import {
  dayFromLooseDate,
  dayFromMistypedDate,
  dayFromShortYear,
  rangeFromLooseDates,
} from '../../vietnamese/loose-days.ts';
import { isBesideBulletin } from '../body/vocabulary.ts';
import { listSilences } from '../lint/silences.ts';
import { bulletinSchema, type Frontmatter } from '../schema.ts';
import { standIn } from './waiting-fields.ts';
import type { WaitingField } from '../../strings/issues/imported.vi.ts';

/** The frontmatter of a bulletin as far as it can be read. */
export interface ReadFrontmatter {
  /** Missing where nothing of it can be read. */
  yaml?: YamlSource;
  /** Missing where it is not valid. */
  fields?: Frontmatter | undefined;
  /** The warnings that it switches off. */
  silences: Silence[];
  issues: Issue[];
  /** The lines of which nothing more is to be told. */
  unreadLines: ReadonlySet<number>;
  /** What an imported draft leaves open; `fields` have stand-ins for it. */
  waiting: ReadonlySet<WaitingField>;
}

/** Reads the frontmatter of a bulletin of a site. */
export async function readFrontmatter(
  { yaml, yamlLinesAbove }: Pick<MdxParts, 'yaml' | 'yamlLinesAbove'>,
  folder: BulletinFolder,
  site: Site,
): Promise<ReadFrontmatter> {
  const file = folder.index.path;
  const propose = (issue: Issue): Issue => proposeDay(issue, folder.year);
  const parsed = await parseYamlBounded(yaml, file, yamlLinesAbove);
  const open = 'yaml' in parsed ? standIn(parsed.yaml, folder, site) : undefined;
  const {
    yaml: read,
    data,
    issues,
    unreadLines,
  } = validateParsed(bulletinSchema, parsed, (each) => standIn(each, folder, site).yaml);
  return {
    ...(read ? { yaml: read } : {}),
    fields: data,
    silences: read ? listSilences(read) : [],
    issues: [...issues.map(propose), ...(open?.issues ?? [])],
    unreadLines,
    waiting: open?.waiting ?? new Set(),
  };
}

/** The issue with a proposal, where only one day can be meant by a date, or one by each of two. */
function proposeDay(issue: Issue, year: string): Issue {
  if (issue.rule !== 'bad-date') return issue;
  const details = issue.details as Details<'bad-date'>;
  if (details.field === 'publishAt') return issue;
  const value = details.value ?? '';
  const range = details.field === 'date' ? rangeFromLooseDates(value) : undefined;
  const proposal =
    range?.start ??
    dayFromLooseDate(value) ??
    dayFromMistypedDate(value) ??
    dayFromShortYear(value, year) ??
    dayFromLooseDate(`${value}/${year}`);
  return { ...issue, details: { ...details, proposal, ...(range ? { endDate: range.end } : {}) } };
}

/** The files that an invalid frontmatter names, so that they are checked too, with the places of those. */
export function listedFiles(yaml: YamlSource): {
  files: Pick<Frontmatter, 'images' | 'attachments'>;
  yaml: YamlSource;
} {
  const images = listNamed<Frontmatter['images'][number]>(yaml.data['images']);
  const attachments = listNamed<Frontmatter['attachments'][number]>(yaml.data['attachments']);
  const places = placesOfKept(yaml, 'images', images.kept);
  return {
    files: { images: images.items, attachments: attachments.items },
    yaml: placesOfKept(places, 'attachments', attachments.kept),
  };
}

/** The items of a list that name a file, or would with the beginning that the path lacks, and their numbers in the list. */
function listNamed<Item extends { src: string }>(value: unknown): { items: Item[]; kept: number[] } {
  const listed = Array.isArray(value) ? (value as unknown[]) : [value];
  const items: Item[] = [];
  const kept: number[] = [];
  for (const [index, each] of listed.entries()) {
    const item = typeof each === 'string' ? { src: each } : (each as Partial<Item> | null | undefined);
    const written = String(item?.src);
    const src = explainPath(written).cause === 'no-dot-slash' ? `./${written}` : written;
    if (item?.src === undefined || !isBesideBulletin(src)) continue;
    items.push({ ...item, src } as Item);
    kept.push(index);
  }
  return { items, kept };
}
