import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ContentTree } from '../../gate/tree.ts';
import { hashPhotograph } from '../../images/photograph.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { BuiltFile } from '../verify/scan.ts';

const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif', '.svg', '.gif']);

/**
 * The names that the original photographs of a content root go by: those of the records, which are known, and those of any
 * other picture, such as a draft's, that is as long as a file of the build. The rest cannot be in it and is not read.
 */
export async function listOriginals(
  records: readonly BulletinRecord[],
  tree: Pick<ContentTree, 'bulletins'>,
  built: Iterable<BuiltFile>,
): Promise<string[]> {
  const hashes = records.flatMap(({ photographs }) => photographs.map(({ photograph }) => photograph.hash));
  const lengths = new Set([...built].map(({ bytes }) => bytes));
  for (const { path, absolute, bytes } of tree.bulletins.flatMap(({ besides }) => besides)) {
    const isPicture = PICTURES.has(extname(path).toLowerCase());
    if (isPicture && lengths.has(bytes)) hashes.push(hashPhotograph(await readFile(absolute)));
  }
  return hashes;
}
