import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { SEGMENTS } from '../../addresses/segments.ts';

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
