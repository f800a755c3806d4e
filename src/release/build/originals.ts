import { extname } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import type { ContentTree } from '../../gate/tree.ts';
import { nameByContents } from '../../images/picture-name.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { BuiltFile } from '../verify/scan.ts';

/** File name endings of pictures. */
const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif', '.svg', '.gif']);

/**
 * The hashes of original photographs that could be in the build: those of the records, and those of any other picture of the
 * content root, such as a draft's, that is as long as some file of the build. Other pictures are not read.
 */
export async function listOriginals(
  records: readonly BulletinRecord[],
  tree: Pick<ContentTree, 'bulletins'>,
  built: Iterable<BuiltFile>,
): Promise<string[]> {
  const hashes = records.flatMap(({ photographs }) => photographs.map(({ photograph }) => photograph.sum));
  const lengths = new Set([...built].map(({ bytes }) => bytes));
  for (const { path, absolute, bytes } of tree.bulletins.flatMap(({ besides }) => besides)) {
    const isPicture = PICTURES.has(extname(path).toLowerCase());
    if (isPicture && lengths.has(bytes)) hashes.push(nameByContents(await readContentFile(absolute)));
  }
  return hashes;
}
