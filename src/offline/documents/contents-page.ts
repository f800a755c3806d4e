import { createHash } from 'node:crypto';
import type { Strings } from '../../strings/strings.ts';
import { escapeXml } from '../epub/xhtml.ts';

/** The contents of a package, as its contents page tells them. */
export interface ContentsFacts {
  language: string;
  siteTitle: string;
  office: string;
  url: string;
  /** In words. */
  day: string;
  /** Newest year first. */
  years: {
    year: string;
    bulletins: number;
    photographs: number;
    books: { format: string; path: string }[];
  }[];
  /** What the package holds beside the pages: a path inside it, and what it is. */
  rooms: { path: string; text: string }[];
  /** What is left out and why, one sentence each. */
  leftOut: string[];
}

const STYLE = `
  body { max-width: 44rem; margin: 0 auto; padding: 1rem; font: 1.125rem/1.6 system-ui, sans-serif; color: #1d2226; background: #fff }
  table { border-collapse: collapse; width: 100% }
  th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #d5d9da; text-align: left; vertical-align: top }
  td.number, th.number { text-align: right }
  a { color: #174a7c; overflow-wrap: anywhere }
  .offline-unpack { padding: 1rem; border: .25rem solid #9d1c20; font-weight: bold }
  .offline-unpacked { display: none }
  .open { font-size: 1.375rem; font-weight: bold }`;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Folder of the style sheet and script, below the edition: only available when the ZIP has been unpacked. */
const EDITION = 'data/site/edition';

/** Path of the edition's home page, from the top of a package. */
export const SITE_START = 'data/site/index.html';

/** Path of the entry page, from the top of a package. */
export const ENTRY_PAGE = 'index.html';

/** Path of the contents page, from the top of a package. */
export const CONTENTS_PAGE = 'contents.html';

type Words = Strings['offline']['contentsPage'];

/**
 * The entry page, which a double click opens. In an unpacked package its script redirects to the edition. Opened inside a ZIP viewer,
 * it has no script and style sheet, and asks to unpack the package instead of showing links.
 */
export function buildEntryPage(facts: ContentsFacts, words: Words): string {
  const script = `<script src="${EDITION}/open.js"></script>`;
  return buildPage(facts, facts.siteTitle, [
    unpackNotice(words),
    openLink(words),
    contentsLink(words),
    script,
  ]);
}

/** The script of the entry page. */
export const ENTRY_SCRIPT = `location.replace('${SITE_START}');\n`;

/** The contents page of a package: what it holds, by year, and what is left out. */
export function buildContentsPage(facts: ContentsFacts, words: Words): string {
  const rooms = facts.rooms.map(
    ({ path, text }) => `<li><a href="${path}">${escapeXml(path)}</a>: ${escapeXml(text)}</li>`,
  );
  return buildPage(facts, words.title(facts.siteTitle), [
    unpackNotice(words),
    openLink(words),
    `<h2>${escapeXml(words.perYear)}</h2>`,
    buildYearTable(facts, words),
    `<h2>${escapeXml(words.holds)}</h2>`,
    `<ul>${rooms.join('\n')}</ul>`,
    `<h2>${escapeXml(words.leftOut)}</h2>`,
    `<ul>${facts.leftOut.map((line) => `<li>${escapeXml(line)}</li>`).join('\n')}</ul>`,
  ]);
}

function unpackNotice({ unpackFirst }: Words): string {
  return `<p class="offline-unpack">${escapeXml(unpackFirst)}</p>`;
}

function openLink({ open }: Words): string {
  return `<p class="offline-unpacked open"><a href="${SITE_START}">${escapeXml(open)}</a></p>`;
}

function contentsLink({ contents }: Words): string {
  return `<p class="offline-unpacked"><a href="${CONTENTS_PAGE}">${escapeXml(contents)}</a></p>`;
}

function buildYearTable({ years }: ContentsFacts, words: Words): string {
  const rows = years.map(({ year, bulletins, photographs, books }) => {
    const links = books.map(({ format, path }) => `<a href="${path}">${format}</a>`).join(', ');
    return `<tr><th scope="row">${year}</th><td class="number">${bulletins}</td><td class="number">${photographs}</td><td>${links}</td></tr>`;
  });
  const sum = (key: 'bulletins' | 'photographs') => years.reduce((total, each) => total + each[key], 0);
  rows.push(
    `<tr><th scope="row">${escapeXml(words.total)}</th><td class="number">${sum('bulletins')}</td><td class="number">${sum('photographs')}</td><td></td></tr>`,
  );
  const heads = [
    `<th scope="col">${escapeXml(words.year)}</th>`,
    ...[words.bulletins, words.photographs].map(
      (text) => `<th scope="col" class="number">${escapeXml(text)}</th>`,
    ),
    `<th scope="col">${escapeXml(words.book)}</th>`,
  ];
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function buildPage(facts: ContentsFacts, title: string, body: readonly string[]): string {
  const { language, office, url, day } = facts;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeXml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${STYLE}</style>
<link rel="stylesheet" href="${EDITION}/edition.css">
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p>${escapeXml(office)}<br>${escapeXml(day)}<br><a href="${escapeXml(url)}" rel="external">${escapeXml(url)}</a></p>
${body.join('\n')}
</main>
</body>
</html>
`;
}
