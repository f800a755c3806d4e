import { extname } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { listPeople, type DocumentFindings } from './document.ts';
import { judgeOdf } from '../office/odf.ts';
import { judgeOoxml } from '../office/ooxml.ts';
import { fullBudget } from '../office/package.ts';
import { judgePdf } from '../pdf/judge.ts';

/** What was found in a document; `isWhole` says that it has the part by which its format is known. */
export type Inspection = DocumentFindings & { isWhole: boolean };

/** The inspection of each format, by file extension. */
const kinds: Readonly<Record<string, (file: string) => Promise<Inspection>>> = {
  '.pdf': async (file) => ({ ...judgePdf(await readContentFile(file)), isWhole: true }),
  '.docx': (file) => judgeOoxml(file, 'word/document.xml', fullBudget()),
  '.xlsx': (file) => judgeOoxml(file, 'xl/workbook.xml', fullBudget()),
  '.odt': (file) => judgeOdf(file, 'content.xml', fullBudget()),
  '.ods': (file) => judgeOdf(file, 'content.xml', fullBudget()),
};

/** Inspects a document in the format of its extension; `undefined` for other extensions. Its cost is not bounded here. */
export async function inspectDocument(file: string): Promise<Inspection | undefined> {
  const inspection = await kinds[extname(file).toLowerCase()]?.(file);
  return inspection && { ...inspection, names: listPeople(inspection.names) };
}
