import { extname } from 'node:path';
import type { UnknownFile } from '../../strings/issues/forms.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { isBesideType } from '../file-types.ts';
import { findNearest } from '../nearest.ts';

/** Whether a file is of an old office format or an archive, which are not published. */
export function isOldOrPacked(path: string): boolean {
  return /\.(?:doc|xls|zip|rar|7z)$/i.test(path);
}

/** Where a file most likely belongs that the site has no use for in its place, or what is to be done with it. */
export function adviseOn(
  path: string,
  { expected, registers }: { expected: string; registers: ReadonlySet<string> },
): UnknownFile {
  const [room = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? room;
  if (/^site\.ya?ml$/i.test(name) && name !== 'site.yaml') return { move: 'site.yaml' };
  if (room === 'registers' && rest.length === 1) {
    const near = findNearest(name.replace(/\.[^.]*$/, ''), [...registers]);
    return near === undefined ? { expected } : { move: `registers/${near}.yaml` };
  }
  if (room === 'pages' && /\.(?:md|markdown)$/i.test(name)) return { move: path.replace(/\.[^.]*$/, '.mdx') };
  if (room !== 'bulletins') return { expected };
  if (/\.(?:docx?|xlsx?|zip|rar|7z)$/i.test(name) && !isBesideType(name)) return { word: true };
  const year = /\d{4}/.exec(rest[0] ?? '')?.[0] ?? '<yyyy>';
  if (/^\.mdx?$/i.test(extname(name)) && rest.length !== 3) {
    const slug = /^index\.mdx?$/i.test(name) ? (rest.at(-2) ?? '') : name.replace(/\.mdx?$/i, '');
    return { move: `bulletins/${year}/${slugify(slug)}/index.mdx` };
  }
  if (rest.length === 3 && !/^\d{4}$/.test(rest[0]!)) return { move: `bulletins/${year}/${rest[1]}/${name}` };
  return rest.length > 3 ? { beside: true } : { expected };
}
