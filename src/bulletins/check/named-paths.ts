import { existsSync, readdirSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { SEGMENTS } from '../../addresses/segments.ts';
import { findNearest } from '../../gate/nearest.ts';
import { slugify } from '../../vietnamese/slug.ts';

/**
 * The absolute path of a file or folder that a person names: below the folder `from`, or, where nothing is there, below the content
 * root, as the key of a bulletin (`2026/slug`) or as its address (`/tin/2026/slug/`), with whatever slashes. The path below `from`
 * when nothing is at any of them.
 */
export function findNamed(typed: string, root: string, from: string): string {
  const path = typed.replaceAll('\\', '/').replace(/\/+/g, '/');
  const [first, ...rest] = path
    .replace(/^https?:\/[^/]*\/(?:.*\/)?(?=tin\/\d{4}\/)/i, '')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  const isRoot = first === 'content' || first === basename(root);
  const inside = [
    ...(isRoot ? [] : [first === SEGMENTS.bulletin ? 'bulletins' : (first ?? '')]),
    ...rest,
  ].join('/');
  const places = [
    resolve(from, typed),
    resolve(from, path),
    resolve(root, inside),
    resolve(root, 'bulletins', inside),
  ];
  return places.find((place) => existsSync(place)) ?? places[0]!;
}

/** The key (`2026/slug`) of the bulletin whose folder is named most like the last part of a path that names nothing. */
export function findNearKey(typed: string, root: string): string | undefined {
  const bulletins = resolve(root, 'bulletins');
  if (!existsSync(bulletins)) return undefined;
  const keys = readdirSync(bulletins, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.mdx')
    .map(({ parentPath }) => relative(bulletins, parentPath).split(sep).join('/'))
    .toSorted();
  const slugs = keys.map((key) => basename(key));
  const near = findNearest(slugify(typed.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '')), slugs);
  return near === undefined ? undefined : keys[slugs.lastIndexOf(near)];
}
