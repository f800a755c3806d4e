import { extname } from 'node:path';
import type { UnknownFile } from '../../strings/issues/forms.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { isBesideType } from '../file-types.ts';
import type { DecodedText } from '../text.ts';
import { findNearest } from '../nearest.ts';

/** Whether a file is of an old office format or an archive, which are not published. */
function isOldOrPacked(path: string): boolean {
  return /\.(?:doc|xls|zip|rar|7z)$/i.test(path);
}

const PICTURE = /\.(?:tiff?|bmp|jfif|avif|psd|cr[23]|nef|arw|dng)$/i;
const RECORDING = /\.(?:mp4|m4v|mov|avi|mkv|wmv|webm|mpe?g|3gp|flv|mts|mp3|m4a|wav|wma|aac|ogg)$/i;

/** Whether a file is named as the text of a bulletin is, or nearly so. */
export function isIndex(path: string): boolean {
  return /(?:^|\/)index\.(?:mdx?|markdown)$/i.test(withoutAdditions(path));
}

/** What is to be done with a file beside a bulletin that is of no type which may lie there. */
export function adviseBeside(path: string): UnknownFile {
  if (isIndex(path)) return { second: true };
  if (isOldOrPacked(path)) return { word: true };
  if (PICTURE.test(path)) return { picture: true };
  return RECORDING.test(path) ? { recording: true } : { beside: true };
}

/** What the text of a bulletin says of its place: its title, and the year of its event. */
export interface BulletinWords {
  title?: string | undefined;
  year?: string | undefined;
}

/** The words of a text that name its folder, whether the rest of it can be read or not. */
export function readBulletinWords(text: DecodedText): BulletinWords {
  return {
    title: /^title:\s*(\S.{0,200})/m.exec(text)?.[1],
    year: /^date:\D*(\d{4})-/m.exec(text)?.[1],
  };
}

/** The name that a text was given before a program added an extension to it, or a number in brackets to a copy. */
function withoutAdditions(path: string): string {
  return path
    .replace(/(?: *\(\d+\)| - (?:Copy|B\u1EA3n sao))*(?=\.)/giu, '')
    .replace(/(\.(?:mdx?|ya?ml))\.txt$/iu, '$1');
}

/** Advice for a file without use at its place: where it most likely belongs, or what to do with it. */
export function adviseOn(
  written: string,
  { expected, registers }: { expected: string; registers: ReadonlySet<string> },
  words: BulletinWords = {},
): UnknownFile {
  const path = withoutAdditions(written);
  const [room = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? room;
  if (/^site\.ya?ml$/i.test(name) && written !== 'site.yaml') return { move: 'site.yaml' };
  if (room === 'registers' && rest.length === 1) {
    const near = findNearest(name.replace(/\.[^.]*$/, ''), [...registers]);
    return near === undefined ? { expected } : { move: `registers/${near}.yaml` };
  }
  if (room === 'pages' && rest.length === 1 && /\.(?:mdx?|markdown)$/i.test(name))
    return { move: path.replace(/\.[^.]*$/, '.mdx') };
  if (room === 'decisions' && rest.length === 3 && isIndex(name))
    return { move: [room, ...rest.slice(0, 2), 'index.mdx'].join('/') };
  if (room !== 'bulletins') return { expected };
  if (/\.(?:docx?|xlsx?|zip|rar|7z)$/i.test(name) && !isBesideType(name)) return { word: true };
  const year = /\d{4}/.exec(rest[0] ?? '')?.[0] ?? words.year ?? '<yyyy>';
  if (/^\.mdx?$/i.test(extname(name)) && rest.length !== 3) {
    const isText = isIndex(name);
    const folder = rest.length > 2 || !/^\d{4}$/.test(rest[0]!) ? rest.at(-2) : undefined;
    const slug = slugify(isText ? (folder ?? words.title ?? '') : name.replace(/\.mdx?$/i, ''));
    return { move: `bulletins/${year}/${slug || '<slug>'}/index.mdx` };
  }
  if (rest.length === 3 && !/^\d{4}$/.test(rest[0]!)) return { move: `bulletins/${year}/${rest[1]}/${name}` };
  return rest.length > 3 ? { beside: true } : { expected };
}
