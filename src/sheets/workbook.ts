import type { Package } from '../gate/office/package.ts';
import { readRelations } from '../gate/office/relations.ts';
import { isOn, plainValue, readXmlPart } from '../gate/office/xml-part.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  name: string;
  /** The name of its part. */
  part: string;
  isHidden: boolean;
}

/** What a workbook says of its parts. */
export interface Workbook {
  sheets: ListedSheet[];
  /** Whether its days are counted from 1904 and not from 1900. */
  from1904: boolean;
  /** The names of its parts with shared texts and with styles. */
  texts: string | undefined;
  styles: string | undefined;
}

/** Reads the list of sheets; `undefined` for a package that is no workbook. Throws `Unreadable` for a damaged one. */
export async function readWorkbook(document: Package): Promise<Workbook | undefined> {
  const top = await listRelations(document, '');
  const main = top.find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined) return undefined;
  const relations = await listRelations(document, main);
  const workbook: Workbook = {
    sheets: [],
    from1904: false,
    texts: relations.find(({ type }) => type === 'sharedStrings')?.part,
    styles: relations.find(({ type }) => type === 'styles')?.part,
  };
  await readXmlPart(document, main, {
    open(tag) {
      if (tag.name === 'workbookPr') workbook.from1904 = isOn(plainValue(tag, 'date1904'));
      if (tag.name !== 'sheet') return;
      const id = tag.attributes.find(({ uri, name }) => name === 'id' && uri !== '')?.value;
      const part = relations.find((each) => each.id === id)?.part;
      const isHidden = /^(?:hidden|veryHidden)$/u.test(plainValue(tag, 'state') ?? '');
      if (part !== undefined) workbook.sheets.push({ name: plainValue(tag, 'name') ?? '', part, isHidden });
    },
    close() {},
  });
  return workbook;
}

async function listRelations(
  document: Package,
  part: string,
): Promise<{ id: string; type: string; part: string | undefined }[]> {
  const find = (name: string) => document.names.find((each) => each.toLowerCase() === name.toLowerCase());
  const list = find(part.replace(/([^/]*)$/u, '_rels/$1.rels'));
  if (list === undefined) return [];
  const { inner } = await readRelations(document, list);
  return inner.map(({ id, type, target }) => ({ id, type, part: find(target) }));
}
