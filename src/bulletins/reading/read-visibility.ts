import { decodeText } from '../../gate/text.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { parseYaml, type ParsedYaml } from '../../gate/yaml/yaml.ts';
import { MAX_IN_PROCESS_LENGTH, parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import { getVisibility, type Visibility } from '../visibility.ts';

/**
 * The visibility of a bulletin by the bytes of its own file alone, so that neither a defect of loading nor a forged reading can hide or
 * show one. `undefined` when its frontmatter cannot be read: that is never an answer of its own.
 */
export async function readVisibility(
  bytes: Uint8Array,
  releaseMoment: string,
): Promise<Visibility | undefined> {
  return visibilityOf(await readFields(bytes), releaseMoment);
}

/** What of a bulletin's words or data its own file says to be taken back. Of one that cannot be read, what it may say. */
export interface SaidTakenBack {
  withdrawn: boolean;
  redacted: boolean;
}

/** What holds one of the two words, in any letters, or a backslash, with which YAML could write them otherwise. */
const WITHDRAWN = /withdrawn|\\/iu;
const REDACTED = /redacted|\\/iu;

/**
 * What the file of a bulletin says to be taken back. A file that holds such a word and cannot be read as a whole may have said it, and
 * counts as if it did.
 */
export async function readTakenBack(bytes: Uint8Array, releaseMoment: string): Promise<SaidTakenBack> {
  const written = Buffer.from(bytes).toString('latin1');
  const may = { withdrawn: WITHDRAWN.test(written), redacted: REDACTED.test(written) };
  // A quick test first: parsing the frontmatter of 10,000 bulletins takes seconds.
  if (!may.withdrawn && !may.redacted) return may;
  const data = await readFields(bytes);
  if (data)
    return { withdrawn: visibilityOf(data, releaseMoment) === 'withdrawn', redacted: isRedacted(data) };
  return { withdrawn: STATUS_LINE.test(written), redacted: REDACTED_LINE.test(written) };
}

/** The word as the value of a field, or as a field: what a frontmatter without end or with a conflict still says. */
const STATUS_LINE = /^[^\S\r\n]*["']?status["']?[^\S\r\n]*:[^\r\n]*withdrawn/imu;
const REDACTED_LINE = /redacted["']?[^\S\r\n]*:[^\S\r\n]*["']?true/iu;

/** Keys that decide the visibility, and a backslash, with which YAML could write such a key as escapes. */
const VISIBILITY_KEYS = ['status', 'publishAt', 'redacted', '\\'];

/**
 * Whether a bulletin is published by its own file, and no personal data was ever removed from it. Not so of a frontmatter that cannot be
 * read, nor of one so long that only a bounded process reads it.
 */
export function isPlainlyPublished(bytes: Buffer, releaseMoment: string): boolean {
  // A quick test first: parsing the frontmatter of 10,000 bulletins takes seconds.
  if (!VISIBILITY_KEYS.some((key) => bytes.includes(key))) return true;
  const yaml = findYaml(bytes);
  if (yaml === undefined || yaml.length > MAX_IN_PROCESS_LENGTH) return false;
  const data = dataOf(parseYaml(yaml, ''));
  return data !== undefined && !isRedacted(data) && visibilityOf(data, releaseMoment) === 'published';
}

type Fields = Record<string, unknown>;

function visibilityOf(data: Fields | undefined, releaseMoment: string): Visibility | undefined {
  if (!data) return undefined;
  const { status = 'published', publishAt } = data;
  return getVisibility({ status, publishAt } as Parameters<typeof getVisibility>[0], releaseMoment);
}

function isRedacted({ privacy }: Fields): boolean {
  return (privacy as { redacted?: unknown } | null | undefined)?.redacted === true;
}

async function readFields(bytes: Uint8Array): Promise<Fields | undefined> {
  const yaml = findYaml(bytes);
  return yaml === undefined ? undefined : dataOf(await parseYamlBounded(yaml, ''));
}

function findYaml(bytes: Uint8Array): string | undefined {
  const decoded = decodeText(bytes, '');
  const parts = 'text' in decoded ? splitFrontmatter(decoded.text, '') : decoded;
  return 'yaml' in parts ? parts.yaml : undefined;
}

function dataOf(parsed: ParsedYaml): Fields | undefined {
  return 'issues' in parsed ? undefined : (parsed.yaml.data as Fields);
}
