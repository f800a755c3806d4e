import { dirname, join, relative, sep } from 'node:path';
import type { Decision } from '../../awards/decision.ts';
import { readContentFile } from '../../files/read-content-file.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { listRuns } from '../../bulletins/lint/sketch.ts';
import type { Folders } from '../../folders.ts';
import { nameByContents } from '../../images/picture-name.ts';
import { readAttachmentText } from '../build/attachment-texts.ts';
import { listLetterRuns } from './attachment-words.ts';
import { sealContents, type SealedTaking, type TakenContent } from './taken-content.ts';
import { listWordings } from './wordings.ts';

/** What readers would find of a content: bulletins without tombstones, standing pages, published decisions, and the paths of files below `public`. */
export interface SearchedContent {
  bulletins: readonly Bulletin[];
  pages: readonly { file: string; title: string; html: string }[];
  decisions: readonly Decision[];
  public: readonly string[];
}

/** What was taken back under a name and is shown at a file of the content. */
export interface Returned {
  name: string;
  kind: 'file' | 'words';
  /** Below the content root. */
  file: string;
}

/** The share of the words that were taken back from which they count as shown again, and how many runs at least. */
const MIN_SHARE = 0.3;
const MIN_RUNS = 3;

/**
 * What of the things that were taken back is shown, at whatever place. Words that a text had already when they were taken back at another
 * are common to both, and taken back no more. Returns what then is left as well.
 */
export async function findReturned(
  taken: readonly SealedTaking[],
  shown: SearchedContent,
  folders: Folders,
): Promise<{ returned: Returned[]; left: TakenContent[] }> {
  if (taken.length === 0) return { returned: [], left: [] };
  const files = taken.some(({ content }) => content.files.length > 0) ? await listSeals(shown, folders) : [];
  const texts = taken.some(({ content }) => content.words.length > 0) ? await listTexts(shown, folders) : [];
  const returned: Returned[] = [];
  const left: TakenContent[] = [];
  for (const { content, runsThen } of taken) {
    const { name } = content;
    const own = new Set(content.files);
    for (const { seal, file } of files) if (own.has(seal)) returned.push({ name, kind: 'file', file });
    let { words } = content;
    for (const { file, runs } of texts) {
      if (!holds(runs, words)) continue;
      const then = await runsThen(file);
      if (name !== nameOf(file) && holds(then, words)) words = words.filter((run) => !then.has(run));
      else returned.push({ name, kind: 'words', file });
    }
    left.push({ ...content, words });
  }
  return { returned, left };
}

/** Whether a text has so many of the runs that were taken back that they are shown by it. */
function holds(runs: ReadonlySet<number>, words: readonly number[]): boolean {
  const count = words.filter((run) => runs.has(run)).length;
  return count >= MIN_RUNS && count >= words.length * MIN_SHARE;
}

/** The name under which what a file shows would be taken back. */
function nameOf(file: string): string {
  return dirname(file).replace(/^bulletins\//u, '');
}

interface SearchedText {
  file: string;
  runs: Set<number>;
}

/** The words of all that is shown; of texts in both forms, as what was attached may have been pasted. */
async function listTexts(
  { bulletins, pages, decisions }: SearchedContent,
  folders: Folders,
): Promise<SearchedText[]> {
  const texts: SearchedText[] = [];
  for (const bulletin of bulletins) {
    const { file, key, text, attachments } = bulletin;
    texts.push({ file, runs: new Set([...listWordings(bulletin), ...listLetterRuns(text)]) });
    for (const { name } of attachments) {
      const words = await readAttachmentText(join(folders.content, 'bulletins', key, name), folders);
      texts.push({ file: `${dirname(file)}/${name}`, runs: listLetterRuns(words) });
    }
  }
  for (const { key, fields, rows, files } of decisions) {
    const text = JSON.stringify([fields, rows]);
    texts.push({
      file: `decisions/${key}/decision.yaml`,
      runs: new Set([...listRuns(text), ...listLetterRuns(text)]),
    });
    for (const { source } of files.filter(({ isPublished }) => isPublished)) {
      const words = await readAttachmentText(join(folders.content, source.path), folders);
      texts.push({ file: source.path, runs: listLetterRuns(words) });
    }
  }
  for (const { file, title, html } of pages) {
    const text = html.replace(/<[^<>]*>/gu, ' ');
    texts.push({ file, runs: new Set([...listRuns(title), ...listRuns(text), ...listLetterRuns(text)]) });
  }
  return texts;
}

/** The seals of all files that are shown as they are, and of photographs. */
async function listSeals({ bulletins, decisions, public: paths }: SearchedContent, folders: Folders) {
  const seals: { seal: string; file: string }[] = [];
  const read = async (absolute: string, file: string): Promise<void> => {
    seals.push({ seal: sealContents(nameByContents(await readContentFile(absolute))), file });
  };
  for (const { file, key, attachments, pictures } of bulletins) {
    for (const { src, photograph } of pictures)
      for (const name of photograph ? new Set([photograph.hash, photograph.sum]) : [])
        seals.push({ seal: sealContents(name), file: join(dirname(file), src).split(sep).join('/') });
    for (const { name } of attachments)
      await read(join(folders.content, 'bulletins', key, name), `${dirname(file)}/${name}`);
  }
  for (const { source } of decisions.flatMap(({ files }) => files.filter(({ isPublished }) => isPublished)))
    await read(join(folders.content, source.path), source.path);
  const prefix = relative(folders.content, folders.public).split(sep).join('/');
  for (const path of paths) await read(join(folders.public, path), `${prefix}/${path}`);
  return seals;
}
