import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PhotographSource } from '../../images/make.ts';
import type { BulletinRecord } from '../../models/record.ts';

/** The photographs of all records with the files they lie in. */
export function listPhotographs(records: readonly BulletinRecord[], content: string): PhotographSource[] {
  return records.flatMap(({ photographs }) =>
    photographs.map(({ file, photograph }) => ({ file: join(content, file), photograph })),
  );
}

/**
 * Copies the attachments of all records to their addresses in a build. They are copied and not linked: what an editor then
 * changes must not change what is published.
 */
export async function copyAttachments(
  records: readonly BulletinRecord[],
  folders: { content: string; out: string },
  base: string,
): Promise<void> {
  for (const { file, address } of records.flatMap(({ attachments }) => attachments)) {
    const target = join(folders.out, address.slice(base.length));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(folders.content, file), target);
  }
}
