import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { readVisibility } from '../../bulletins/reading/read-visibility.ts';
import type { Refusals } from '../../bulletins/reading/refusals.ts';
import type { Visibility } from '../../bulletins/visibility.ts';
import { renameFolder } from '../../files/rename-folder.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { Stop } from '../../strings/stop.ts';
import { commandWords } from '../command.ts';
import { claimPlace, makeFoldersAbove } from '../content-folder.ts';
import type { Office } from '../new/office.ts';
import { decodeUtf8 } from './edit-frontmatter.ts';
import { judgeChange, type BulletinPlace } from './judge-change.ts';

/** A bulletin before a change: its bytes, their text, and what readers see of it. */
export interface Present {
  folder: BulletinFolder;
  bytes: Buffer;
  text: string;
  visibility: Visibility;
}

/** Reads a bulletin that is to be changed. Throws a `Stop` when its frontmatter cannot be read. */
export async function readPresent(folder: BulletinFolder, { moment }: Office): Promise<Present> {
  const bytes = await readContentFile(folder.index.absolute);
  const text = decodeUtf8(bytes);
  const visibility = await readVisibility(bytes, moment);
  if (text === undefined || visibility === undefined) throw unreadable(folder);
  return { folder, bytes, text, visibility };
}

/**
 * Puts a new text in the place of a bulletin's old one and moves its folder to this year and slug, after the whole content has been judged
 * as it will be. Throws a `Stop` and changes nothing when the gate objects, when another program has saved the file, or when there
 * is no new text.
 */
export async function makeChange(
  { folder, bytes }: Present,
  text: string | undefined,
  { year, slug }: BulletinPlace,
  office: Office,
  refusals: Refusals,
): Promise<void> {
  const words = commandWords();
  if (text === undefined) throw unreadable(folder);
  await judgeChange({ folder, text, year, slug }, office, refusals);
  const from = dirname(folder.index.absolute);
  const { content } = office.folders;
  const to = claimPlace(content, `bulletins/${year}/${slug}`);
  const isMoved = to !== from;
  if (isMoved && existsSync(to)) throw new Stop(words.new.taken(`bulletins/${year}/${slug}`), 1);
  const scratch = join(dirname(office.folders.cache), 'change');
  const [index, changed] = [folder.index.absolute, Buffer.from(text)];
  // First of all, so that the same command still finds the bulletin, and ends its work, after a kill in between.
  if (!(await replaceFile(index, changed, bytes, scratch)))
    throw new Stop(words.change.savedMeanwhile(folder.index.path), 1);
  if (!isMoved) return;
  try {
    await renameFolder(from, await makeFoldersAbove(content, `bulletins/${year}/${slug}`));
  } catch (error) {
    await replaceFile(index, bytes, changed, scratch);
    throw error;
  }
}

function unreadable({ index }: BulletinFolder): Stop {
  return new Stop(commandWords().change.unreadable(index.path), 1);
}
