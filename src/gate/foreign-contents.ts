import { openContentFile } from '../files/read-content-file.ts';
import { recogniseFormat } from '../images/signature.ts';

/** Bytes at the beginning of a file by which its type is recognised. */
const HEAD_BYTES = 4096;

/** The first bytes of a file. */
export async function readHead(file: string): Promise<Buffer> {
  const handle = await openContentFile(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Contents that no accepted file begins with, with the name to use in a message. */
const FOREIGN_SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^MZ/, 'EXE'],
  [/^\x7fELF/, 'ELF'],
  [/^(?:\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf])/, 'Mach-O'],
  [/^#!/, 'script'],
  // By the rules by which a browser recognises HTML in a text (WHATWG, MIME Sniffing, 7.1).
  [
    /^(?:\xef\xbb\xbf)?(?:\s|<!--(?:(?!-->)[^])*-->)*<(?:\?php|(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>])/i,
    'HTML',
  ],
];

/** Contents that a spreadsheet program opens as something else than a table of values, whatever the name of the file is. */
const OTHER_TABLES: readonly (readonly [RegExp, string])[] = [
  [/^ID;P/i, 'SYLK'],
  [/^TABLE\s+0\s*,\s*1/i, 'DIF'],
  [/^\{\\rtf/i, 'RTF'],
  [/^MIME-Version:/i, 'MHTML'],
  [/^%PDF-/, 'PDF'],
  [
    /^<(?:[!?]|(?:xml|meta|svg|form|img|link|object|embed|center|span|pre|ul|ol|tr|td|th|tbody|workbook|frameset|base|section|main|article)[\s/>])/i,
    'HTML/XML',
  ],
];

/** The name of the type that a file called a table of values (CSV) has by its first bytes; `undefined` where it can be one. */
export function nameOtherTable(head: Buffer): string | undefined {
  const text = head.toString('latin1').replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  return OTHER_TABLES.find(([mark]) => mark.test(text))?.[1];
}

/** Whether contents begin as those of a file that is accepted nowhere. */
export function isForeign(head: Buffer): boolean {
  const text = head.toString('latin1');
  return FOREIGN_SIGNATURES.some(([mark]) => mark.test(text));
}

/** The name of the type of contents, for a message; `undefined` where it is not recognised. */
export function nameContents(head: Buffer): string | undefined {
  const text = head.toString('latin1');
  const foreign = FOREIGN_SIGNATURES.find(([mark]) => mark.test(text));
  if (foreign) return foreign[1];
  if (text.startsWith('PK\x03\x04')) return 'ZIP';
  // Mostly a Word or Excel file of 97-2003 that was renamed to ".docx".
  if (text.startsWith('\xd0\xcf\x11\xe0')) return 'DOC/XLS (97-2003)';
  return recogniseFormat(head)?.toUpperCase() ?? nameOtherTable(head);
}
