import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileAtSiteAddress } from '../../addresses/stands-alone.ts';
import { SEGMENTS } from '../../addresses/segments.ts';
import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import { isAttachment } from '../../bulletins/attachments.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { readContentFile } from '../../files/read-content-file.ts';
import { listRuns } from '../../bulletins/lint/sketch.ts';
import type { Folders } from '../../folders.ts';
import { describeLook } from '../../images/look.ts';
import { nameByContents, shortenDigest } from '../../images/picture-name.ts';
import { keyOfIndex } from '../verify/git-history.ts';
import type { Manifest } from '../swap/manifest.ts';
import { listLetterRuns, readAttachmentRuns } from './attachment-words.ts';
import { sealTaken, type SealedTaking, type TakenContent, type TakenLook } from './taken-content.ts';
import { listWordings, type Worded } from './wordings.ts';

/** What a content shows and takes back, as far as it is compared with the present release. */
export interface ComparedContent {
  bulletins: readonly Bulletin[];
  /** As in `site.yaml`. */
  takenBack: readonly string[];
}

/**
 * What a content takes back that the present release shows: all of a bulletin that is withdrawn now, what is gone of one from which
 * personal data was removed, and what stood at addresses of `takenBack`. Not files that the release shows at another place too.
 */
export async function listTakenSince(
  { files, bulletins = {}, takenBack = [] }: Manifest,
  now: ComparedContent,
  { content, dist }: Pick<Folders, 'content' | 'dist'>,
): Promise<SealedTaking[]> {
  const byKey = new Map(now.bulletins.map((bulletin) => [bulletin.key, bulletin]));
  const taking = Object.keys(bulletins).flatMap((key) => {
    const bulletin = byKey.get(key);
    const isNew = bulletin?.status === 'withdrawn' && !bulletins[key]!.withdrawn;
    return bulletin && (isNew || bulletin.privacy?.redacted) && !bulletins[key]!.withdrawn ? [bulletin] : [];
  });
  const addresses = now.takenBack.filter((address) => !takenBack.includes(address));
  if (taking.length === 0 && addresses.length === 0) return [];
  const ofAddresses = new Set(addresses.map(fileAtSiteAddress));
  const attachments = Map.groupBy(Object.keys(files), bulletinOfAttachment);
  const attachmentsOf = (key: string): string[] => attachments.get(key) ?? [];
  const namesOf = (key: string): string[] => [
    ...bulletins[key]!.photographs,
    ...attachmentsOf(key).map((path) => shortenDigest(files[path]!)),
  ];
  const left = new Set(taking.map(({ key }) => key));
  const elsewhere = new Set([
    ...Object.keys(bulletins).flatMap((key) => (left.has(key) ? [] : namesOf(key))),
    ...Object.keys(files).flatMap((path) =>
      parseSiteFile(path).kind === 'other' && !ofAddresses.has(path) ? [shortenDigest(files[path]!)] : [],
    ),
  ]);
  const taken: TakenContent[] = [];
  for (const bulletin of taking) {
    const { key, status } = bulletin;
    const isGone = status === 'withdrawn';
    const kept = new Set(isGone ? [] : await namesNow(bulletin, content));
    // A tombstone still shows its title.
    const still = listWordings(bulletin);
    const gone = namesOf(key).filter((name) => !kept.has(name) && !elsewhere.has(name));
    const words = [...(await readPublishedWords(dist, key))].filter((run) => !still.has(run));
    taken.push(sealTaken(key, gone, words, await readLooks(dist, gone, files)));
    for (const path of attachmentsOf(key))
      if (gone.includes(shortenDigest(files[path]!)))
        taken.push(sealTaken(key, [], await readAttachmentRuns(join(dist, path))));
  }
  for (const address of addresses) {
    const path = fileAtSiteAddress(address);
    if (!(path in files)) continue;
    const isPage = path.endsWith('.html');
    const name = shortenDigest(files[path]!);
    const words = isPage ? await readPageWords(dist, path) : [];
    taken.push(sealTaken(address, isPage || elsewhere.has(name) ? [] : [name], words));
  }
  return taken.map((each) => ({ content: each, runsThen: (path) => readRunsThen(dist, path) }));
}

/** How photographs of these names look in the present release, by the smallest file of each. */
async function readLooks(
  dist: string,
  names: readonly string[],
  files: Manifest['files'],
): Promise<TakenLook[]> {
  const looks: TakenLook[] = [];
  for (const name of names) {
    const sizes = Object.keys(files).filter((path) => path.startsWith(`${SEGMENTS.image}/${name}-`));
    const [path] = sizes.sort((one, other) => widthOf(one) - widthOf(other) || byCodeUnits(one, other));
    const bytes = path === undefined ? undefined : await readFile(join(dist, path)).catch(() => undefined);
    const look = bytes && (await describeLook(bytes));
    if (look !== undefined) looks.push({ file: basename(path!), look });
  }
  return looks;
}

function widthOf(path: string): number {
  return Number(/-(\d+)\.\w+$/.exec(path)?.[1] ?? '0');
}

/** The runs of words that the present release shows of a file of the content. */
async function readRunsThen(dist: string, path: string): Promise<Set<number>> {
  const key = keyOfIndex(path);
  if (key !== undefined)
    return new Set([...(await readPublishedWords(dist, key)), ...(await readPublishedLetters(dist, key))]);
  return isAttachment(path)
    ? readAttachmentRuns(join(dist, path.replace(/^bulletins\//u, 'tin/')))
    : readPageWords(dist, `${basename(path, '.mdx')}/index.html`);
}

async function readPageWords(dist: string, path: string): Promise<Set<number>> {
  return listRuns(proseOf(await readFile(join(dist, path), 'utf8').catch(() => '')));
}

/** The runs of words that the present release shows of a bulletin; none where it does not. */
async function readPublishedWords(dist: string, key: string): Promise<Set<number>> {
  const text = await readFile(join(dist, 'tin', key, 'ban-tin.json'), 'utf8').catch(() => '{}');
  try {
    return listWordings(JSON.parse(text) as Worded);
  } catch {
    // What a damaged file says is not known: its text as it stands is compared.
    return listRuns(text);
  }
}

/** The same of its text, as what was attached elsewhere may have been pasted into it. */
async function readPublishedLetters(dist: string, key: string): Promise<Set<number>> {
  return listLetterRuns(await readFile(join(dist, 'tin', key, 'ban-tin.json'), 'utf8').catch(() => ''));
}

/** The words of a finished standing page. */
function proseOf(html: string): string {
  const start = html.indexOf('class="prose"');
  return html
    .slice(Math.max(0, start), start < 0 ? 0 : html.indexOf('</article>', start))
    .replace(/<[^<>]*>/gu, ' ');
}

/** The key of the bulletin below whose address a file of a site is attached; `undefined` for all other files. */
function bulletinOfAttachment(path: string): string | undefined {
  const [folder, year, slug, name] = path.split('/');
  const isAttached = folder === 'tin' && name !== undefined && !['index.html', 'ban-tin.json'].includes(name);
  return isAttached ? `${year}/${slug}` : undefined;
}

async function namesNow({ key, attachments, pictures }: Bulletin, content: string): Promise<string[]> {
  const read = attachments.map(async ({ name }) => readContentFile(join(content, 'bulletins', key, name)));
  const photographs = pictures.flatMap(({ photograph }) =>
    photograph ? [photograph.hash, photograph.sum] : [],
  );
  return [...photographs, ...(await Promise.all(read)).map((bytes) => nameByContents(bytes))];
}
