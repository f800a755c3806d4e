import { isPlainAddress, type ActivePart } from '../document.ts';

/** The fields of Word that count, number, name, repeat or calculate what is in the document itself. */
const ALLOWED = new Set(
  (
    'ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BARCODE BIBLIOGRAPHY BIDIOUTLINE CITATION COMMENTS ' +
    'COMPARE CREATEDATE DATE DISPLAYBARCODE DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME FILESIZE FILLIN FORMCHECKBOX ' +
    'FORMDROPDOWN FORMTEXT GOTOBUTTON GREETINGLINE HYPERLINK IF INDEX INFO KEYWORDS LASTSAVEDBY LISTNUM MERGEBARCODE MERGEFIELD ' +
    'MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION ' +
    'SECTIONPAGES SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS USERINITIALS USERNAME XE'
  ).split(' '),
);

/** Follows the fields of one part, which can stand in each other and whose words can be cut into any number of pieces. */
export class Fields {
  private readonly open: { words: string; isCode: boolean; isBuilt: boolean }[] = [];

  begin(): void {
    const outer = this.open.at(-1);
    // The result of a field inside the code of another is a part of that code.
    if (outer?.isCode === true && outer.words.trim() === '') outer.isBuilt = true;
    this.open.push({ words: '', isCode: true, isBuilt: false });
  }

  write(words: string): void {
    const field = this.open.at(-1);
    if (field?.isCode === true) field.words += words;
  }

  /** The code ends, and the result of the field begins. */
  separate(): ActivePart | undefined {
    const field = this.open.at(-1);
    if (field?.isCode !== true) return undefined;
    field.isCode = false;
    return field.isBuilt ? { kind: 'field', found: '{ { } }' } : judgeField(field.words);
  }

  end(): ActivePart | undefined {
    const wrong = this.separate();
    this.open.pop();
    return wrong;
  }
}

/** What is wrong with the code of a field. One without words does nothing. */
export function judgeField(code: string): ActivePart | undefined {
  const words = code.trim();
  // A formula; the name of a place in the document, which is shorthand for REF, begins with a small letter or a line mostly.
  if (words === '' || words.startsWith('=') || words.startsWith('_')) return undefined;
  const [name = ''] = /^[^\s"\\]*/.exec(words) ?? [];
  if (!ALLOWED.has(name.toUpperCase())) return { kind: 'field', found: words.slice(0, 80) };
  if (name.toUpperCase() !== 'HYPERLINK') return undefined;
  const [, quoted, bare] = /^\S+\s+(?:"([^"]*)"|([^\s"\\]\S*))/.exec(words) ?? [];
  const target = (quoted ?? bare ?? '').replaceAll('\\\\', '\\');
  return target === '' || isPlainAddress(target) ? undefined : { kind: 'odd-address', found: target };
}
