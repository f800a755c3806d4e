import { buffer } from 'node:stream/consumers';
import type { OpenedPackage } from './open-package.ts';

/** The text of a small file of a package; undefined when it is missing or cannot be read. */
export async function readText(bag: OpenedPackage, file: string): Promise<string | undefined> {
  if (!bag.names.includes(file)) return undefined;
  try {
    return (await buffer(await bag.read(file))).toString('utf8');
  } catch {
    return undefined;
  }
}
