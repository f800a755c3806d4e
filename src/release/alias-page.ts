import type { Redirect } from '../models/redirects.ts';
import type { Strings } from '../strings/strings.ts';

/**
 * The file of the site that can stand at a former address, below the site; `undefined` where the address lies outside the
 * base path, depends on a query, or has an ending that hosts do not serve as a page.
 */
export function aliasFile({ path, query }: Redirect, base: string): string | undefined {
  if (query !== '' || !path.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  if (!/^[A-Za-z0-9._/-]+$/.test(inside) || inside.includes('..')) return undefined;
  // A folder of such a name would be in the way of what hosts look for.
  if (/^_(?:headers|redirects)(?:\/|$)/.test(inside)) return undefined;
  const name = inside.split('/').at(-1)!;
  if (/\.html?$/.test(name)) return inside;
  return name.includes('.') ? undefined : `${inside.replace(/\/$/, '')}/index.html`;
}

/** A page, in a file of the site, for hosts that know no redirects: it leads on by itself, and in words. */
export function formatAliasPage(
  { path, to }: Redirect,
  file: string,
  { url, words }: { url: string; words: Strings },
): string {
  const { moved } = words;
  const title = escapeHtml(`${moved.title}: ${path}`);
  const target = escapeHtml(to);
  const own = escapeHtml(new URL(file.replace(/(?<![^/])index\.html$/, ''), url).href);
  return `<!doctype html>
<html lang="${words.languageTag}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(moved.description)}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${own}">
</head>
<body>
<h1>${escapeHtml(moved.title)}</h1>
<p>${escapeHtml(moved.description)} <a href="${target}">${escapeHtml(moved.link)}</a></p>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
