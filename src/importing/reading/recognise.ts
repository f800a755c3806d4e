import { recogniseFormat } from '../../images/signature.ts';

/** What bytes are, by themselves: an ending says nothing. */
export type RecognisedKind =
  | 'text'
  | 'html'
  | 'word'
  | 'excel'
  | 'old-office'
  | 'open-text'
  | 'slides'
  | 'archive'
  | 'rtf'
  | 'pdf'
  | 'picture'
  | 'mht'
  | 'wxr'
  | 'empty'
  | 'damaged'
  | 'unknown';

/** The kinds that are read as they are. Of older Word, the words alone. */
export type DirectKind = 'text' | 'html' | 'mht' | 'word' | 'excel' | 'pdf' | 'doc-words';

/** The kinds that are made anew by LibreOffice, where a machine has it. */
export type OldKind = 'old-office' | 'rtf' | 'open-text';

/** Bytes in which the kind of a text shows. */
const HEAD_BYTES = 64 * 1024;

/** The kind of a file by its bytes. */
export function recogniseKind(bytes: Buffer): RecognisedKind {
  if (bytes.length === 0) return 'empty';
  const start = bytes.subarray(0, 8).toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006'))
    return recogniseArchive(bytes);
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-office';
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (recogniseFormat(bytes) !== undefined) return 'picture';
  const head = bytes.subarray(0, HEAD_BYTES).toString('latin1');
  if (
    /^\s*(?:\u00ef\u00bb\u00bf)?(?:From|MIME-Version|Content-Type|Snapshot-Content-Location|Subject|Date):/iu.test(
      head,
    )
  )
    return /^Content-Type:\s*multipart\//imu.test(head) ? 'mht' : recogniseText(bytes, head);
  return recogniseText(bytes, head);
}

/** Which document a ZIP is, by the names of its files, which stand in it as they are. */
function recogniseArchive(bytes: Buffer): RecognisedKind {
  // The list of its files ends with this mark; a file that is cut has none.
  if (!bytes.includes('PK\u0005\u0006')) return 'damaged';
  if (bytes.includes('word/document.xml')) return 'word';
  if (bytes.includes('xl/workbook.xml')) return 'excel';
  // The first file of OpenDocument says what it is, and is never packed.
  const isOpen = (type: string) =>
    bytes.subarray(0, 200).includes(`application/vnd.oasis.opendocument.${type}`);
  if (isOpen('text')) return 'open-text';
  return bytes.includes('ppt/presentation.xml') || isOpen('presentation') ? 'slides' : 'archive';
}

function recogniseText(bytes: Buffer, head: string): RecognisedKind {
  const isWide = /^(?:\u00ff\u00fe|\u00fe\u00ff)/u.test(head);
  const plain = isWide ? head.replaceAll('\0', '') : head;
  // Some programs write before the mark of a PDF, and readers look for it in the first kilobyte.
  if (!isWide && bytes.includes(0)) return head.slice(0, 1024).includes('%PDF-') ? 'pdf' : 'unknown';
  if (/<rss[^<>]*\sxmlns:wp=|<wp:wxr_version>/iu.test(plain)) return 'wxr';
  const isMarkup = /<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(plain) || hasElements(plain);
  if (isMarkup) return 'html';
  return isData(bytes, plain) ? 'unknown' : 'text';
}

/** Whether a text begins and ends elements of a page. Looked for one after the other: together they cost the square of a text. */
function hasElements(text: string): boolean {
  const opening = text.search(/<(?:p|div|table|h1)[\s>]/iu);
  return opening >= 0 && /<\/(?:p|div|table|h1)>/iu.test(text.slice(opening));
}

/** Whether a text is data for programs and not for people. */
function isData(bytes: Buffer, head: string): boolean {
  if (/^\s*<\?xml/u.test(head)) return true;
  if (!/^\s*[[{]/u.test(head)) return false;
  try {
    return typeof JSON.parse(bytes.toString('utf8')) === 'object';
  } catch {
    return false;
  }
}
