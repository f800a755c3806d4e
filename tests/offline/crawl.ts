import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DiskPage } from './disk-reader.ts';

/**
 * Opens the pages of an unpacked edition that links lead to, so many of a kind at most; the first part of an address is its kind.
 * Returns the number of pages, and each thing that is missing.
 */
export async function crawlBag(
  page: DiskPage,
  bag: string,
  mostOfAKind = Infinity,
): Promise<{ pages: number; faults: string[] }> {
  const root = pathToFileURL(join(bag, 'data/site/')).href;
  const seen = new Set([`${root}index.html`]);
  const waiting = [...seen];
  const places = new Map<string, string[]>();
  const linked = new Set<string>();
  const opened = new Map<string, number>();
  const faults: string[] = [];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    await page.open(fileURLToPath(address));
    await page.waitFor(hasPictures, undefined);
    const { links, ids, brokenPictures, hasStyle, hasNotice } = await page.evaluate(look, undefined);
    if (!hasStyle || hasNotice) faults.push(`${address}: without style`);
    faults.push(...brokenPictures);
    places.set(address, ids);
    for (const link of links.filter((each) => each.startsWith('file:'))) {
      linked.add(link);
      const file = link.replace(/[?#].*$/u, '');
      if (!file.startsWith(root) || !file.endsWith('.html') || seen.has(file)) continue;
      const kind = file.slice(root.length).split('/')[0]!;
      const count = (opened.get(kind) ?? 0) + 1;
      if (count > mostOfAKind) continue;
      opened.set(kind, count);
      seen.add(file);
      waiting.push(file);
    }
  }
  for (const link of linked) {
    const [, file = '', id = ''] = /^([^?#]+)[^#]*#?(.*)$/u.exec(link)!;
    if (!existsSync(fileURLToPath(file))) faults.push(`${link}: no such file`);
    const ids = places.get(file);
    if (id !== '' && ids && !ids.includes(decodeURIComponent(id))) faults.push(`${link}: no such place`);
  }
  return { pages: seen.size, faults };
}

/** Whether every picture has come, also those that wait for the reader to scroll. */
function hasPictures(): boolean {
  // The viewer of large photographs holds a picture without an address until a reader opens it.
  const pictures = [...document.images].filter((picture) => picture.hasAttribute('src'));
  for (const picture of pictures) picture.loading = 'eager';
  return pictures.every(({ complete, currentSrc }) => complete && currentSrc !== '');
}

/** What a page shows of itself: its links, and the pictures that did not decode. */
function look(): {
  links: string[];
  ids: string[];
  brokenPictures: string[];
  hasStyle: boolean;
  hasNotice: boolean;
} {
  const notice = document.querySelector('.offline-unpack')!;
  return {
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    brokenPictures: [...document.images]
      .filter((picture) => picture.hasAttribute('src') && picture.naturalWidth === 0)
      .map(({ src }) => src),
    hasStyle: getComputedStyle(document.documentElement).getPropertyValue('--measure') !== '',
    hasNotice: getComputedStyle(notice).display !== 'none',
  };
}
