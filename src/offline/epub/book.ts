import { escapeXml } from './xhtml.ts';

/** What a book says about itself. */
export interface BookTexts {
  identifier: string;
  title: string;
  creator: string;
  language: string;
  /** The day of the edition, `2026-11-30`, and its instant in UTC. */
  day: string;
  modified: string;
  /** A sentence on what readers who cannot see get. */
  accessibility: string;
  /** The heading of the table of contents. */
  contents: string;
}

/** One file of a book, below `EPUB/`. Chapters have a title and stand in reading order. */
export interface BookItem {
  href: string;
  type: string;
  title?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const CONTAINER = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The style sheet of books. E-readers have styles of their own, so only what would be misread without one is styled. */
export const STYLE = `img { max-width: 100%; height: auto; }
figure { margin: 1em 0; }
figcaption, .living, .dateline { font-size: 0.9em; }
.note { margin: 1em 0; padding: 0 1em; border: 1px solid; }
.note__title { font-weight: bold; }
.whole { white-space: nowrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.2em 0.4em; vertical-align: top; }
`;

/** A page of a book. `body` is XHTML. */
export function buildPage({
  title,
  language,
  body,
}: {
  title: string;
  language: string;
  body: string;
}): string {
  return `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" href="style.css" type="text/css"/></head>
<body>${body}</body>
</html>
`;
}

/** The files that hold a book together, by path: the package document and the table of contents. */
export function buildPackage(texts: BookTexts, items: readonly BookItem[]): Map<string, string> {
  return new Map([
    ['EPUB/nav.xhtml', buildContents(texts, items)],
    ['EPUB/content.opf', buildPackageDocument(texts, items)],
  ]);
}

function buildContents({ contents, language }: BookTexts, items: readonly BookItem[]): string {
  const lines = items.flatMap(({ href, title }) =>
    title === undefined ? [] : [`<li><a href="${href}">${escapeXml(title)}</a></li>`],
  );
  const body = `<nav epub:type="toc"><h1>${escapeXml(contents)}</h1><ol>${lines.join('\n')}</ol></nav>`;
  return buildPage({ title: contents, language, body });
}

function buildPackageDocument(texts: BookTexts, items: readonly BookItem[]): string {
  const isChapter = ({ title }: BookItem): boolean => title !== undefined;
  const manifest = items.map(
    ({ href, type }, index) => `<item id="i${index}" href="${href}" media-type="${type}"/>`,
  );
  const spine = items.flatMap((item, index) => (isChapter(item) ? [`<itemref idref="i${index}"/>`] : []));
  const hasPictures = items.some(({ type }) => type.startsWith('image/'));
  // EPUB Accessibility 1.1: how the book can be read, and that words alone are enough.
  const meta: [property: string, value: string][] = [
    ['dcterms:modified', texts.modified],
    ['schema:accessMode', 'textual'],
    ...(hasPictures ? [['schema:accessMode', 'visual'] satisfies [string, string]] : []),
    ['schema:accessModeSufficient', 'textual'],
    ['schema:accessibilityFeature', 'alternativeText'],
    ['schema:accessibilityFeature', 'tableOfContents'],
    ['schema:accessibilityFeature', 'structuralNavigation'],
    ['schema:accessibilityHazard', 'none'],
    ['schema:accessibilitySummary', texts.accessibility],
  ];
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${texts.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(texts.identifier)}</dc:identifier>
<dc:title>${escapeXml(texts.title)}</dc:title>
<dc:creator>${escapeXml(texts.creator)}</dc:creator>
<dc:publisher>${escapeXml(texts.creator)}</dc:publisher>
<dc:date>${texts.day}</dc:date>
<dc:language>${texts.language}</dc:language>
${meta.map(([property, value]) => `<meta property="${property}">${escapeXml(value)}</meta>`).join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${manifest.join('\n')}
</manifest>
<spine>
${spine.join('\n')}
</spine>
</package>
`;
}
