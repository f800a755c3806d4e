import { basename } from 'node:path';
import { openRepository, type GitRepository } from '../../files/git-repository.ts';
import { readObjects } from '../../files/git-objects.ts';
import { readTakenBack } from '../../bulletins/reading/read-visibility.ts';
import { MAX_BULLETIN_BYTES } from '../../gate/file-types.ts';
import { decodeText, normaliseText } from '../../gate/text.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';
import { describeLook } from '../../images/look.ts';
import { findContainer } from '../../images/containers.ts';
import { nameByContents } from '../../images/picture-name.ts';
import { withoutMetadata } from '../../images/strip/without-metadata.ts';
import { keyOfIndex, listChanges, type HistoryChange } from '../verify/git-history.ts';
import { historyUnreadable } from '../verify/witness.ts';
import { readTakenAddresses } from './taken-addresses.ts';
import { listLetterRuns, readAttachmentRunsOf } from './attachment-words.ts';
import { sealTaken, type SealedTaking, type TakenLook } from './taken-content.ts';
import { listWordings } from './wordings.ts';

/** What the history of a content says was taken back. */
export interface TakenInGit {
  /** Keys of bulletins, sorted. */
  withdrawn: string[];
  redacted: string[];
  /** Addresses that `site.yaml` has named under `takenBack`, sorted. */
  addresses: string[];
  contents: SealedTaking[];
}

/** Bytes of a file beside a bulletin that is read from the history, at most: no larger one may be published. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Something that was taken back by one commit: the objects of files and texts that went, and of the text that was left. */
interface Taking {
  name: string;
  files: { blob: string; path: string }[];
  texts: string[];
  left: string | undefined;
  /** Whether of that only the title is shown. */
  isTombstone: boolean;
  /** The number of the change after which it was taken back. */
  at: number;
}

/**
 * What some commit in the history of a content root had as withdrawn, as cleared of personal data or as `takenBack`, with the files and
 * words that had stood there until then and nowhere else. Commits of branches count in the order of their days. Throws a `Stop` when
 * the history cannot be read.
 */
export async function listTakenInGit(content: string, releaseMoment: string): Promise<TakenInGit> {
  const nothing = { withdrawn: [], redacted: [], addresses: [], contents: [] };
  try {
    const repository = await openRepository(content);
    if (!repository) return nothing;
    const changes = await listChanges(repository, ['bulletins', 'pages', 'site.yaml']);
    return await readTakings(repository, changes.toReversed(), releaseMoment);
  } catch (error) {
    throw historyUnreadable({ content }, error);
  }
}

async function readTakings(
  repository: GitRepository,
  changes: readonly HistoryChange[],
  releaseMoment: string,
): Promise<TakenInGit> {
  const said = await readSaid(repository, changes, releaseMoment);
  const found = { withdrawn: new Set<string>(), redacted: new Set<string>(), addresses: new Set<string>() };
  const history = new History();
  const takings: Taking[] = [];
  for (const [at, change] of changes.entries()) {
    history.apply(change);
    const { path, after } = change;
    // What lies beside a text is often removed by a later commit than the one that says so.
    const folder = /^bulletins\/\d{4}\/[^/]+\//u.exec(path)?.[0];
    const index = folder && `${folder}index.mdx`;
    const key = index && keyOfIndex(index);
    const now = index === undefined ? undefined : history.present.get(index);
    const is = now === undefined ? undefined : said.bulletins.get(now);
    if (key !== undefined && is && folder !== undefined) {
      if (is.withdrawn) found.withdrawn.add(key);
      if (is.redacted) found.redacted.add(key);
      if (!is.withdrawn && !is.redacted) continue;
      takings.push({
        name: key,
        ...history.goneFrom(folder, is.withdrawn),
        left: now,
        isTombstone: is.withdrawn,
        at,
      });
    }
    for (const address of (path === 'site.yaml' && after && said.addresses.get(after)) || []) {
      found.addresses.add(address);
      const page = `pages${address.slice(0, -1)}.mdx`;
      if (address.endsWith('/'))
        takings.push({
          name: address,
          ...history.goneFrom(page, true),
          left: undefined,
          isTombstone: false,
          at,
        });
    }
  }
  return {
    withdrawn: [...found.withdrawn].sort(),
    redacted: [...found.redacted].sort(),
    addresses: [...found.addresses].sort(),
    contents: await sealTakings(repository, takings, changes),
  };
}

const isText = (path: string): boolean => path.endsWith('.mdx');

/** The files of the content while its changes are applied, and all objects that each has ever been. */
class History {
  readonly present = new Map<string, string>();
  readonly #ever = new Map<string, Set<string>>();
  /** How many files are an object at present. */
  readonly #uses = new Map<string, number>();

  apply({ path, after }: HistoryChange): void {
    const before = this.present.get(path);
    if (before !== undefined) this.#uses.set(before, this.#uses.get(before)! - 1);
    this.present.delete(path);
    if (after === undefined) return;
    this.present.set(path, after);
    this.#uses.set(after, (this.#uses.get(after) ?? 0) + 1);
    this.#folder(path).add(`${after} ${path}`);
  }

  /** What stood below a path and does so no longer, nor at another; with all that stands there now where `isAll`. */
  goneFrom(own: string, isAll: boolean): Pick<Taking, 'files' | 'texts'> {
    const gone: Pick<Taking, 'files' | 'texts'> = { files: [], texts: [] };
    for (const each of this.#folder(own)) {
      const [blob = '', path = ''] = [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)];
      if (!path.startsWith(own)) continue;
      const own1 = this.present.get(path) === blob ? 1 : 0;
      if (isText(path)) gone.texts.push(blob);
      else if ((this.#uses.get(blob) ?? 0) - (isAll ? own1 : 0) === 0) gone.files.push({ blob, path });
    }
    return gone;
  }

  #folder(path: string): Set<string> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = this.#ever.get(folder) ?? new Set<string>();
    this.#ever.set(folder, known);
    return known;
  }
}

/** What each text of the history says to be taken back, by its object. */
async function readSaid(repository: GitRepository, changes: readonly HistoryChange[], releaseMoment: string) {
  const bulletins = new Map<string, Awaited<ReturnType<typeof readTakenBack>>>();
  const addresses = new Map<string, string[]>();
  const blobsOf = (isWanted: (path: string) => boolean): string[] => [
    ...new Set(changes.flatMap(({ path, after }) => (after !== undefined && isWanted(path) ? [after] : []))),
  ];
  const texts = blobsOf((path) => keyOfIndex(path) !== undefined);
  for await (const { blob, bytes } of readObjects(repository, texts, MAX_BULLETIN_BYTES))
    bulletins.set(blob, await readTakenBack(bytes, releaseMoment));
  const sites = blobsOf((path) => path === 'site.yaml');
  for await (const { blob, bytes } of readObjects(repository, sites, MAX_FILE_BYTES))
    addresses.set(blob, await readTakenAddresses(bytes));
  return { bulletins, addresses };
}

/** The name of a file's bytes and, of a photograph, that of its picture. */
function listNames(bytes: Buffer): string[] {
  const name = nameByContents(bytes);
  const format = findContainer(bytes);
  try {
    return format === undefined ? [name] : [name, nameByContents(withoutMetadata(bytes, format))];
  } catch {
    // A damaged picture was never published.
    return [name];
  }
}

async function sealTakings(
  repository: GitRepository,
  takings: readonly Taking[],
  changes: readonly HistoryChange[],
): Promise<SealedTaking[]> {
  const names = new Map<string, string[]>();
  const attached = new Map<string, Set<number>>();
  const looks = new Map<string, TakenLook>();
  const files = new Map(takings.flatMap((taking) => taking.files.map(({ blob, path }) => [blob, path])));
  for await (const { blob, bytes } of readObjects(repository, [...files.keys()], MAX_FILE_BYTES)) {
    names.set(blob, listNames(bytes));
    attached.set(blob, await readAttachmentRunsOf(bytes, files.get(blob)!));
    const look = findContainer(bytes) === undefined ? undefined : await describeLook(bytes);
    if (look !== undefined) looks.set(blob, { file: basename(files.get(blob)!), look });
  }
  const runs = new Map<string, Runs>();
  const texts = takings.flatMap(({ texts: gone, left }) => [...gone, ...(left === undefined ? [] : [left])]);
  for await (const { blob, bytes } of readObjects(repository, texts, MAX_BULLETIN_BYTES))
    runs.set(blob, await readRuns(bytes));
  return takings.flatMap((taking) => {
    const now = taking.left === undefined ? undefined : runs.get(taking.left);
    const left = (taking.isTombstone ? now?.title : now?.all) ?? new Set<number>();
    const gone = taking.texts.flatMap((blob) =>
      [...(runs.get(blob)?.all ?? [])].filter((run) => !left.has(run)),
    );
    const content = sealTaken(
      taking.name,
      taking.files.flatMap(({ blob }) => names.get(blob) ?? []),
      gone,
      taking.files.flatMap(({ blob }) => looks.get(blob) ?? []),
    );
    const runsThen = async (path: string): Promise<Set<number>> => {
      const blob = changes.findLast((change, number) => number <= taking.at && change.path === path)?.after;
      for await (const { bytes } of readObjects(
        repository,
        blob === undefined ? [] : [blob],
        isText(path) ? MAX_BULLETIN_BYTES : MAX_FILE_BYTES,
      )) {
        if (!isText(path)) return readAttachmentRunsOf(bytes, path);
        const { all, letters } = await readRuns(bytes);
        return new Set([...all, ...letters]);
      }
      return new Set();
    };
    const lists = taking.files.map(({ blob }) => sealTaken(taking.name, [], attached.get(blob) ?? []));
    return [content, ...lists].map((each) => ({ content: each, runsThen }));
  });
}

/** The runs of words of a text, and those of its title, which a tombstone shows. */
interface Runs {
  all: Set<number>;
  /** The same of the body, as of what is attached. */
  letters: Set<number>;
  title: Set<number>;
}

/** Reads the runs of words of a text, of its body alone where its fields cannot be read. */
async function readRuns(bytes: Buffer): Promise<Runs> {
  const decoded = decodeText(bytes, '');
  const source = 'text' in decoded ? decoded.text : normaliseText(bytes.toString('utf8'));
  const parts = splitFrontmatter(source, '');
  if ('issue' in parts)
    return { all: listWordings({ text: source }), letters: listLetterRuns(source), title: new Set() };
  const parsed = await parseYamlBounded(parts.yaml, '');
  const fields = 'yaml' in parsed ? parsed.yaml.data : {};
  return {
    all: listWordings({ ...fields, text: parts.body }),
    letters: listLetterRuns(parts.body),
    title: listWordings({ title: fields['title'] }),
  };
}
