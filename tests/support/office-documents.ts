import { strToU8, zipSync, type ZippableFile } from 'fflate';

/** Parts of a package by name. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'application/vnd.openxmlformats-package.relationships+xml';

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** The namespace of worksheets, as an attribute. */
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

/** The prefixes under which Word writes its namespaces, and what is bound to them. */
const WORD_NAMESPACES = declare({
  w: WORD,
  r: RELATIONSHIPS,
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  x: 'urn:thu',
});
const ODF_NAMESPACES = declare({
  ...Object.fromEntries(
    ['office', 'text', 'draw', 'script', 'table', 'meta', 'form', 'style'].map((name) => [
      name,
      `${ODF}:${name}:1.0`,
    ]),
  ),
  fo: `${ODF}:xsl-fo-compatible:1.0`,
  of: `${ODF}:of:1.2`,
  msoxl: 'http://schemas.microsoft.com/office/excel/formula',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  xforms: 'http://www.w3.org/2002/xforms',
  x: 'urn:thu',
});

/** The types of all parts that tests put into a package, by name. */
const known: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/i, `${OFFICE}.wordprocessingml.document.main+xml`],
  [
    /^word\/(settings|styles|numbering|comments|footnotes|endnotes|header\d|footer\d)\.xml$/i,
    `${OFFICE}.wordprocessingml.settings+xml`,
  ],
  [/^xl\/workbook\.xml$/i, `${OFFICE}.spreadsheetml.sheet.main+xml`],
  [/^xl\/worksheets\//i, `${OFFICE}.spreadsheetml.worksheet+xml`],
  [/^xl\/connections\.xml$/i, `${OFFICE}.spreadsheetml.connections+xml`],
  [/^xl\/externalLinks\/[^/]+\.xml$/i, `${OFFICE}.spreadsheetml.externalLink+xml`],
  [/charts\/[^/]+\.xml$/i, `${OFFICE}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/i, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/vbaProject\.bin$/i, 'application/vnd.ms-office.vbaProject'],
  [/oleObject\d*\.bin$/i, `${OFFICE}.oleObject`],
  [/activeX\d*\.xml$/i, 'application/vnd.ms-office.activeX+xml'],
  [/\.xlsx$/i, `${OFFICE}.spreadsheetml.sheet`],
  [/\.docx$/i, `${OFFICE}.wordprocessingml.document`],
];
const defaults = {
  rels: RELS,
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  bin: `${OFFICE}.spreadsheetml.printerSettings`,
  odttf: `${OFFICE}.obfuscatedFont`,
};

/** A PNG of one black dot. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * A package of Word or Excel, with the list of its types and with relations to all its parts, as far as these are not among them.
 */
export function writeOoxml(parts: Parts): Uint8Array {
  const overrides = Object.keys(parts).flatMap((name) => {
    const [, type] = known.find(([pattern]) => pattern.test(name)) ?? [];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  const endings = Object.entries(defaults).map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...endings, ...overrides].join('')}</Types>`;
  return zip({ '[Content_Types].xml': types, ...relateParts(parts), ...parts });
}

/** The types of the relations that lead to parts, by their names. */
const relationTypes: readonly (readonly [RegExp, string])[] = [
  [/comments\d*\.xml$/i, 'comments'],
  [/header\d*\.xml$/i, 'header'],
  [/footer\d*\.xml$/i, 'footer'],
  [/\/(styles|settings|numbering|footnotes|endnotes|sharedStrings)\.xml$/, '$1'],
  [/\/theme\d*\.xml$/, 'theme'],
  [/worksheets\//, 'worksheet'],
  [/drawings\//, 'drawing'],
  [/charts\//, 'chart'],
  [/media\//, 'image'],
  [/embeddings\//, 'package'],
  [/pivotCacheRecords|records\.xml/i, 'pivotCacheRecords'],
  [/log\.xml$/, 'revisionLog'],
  [/threads\.xml$/, 'threadedComment'],
];

/** Relations from the package to its main part and to its properties, and from the main part to all others. */
function relateParts(parts: Parts): Parts {
  const main = Object.keys(parts).find((name) => /^(?:word\/document|xl\/workbook)\.xml$/i.test(name));
  const reached = Object.keys(parts).filter((name) => !name.endsWith('.rels') && name !== main);
  const typeOf = (name: string) => {
    const [pattern, type] = relationTypes.find(([each]) => each.test(name)) ?? [];
    return pattern ? pattern.exec(name)![0].replace(pattern, type!) : 'officeDocument';
  };
  const toAll = reached.map((name): Relation => [typeOf(name).replace(/^\//, ''), `/${name}`, false]);
  if (main === undefined) return { '_rels/.rels': relations(...toAll) };
  return {
    '_rels/.rels': relations(['officeDocument', main, false]),
    [main.replace(/([^/]+)$/, '_rels/$1.rels')]: relations(...toAll),
  };
}

/** A document of Word with this in its body, and these parts besides. */
export function writeDocx(body = '', parts: Parts = {}): Uint8Array {
  return writeOoxml({ 'word/document.xml': wordXml(body), ...parts });
}

/** A workbook of Excel with these cells, and these parts besides. */
export function writeXlsx(cells = '', parts: Parts = {}): Uint8Array {
  return writeOoxml({
    'xl/workbook.xml': `<workbook ${SHEET}/>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${SHEET}><sheetData><row>${cells}</row></sheetData></worksheet>`,
    ...parts,
  });
}

/** An OpenDocument text with this in its body, and these parts besides. */
export function writeOdt(body = '', parts: Parts = {}): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': odfXml(body),
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"/>`,
    ...parts,
  });
}

/** The main part of an OpenDocument. */
export function odfXml(body: string): string {
  return `<office:document-content ${ODF_NAMESPACES}><office:scripts/><office:body>${body}</office:body></office:document-content>`;
}

/** The main part of a document of Word. */
export function wordXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

/** A relation: its type, its target and whether that lies outside. */
export type Relation = readonly [type: string, target: string, isExternal?: boolean];

/** A list of relations. */
export function relations(...list: readonly Relation[]): string {
  const all = list.map(
    ([type, target, isExternal = true], index) =>
      `<Relationship Id="r${index}" Type="${RELATIONSHIPS}/${type}" Target="${escape(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** A field of Word whose code is cut into these pieces. */
export function field(...pieces: readonly string[]): string {
  const runs = pieces.map((piece) => `<w:r><w:instrText>${escape(piece)}</w:instrText></w:r>`);
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `<w:p>${mark('begin')}${runs.join('')}${mark('separate')}<w:r><w:t>x</w:t></w:r>${mark('end')}</w:p>`;
}

/** XML with another prefix for one of its namespaces. */
export function withPrefix(xml: string, from: string, to: string): string {
  return xml.replaceAll(new RegExp(`([<\\s/:]|^)${from}(?=[:=])`, 'g'), `$1${to}`);
}

/** XML of Word with the namespaces of ISO/IEC 29500-1, strict. */
export function inStrict(xml: string): string {
  return xml
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/',
      'http://purl.oclc.org/ooxml/officeDocument/',
    )
    .replaceAll(
      /http:\/\/schemas\.openxmlformats\.org\/(\w+)\/2006\/main/g,
      'http://purl.oclc.org/ooxml/$1/main',
    );
}

/** A part of XML in UTF-16, as some programs write it. */
export function asUtf16(xml: string, order: 'le' | 'be' = 'le'): Uint8Array {
  const text = xml.replace(/^<\?xml[^>]*\?>/, '');
  const bytes = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function zip(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, part]): [string, ZippableFile] => {
    const bytes = typeof part === 'string' ? strToU8(part) : new Uint8Array(part);
    // To pack a small part costs more than all else that a test does with it.
    return [name, [bytes, { level: bytes.length < 64 * 1024 ? 0 : 6 }]];
  });
  return zipSync(Object.fromEntries(files), { mtime: new Date(2024, 0, 2) });
}

function declare(namespaces: Readonly<Record<string, string>>): string {
  return Object.entries(namespaces)
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
