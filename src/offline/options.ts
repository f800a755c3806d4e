import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Folders } from '../folders.ts';
import { refuseLinks } from '../work-folder.ts';
import type { EditionDate } from './edition-date.ts';
import type { EditionPart } from './selection.ts';

/** The options of `npm run offline`. */
export interface EditionOptions extends EditionPart {
  folders: Folders;
  /** A file, or a folder to put the package into. */
  out?: string | undefined;
  date?: string | undefined;
  /** The edition before this one, packed or not. */
  compare?: string | undefined;
  /** The secret key file of minisign. */
  sign?: string | undefined;
  password?: string | undefined;
  /** Whether a PDF of each year is printed too, for which there has to be a browser. */
  withPdf?: boolean | undefined;
  environment?: NodeJS.ProcessEnv | undefined;
  onProgress?: ((line: string) => void) | undefined;
}

/** Characters of the host in a package's name, at most. */
const MAX_HOST = 40;

/** Characters of a section in a package's name, at most; a longer one ends in eight signs of its SHA-256. */
const MAX_SECTION = 40;

/** The name of a package, which is also its top folder: whose, of which day, and which part. */
export function namePackage(url: string, { day }: EditionDate, part: EditionPart): string {
  const section = part.section === undefined ? undefined : shortenSection(part.section);
  const parts = [beginPackageName(url, day), part.year, section, part.withImages ? undefined : 'khong-anh'];
  return parts.filter((each) => each !== undefined).join('-');
}

/** With what the name of every package of a site and a day begins: the host and the day. */
export function beginPackageName(url: string, day: string): string {
  const host = new URL(url).hostname.slice(0, MAX_HOST).replace(/[^A-Za-z0-9.-]/gu, '-');
  return `${host}-${day}`;
}

function shortenSection(section: string): string {
  if (section.length <= MAX_SECTION) return section;
  const sum = createHash('sha256').update(section).digest('hex').slice(0, 8);
  return `${section.slice(0, MAX_SECTION - sum.length - 1)}-${sum}`;
}

/** The path of the package to write; by default in a folder beside the finished site. Throws a `Stop` when that folder is a link. */
export async function placePackage(name: string, out: string | undefined, folders: Folders): Promise<string> {
  const file = `${name}.zip`;
  if (out === undefined) {
    const folder = defaultFolder(folders);
    refuseLinks(dirname(folder), folder);
    return join(folder, file);
  }
  const wanted = resolve(out);
  const isFolder = /[\\/]$/u.test(out) || (await stat(wanted).catch(() => undefined))?.isDirectory() === true;
  return isFolder ? join(wanted, file) : wanted;
}

/** `dist` becomes `offline.dist`, `name.dist` becomes `name.offline.dist`: beside the site, and ignored by Git like it. */
function defaultFolder({ dist }: Folders): string {
  const name = basename(dist).replace(/\.?dist$/u, '');
  return join(dirname(dist), name === '' ? 'offline.dist' : `${name}.offline.dist`);
}
