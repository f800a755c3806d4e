import { constants } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { originalsFolder } from '../../folders.ts';
import type { Issue } from '../../gate/issue.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { Stop } from '../../strings/stop.ts';
import { addToList, decodeUtf8 } from '../change/edit-frontmatter.ts';
import { commandWords } from '../command.ts';
import { claimPlace } from '../content-folder.ts';
import type { PhotographAnswer } from './answers.ts';
import { declarePhotograph, type BesidePhotograph } from './compose.ts';
import { judgeAside, writePhotographs } from './create.ts';
import type { Office } from './office.ts';

/**
 * Adds photographs to a bulletin: names them in `images`, passes the whole aside through the gate, then copies them beside it and
 * puts the new text in place of the old. Nothing is overwritten, and nothing changes when the gate or another program objects.
 */
export async function addPhotographs(
  folder: BulletinFolder,
  photographs: readonly PhotographAnswer[],
  office: Office,
): Promise<{ photographs: BesidePhotograph[]; warnings: Issue[] }> {
  const words = commandWords();
  const { cache, content } = office.folders;
  claimPlace(content, folder.index.path);
  const there = dirname(folder.index.absolute);
  const aside = join(dirname(cache), 'new');
  await mkdir(aside, { recursive: true });
  const root = await mkdtemp(join(aside, 'bulletin-'));
  try {
    const inside = join(root, folder.path);
    await cp(there, inside, { recursive: true });
    const old = await readContentFile(join(inside, 'index.mdx'));
    const used = new Set(folder.besides.map(({ path }) => basename(path).toLowerCase()));
    const written = await writePhotographs(
      inside,
      photographs,
      used,
      originalsFolder(office.folders, office.site.originals),
    );
    const text = addToList(decodeUtf8(old) ?? '', 'images', written.map(declarePhotograph), 'byline');
    if (text === undefined) throw new Stop(words.change.unreadable(folder.index.path), 1);
    await writeFile(join(inside, 'index.mdx'), text);
    const warnings = await judgeAside(root, office, words.new.notAdded);
    for (const { name } of written)
      await copyFile(join(inside, name), join(there, name), constants.COPYFILE_EXCL);
    if (!(await replaceFile(folder.index.absolute, Buffer.from(text), old, aside))) {
      for (const { name } of written) await rm(join(there, name));
      throw new Stop(words.change.savedMeanwhile(folder.index.path), 1);
    }
    return { photographs: written, warnings };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
