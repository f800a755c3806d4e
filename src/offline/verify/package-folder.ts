import { beginPackageName } from '../options.ts';
import type { OpenedPackage } from './open-package.ts';
import { readInfo } from './read-info.ts';

/**
 * Whether the files of a ZIP of ours lie in one folder at its top that has the name of the package: the name that was signed with it,
 * and whose site and day `bag-info.txt` says.
 */
export async function isInItsFolder(bag: OpenedPackage, signedComment: string | undefined): Promise<boolean> {
  const name = /^([^/]+)\/$/u.exec(bag.folder)?.[1];
  if (name === undefined) return false;
  if (signedComment !== undefined && signedComment.split(' ')[0] !== name) return false;
  const info = await readInfo(bag);
  const [url, day] = [info.get('External-Identifier'), info.get('Bagging-Date')];
  if (url === undefined || day === undefined || !URL.canParse(url)) return true;
  const begin = beginPackageName(url, day);
  return name === begin || name.startsWith(`${begin}-`);
}
