/**
 * Namespaces by which office programs know elements and attributes. Those of OOXML have two addresses each: transitional
 * (ECMA-376, first edition, which Word and Excel write) and strict (ISO/IEC 29500-1).
 */
export const WORD: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
/** What Word 2010 added to the properties of words. */
export const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
export const SHEET: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);
export const DRAWING: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
]);
/** Formulas in a document of Word. */
export const MATH = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
/** The base of the types of relations, and the namespace of the attributes that refer to a relation. */
export const RELATIONSHIPS: readonly string[] = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
/** Lists of relations and of the types of parts (ECMA-376, part 2). */
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
/** Branches of which a program takes one (ECMA-376, part 3). */
export const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const VML = 'urn:schemas-microsoft-com:vml';
export const VML_OFFICE = 'urn:schemas-microsoft-com:office:office';
export const XLINK = 'http://www.w3.org/1999/xlink';

/** Whether office programs act on elements of a namespace. Of others, they keep the data and do not read it. */
export function isOffice(uri: string): boolean {
  return /^(?:http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com\/office)\/|urn:schemas-microsoft-com:)/.test(
    uri,
  );
}

/** Whether a namespace is one of OpenDocument. Programs take every version of it for the same. */
export function isOpenDocument(uri: string): boolean {
  return uri.startsWith('urn:oasis:names:tc:opendocument:xmlns:');
}
