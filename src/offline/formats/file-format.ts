/** What a file was found to be. */
export interface FileFormat {
  /** Name and version as PRONOM has them; undefined where the file was not recognised. */
  name: string | undefined;
  /** Its PRONOM identifier (The National Archives, read in November 2026); undefined where PRONOM has none for it. */
  puid: string | undefined;
  /** By what it was recognised: its bytes, or, of text, by its extension alone: PRONOM has no signature for such a format. */
  by: 'bytes' | 'extension' | undefined;
}

/** Formats by PRONOM identifier. */
const NAMES = {
  'fmt/11': 'Portable Network Graphics 1.0',
  'fmt/12': 'Portable Network Graphics 1.1',
  'fmt/13': 'Portable Network Graphics 1.2',
  'fmt/14': 'Acrobat PDF 1.0',
  'fmt/15': 'Acrobat PDF 1.1',
  'fmt/16': 'Acrobat PDF 1.2',
  'fmt/17': 'Acrobat PDF 1.3',
  'fmt/18': 'Acrobat PDF 1.4',
  'fmt/19': 'Acrobat PDF 1.5',
  'fmt/20': 'Acrobat PDF 1.6',
  'fmt/276': 'Acrobat PDF 1.7',
  'fmt/1129': 'PDF 2.0',
  'fmt/95': 'Acrobat PDF/A 1a',
  'fmt/354': 'Acrobat PDF/A 1b',
  'fmt/476': 'Acrobat PDF/A 2a',
  'fmt/477': 'Acrobat PDF/A 2b',
  'fmt/478': 'Acrobat PDF/A 2u',
  'fmt/479': 'Acrobat PDF/A 3a',
  'fmt/480': 'Acrobat PDF/A 3b',
  'fmt/481': 'Acrobat PDF/A 3u',
  'fmt/41': 'Raw JPEG Stream',
  'fmt/42': 'JPEG File Interchange Format 1.00',
  'fmt/43': 'JPEG File Interchange Format 1.01',
  'fmt/44': 'JPEG File Interchange Format 1.02',
  'x-fmt/390': 'Exchangeable Image File Format (Compressed) 2.1',
  'x-fmt/391': 'Exchangeable Image File Format (Compressed) 2.2',
  'fmt/645': 'Exchangeable Image File Format (Compressed) 2.21',
  'fmt/1507': 'Exchangeable Image File Format (Compressed) 2.3.x',
  'fmt/566': 'WebP Lossy',
  'fmt/567': 'WebP Lossless',
  'fmt/568': 'WebP Extended',
  'fmt/2062': 'AV1 Image File Format',
  'fmt/91': 'Scalable Vector Graphics 1.0',
  'fmt/92': 'Scalable Vector Graphics 1.1',
  'x-fmt/418': 'Icon file format',
  'fmt/1172': 'Web Open Font Format 2.0',
  'fmt/471': 'Hypertext Markup Language 5',
  'fmt/101': 'Extensible Markup Language 1.0',
  'fmt/388': 'Internet Calendar and Scheduling format',
  'fmt/483': 'ePub Format',
  'fmt/1840': 'WACZ',
  'x-fmt/263': 'ZIP Format',
  'fmt/412': 'Microsoft Word for Windows 2007 onwards',
  'fmt/214': 'Microsoft Excel for Windows 2007 onwards',
  'fmt/136': 'OpenDocument Text 1.0',
  'fmt/290': 'OpenDocument Text 1.1',
  'fmt/291': 'OpenDocument Text 1.2',
  'fmt/1756': 'OpenDocument Text 1.3',
  'fmt/2044': 'OpenDocument Text 1.4',
  'fmt/137': 'OpenDocument Spreadsheet 1.0',
  'fmt/294': 'OpenDocument Spreadsheet 1.1',
  'fmt/295': 'OpenDocument Spreadsheet 1.2',
  'fmt/1755': 'OpenDocument Spreadsheet 1.3',
  'fmt/2045': 'OpenDocument Spreadsheet 1.4',
  'x-fmt/224': 'Cascading Style Sheet',
  'x-fmt/423': 'JavaScript file',
  'fmt/817': 'JSON Data Interchange Format',
  'x-fmt/18': 'Comma Separated Values',
  'x-fmt/111': 'Plain Text File',
  'fmt/818': 'YAML',
  'fmt/938': 'Python Source Code File',
} as const;

/** A format of the list, by its PRONOM identifier. */
export type Puid = keyof typeof NAMES;

/** The format of a PRONOM identifier. */
export function formatOf(puid: Puid, by: 'bytes' | 'extension' = 'bytes'): FileFormat {
  return { puid, name: NAMES[puid], by };
}

/** A format that is recognised and that PRONOM does not have, or not in this version. */
export function formatWithoutPuid(name: string, by: 'bytes' | 'extension' = 'bytes'): FileFormat {
  return { puid: undefined, name, by };
}
