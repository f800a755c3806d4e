import { createHash } from 'node:crypto';
import { readContentFile, readContentText } from '../../files/read-content-file.ts';
import { listFilesBelow } from '../../files/list-files.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import type { AwaitedField } from '../report/item.ts';
import { join } from 'node:path';

/** A bulletin that is there, as far as an import asks for it. */
export interface PresentBulletin {
  id: string;
  /** Its folder below the content root. */
  path: string;
  isDraft: boolean;
  /** Fields that its frontmatter leaves open. */
  open: AwaitedField[];
}

/** The bulletins of a content root by their ids, and by the sums of their sources, whatever else is wrong with them. */
export async function listPresent(bulletins: readonly BulletinFolder[]): Promise<{
  byId: Map<string, PresentBulletin>;
  bySha: Map<string, PresentBulletin>;
}> {
  const [byId, bySha] = [new Map<string, PresentBulletin>(), new Map<string, PresentBulletin>()];
  for (const { index, path } of bulletins) {
    const text = await readContentText(index.absolute);
    const [head = ''] = text.split(/^---[ \t]*$/mu, 2).slice(1);
    const id = /^id:[ \t]*["']?([a-z0-9-]+)/mu.exec(head)?.[1] ?? '';
    const sha256 = /^\s*(?:source:\s*\{.*)?sha256:[ \t]*["']?([0-9a-f]{64})/mu.exec(head)?.[1];
    const open = [...head.matchAll(/^(title|section|date|byline):[ \t]*(?:null|~)?[ \t]*$/gmu)];
    const bulletin = {
      id,
      path,
      isDraft: /^status:[ \t]*["']?draft/mu.test(head),
      open: open.map(([, field]) => field as AwaitedField),
    };
    byId.set(id, bulletin);
    if (sha256 !== undefined) bySha.set(sha256, bulletin);
  }
  return { byId, bySha };
}

/** The sum of all files of a folder with their names, by which it shows whether somebody has changed any. */
export async function sumFolder(folder: string): Promise<string> {
  const sum = createHash('sha256');
  for (const path of await listFilesBelow(folder)) {
    const bytes = await readContentFile(join(folder, path));
    sum.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return sum.digest('hex');
}
