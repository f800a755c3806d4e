import type { Bulletin } from '../../bulletins/bulletin.ts';

/** As much of a bulletin as it can be recognised by. */
export type KnownBulletin = Pick<Bulletin, 'key' | 'slug' | 'title' | 'aliases' | 'source'>;

/** The host against which paths are parsed; it never shows. */
export const HOST = 'https://trang.example';

/** The addresses that a bulletin is known to have had: former ones, and that of its source. */
export function listFormerUrls({ aliases, source }: KnownBulletin): URL[] {
  const addresses = source?.url === undefined ? aliases : [...aliases, source.url];
  return addresses.flatMap((address) => URL.parse(address, HOST) ?? []);
}
