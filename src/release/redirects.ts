import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folders } from '../folders.ts';
import type { Redirect } from '../models/redirects.ts';
import type { Strings } from '../strings/strings.ts';
import { aliasFile, formatAliasPage } from './alias-page.ts';

const REDIRECTS_FILE = 'bantin-redirects.json';

/** Takes the former addresses out of a build. */
export async function takeRedirects(folder: string): Promise<Redirect[]> {
  const file = join(folder, REDIRECTS_FILE);
  const redirects = JSON.parse(await readFile(file, 'utf8')) as Redirect[];
  await rm(file);
  return redirects;
}

/**
 * Writes the former addresses into a build: `_redirects` for hosts that know it, and a page in words where the address can be a
 * file. A page of the site is never overwritten.
 */
export async function writeRedirects(
  redirects: readonly Redirect[],
  { staging }: Pick<Folders, 'staging'>,
  site: { url: string; base: string; words: Strings },
): Promise<void> {
  if (redirects.length > 0) await writeFile(join(staging, '_redirects'), formatHostRedirects(redirects));
  // With a slash at the end and without, two former addresses of a bulletin are one file.
  const pages = new Map<string, Redirect>();
  for (const redirect of redirects) {
    const path = aliasFile(redirect, site.base);
    if (path !== undefined) pages.set(path, redirect);
  }
  for (const [path, redirect] of pages) {
    const file = join(staging, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, formatAliasPage(redirect, path, site), { flag: 'wx' });
  }
}

/** The form of Netlify and Cloudflare Pages: `path [key=value …] target status`. */
export function formatHostRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ path, query, to }) => `${[path, ...query.split('&').filter(Boolean), to, '301'].join(' ')}\n`)
    .join('');
}

/**
 * Two maps for nginx: by the whole request where a query decides, else by the path alone, whatever follows it. nginx compares
 * such strings without regard to case, as the portals do that these addresses come from.
 */
export function formatNginxMap(redirects: readonly Redirect[]): string {
  const byRequest = redirects.filter(({ query }) => query !== '');
  const byPath = redirects.filter(({ query }) => query === '');
  return [
    formatMap(
      '$request_uri',
      '$bantin_by_request',
      byRequest.map(({ path, query, to }) => [`${path}?${query}`, to]),
    ),
    formatMap(
      '$uri',
      '$bantin_by_path',
      byPath.map(({ path, to }) => [decodeURI(path), to]),
    ),
  ].join('\n');
}

function formatMap(from: string, to: string, pairs: readonly (readonly [string, string])[]): string {
  const lines = pairs.map(([key, value]) => `  "${key.replace(/["\\]/g, '\\$&')}" "${value}";\n`);
  return `map ${from} ${to} {\n  default "";\n${lines.join('')}}\n`;
}

/** Named matchers for Caddy, to be imported inside a site block. */
export function formatCaddy(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ path, query, to }, index) => {
      const name = `@former${index + 1}`;
      const conditions = [
        `  path ${path}`,
        ...query
          .split('&')
          .filter(Boolean)
          .map((pair) => `  query ${pair}`),
      ];
      return `${name} {\n${conditions.join('\n')}\n}\nredir ${name} ${to} 301\n`;
    })
    .join('\n');
}
