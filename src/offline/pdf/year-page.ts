import { escapeXml } from '../epub/xhtml.ts';
import type { Strings } from '../../strings/strings.ts';

/** What a printed year says about itself. */
export interface YearTexts {
  language: string;
  siteTitle: string;
  office: string;
  url: string;
  year: string;
  /** The day of the edition, `2026-11-30`. */
  day: string;
  bulletins: number;
  photographs: number;
}

/** A bulletin of a printed year. */
export interface YearChapter {
  /** Of its article, by which it is linked and counted. */
  id: string;
  title: string;
  /** Its day in words. */
  day: string;
  /** XHTML. */
  body: string;
}

/** A list or an index at the end of a printed year: under each of its headings, if it has any, lines that lead to bulletins. */
export interface YearList {
  id: string;
  title: string;
  groups: { heading: string | undefined; lines: { text: string; ids: string[] }[] }[];
}

/** What the page of a year is laid out with. */
export interface YearLayout {
  /** Style sheets by address, in their order. */
  sheets: readonly string[];
  /** The rules of the printed year. */
  style: string;
  /** The page of each id, as far as it is known yet. */
  pages: ReadonlyMap<string, number>;
}

/** Stands for a page that is not known yet, as wide as most. */
const UNKNOWN = '000';

/** Only what lies on the disk is loaded, and nothing acts. */
const POLICY =
  "default-src 'none'; style-src file: 'unsafe-inline'; img-src file:; font-src data: file:; base-uri 'none'";

/** The page from which a year is printed: cover, contents, bulletins, lists. */
export function buildYearPage(
  texts: YearTexts,
  chapters: readonly YearChapter[],
  lists: readonly YearList[],
  { sheets, style, pages }: YearLayout,
  words: Strings['offline']['book'],
): string {
  const title = words.title(texts.year, texts.siteTitle);
  const pageOf = (id: string) => String(pages.get(id) ?? UNKNOWN);
  const line = ({ id, title: text, day }: { id: string; title: string; day: string }) =>
    `<li><span class="year-line"><a href="#${id}">${escapeXml(text)}${day === '' ? '' : ` <span class="year-day">${escapeXml(day)}</span>`}</a></span> <span class="year-page">${pageOf(id)}</span></li>`;
  const entries = [...chapters, ...lists.map((list) => ({ ...list, day: '' }))];
  return `<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeXml(title)}</title>
${sheets.map((sheet) => `<link rel="stylesheet" href="${escapeXml(sheet)}">`).join('\n')}
<style>${style}
@page { @top-center { content: ${quoteForStyle(title)} } }
@page :first { @top-center { content: none } }
</style>
</head>
<body class="year">
${buildCover(texts, words)}
<section class="year-part"><h1>${escapeXml(words.contents)}</h1>
<ol class="year-lines">
${entries.map(line).join('\n')}
</ol></section>
${chapters.map(({ id, body }) => `<article class="year-chapter" id="${id}">${body}</article>`).join('\n')}
${lists.map((list) => buildList(list, pageOf)).join('\n')}
</body>
</html>
`;
}

function buildCover(texts: YearTexts, words: Strings['offline']['book']): string {
  const { siteTitle, office, url, year, day, bulletins, photographs } = texts;
  return `<section class="year-cover">
<p>${escapeXml(office)}</p>
<p class="year-site">${escapeXml(siteTitle)}</p>
<h1>${escapeXml(words.year(year))}</h1>
<p>${escapeXml(words.counts(bulletins, photographs))}</p>
<p>${escapeXml(words.edition(day))}<br><a href="${escapeXml(url)}">${escapeXml(url)}</a></p>
</section>`;
}

function buildList({ id, title, groups }: YearList, pageOf: (id: string) => string): string {
  const parts = groups.map(({ heading, lines }) => {
    const items = lines.map(({ text, ids }) => {
      const links = ids.map((each) => `<a href="#${each}">${pageOf(each)}</a>`);
      return `<li><span class="year-line">${escapeXml(text)}</span> <span class="year-page">${links.join(', ')}</span></li>`;
    });
    const head = heading === undefined ? '' : `<h2>${escapeXml(heading)}</h2>`;
    return `${head}<ul class="year-lines">\n${items.join('\n')}\n</ul>`;
  });
  return `<section class="year-part" id="${id}"><h1>${escapeXml(title)}</h1>${parts.join('\n')}</section>`;
}

/** A text as a string of CSS, whatever signs it holds. */
function quoteForStyle(text: string): string {
  const signs = [...text].map((sign) =>
    /[\w ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `,
  );
  return `"${signs.join('')}"`;
}
