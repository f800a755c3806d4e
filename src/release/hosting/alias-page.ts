import { isPlainPagePath } from '../../addresses/obeyed-names.ts';
import { CONTENT_LANGUAGE } from '../../models/context.ts';
import { isSafeName } from '../../gate/file-names.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { Strings } from '../../strings/strings.ts';
import { escapeHtml } from '../escape-html.ts';

/**
 * The path, below the site, of the file for a former address; `undefined` where the address lies outside the base path, has a name that
 * some host would not serve as a page or would obey, or one that no file of Windows can have. There the tables of redirects alone lead on.
 */
export function aliasFile(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const inside = path.slice(base.length);
  const folder = inside.replace(/\/$/, '');
  if (!folder.split('/').every(isSafeName) || !isPlainPagePath(folder)) return undefined;
  if (!folder.includes('.')) return `${folder}/index.html`;
  return folder === inside ? inside : undefined;
}

/** Groups former addresses by the file that can stand at their path. Those that differ only in query or trailing slash share one. */
export function groupByFile(redirects: readonly Redirect[], base: string): Map<string, Redirect[]> {
  const groups = new Map<string, Redirect[]>();
  for (const redirect of redirects) {
    const file = aliasFile(redirect.path, base);
    if (file !== undefined) groups.set(file, [...(groups.get(file) ?? []), redirect]);
  }
  return groups;
}

/** The address to which all these former addresses redirect; `undefined` when it depends on the query. */
export function findOnlyTarget(redirects: readonly Redirect[]): string | undefined {
  const to = redirects[0]?.to;
  const isOne = redirects.every((other) => other.to === to) && redirects.some(({ query }) => query === '');
  return isOne ? to : undefined;
}

/**
 * The page at a former address, for hosts without redirects. It redirects (meta refresh, and a link) when all its former addresses
 * lead to one bulletin; otherwise it links to each, because a static page cannot read the query.
 */
export function formatAliasPage(
  redirects: readonly Redirect[],
  file: string,
  { url, words }: { url: string; words: Strings },
): string {
  const { moved } = words;
  const [{ path }] = redirects as [Redirect];
  const to = findOnlyTarget(redirects);
  const description = to === undefined ? moved.several : moved.description;
  const own = new URL(file.replace(/(?<![^/])index\.html$/, ''), url).href;
  const refresh = to === undefined ? '' : `<meta http-equiv="refresh" content="0; url=${escapeHtml(to)}">\n`;
  return `<!doctype html>
<html lang="${words.languageTag}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(`${moved.title}: ${path}`)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(description)}">
<meta name="robots" content="noindex">
${refresh}<link rel="canonical" href="${escapeHtml(own)}">
</head>
<body>
<h1>${escapeHtml(moved.title)}</h1>
${
  to === undefined
    ? formatList(redirects, words)
    : `<p>${escapeHtml(description)} <a href="${escapeHtml(to)}">${escapeHtml(moved.link)}</a></p>`
}
</body>
</html>
`;
}

function formatList(redirects: readonly Redirect[], { moved, languageTag }: Strings): string {
  const language = languageTag === CONTENT_LANGUAGE ? '' : ` lang="${CONTENT_LANGUAGE}"`;
  const items = redirects.map(({ query, to, title }) => {
    const asked = query === '' ? '' : ` (?${escapeHtml(query)})`;
    return `<li><a href="${escapeHtml(to)}"${language}>${escapeHtml(title)}</a>${asked}</li>\n`;
  });
  return `<p>${escapeHtml(moved.several)}</p>\n<ul>\n${items.join('')}</ul>`;
}
