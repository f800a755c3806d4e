import { existsSync } from 'node:fs';
import { readContentFile } from '../../files/read-content-file.ts';
import { findLegacyWord } from '../../gate/legacy-encoding.ts';
import { messageLanguage } from '../../gate/report.ts';
import { decodeText } from '../../gate/text.ts';
import { convertDocument, findLibreOffice } from '../../libre-office.ts';
import { askWorkbook } from '../../sheets/ask-workbook.ts';
import type { ShownWorkbook } from '../../sheets/read-workbook.ts';
import { awardingWords } from '../../strings/awarding.ts';
import { Stop } from '../../strings/stop.ts';
import { decodeByFont } from '../../vietnamese/old-fonts/old-font.ts';
import type { NotRead, OfficeList } from './office-list.ts';
import { readTextList } from './read-text-list.ts';
import { readWorkbookLists } from './read-workbook-lists.ts';

/** The first bytes of a package (.xlsx), and of a workbook of Excel before 2007 (.xls), or of one behind a password. */
const PACKAGE = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What a file of an office holds: at least one list, and what of it was not read. */
export interface ListFile {
  lists: OfficeList[];
  notRead: NotRead[];
}

/** Reads the lists of a file, whatever its name says it is. Stops with a sentence where there is none that can be taken. */
export async function readListFile(file: string): Promise<ListFile> {
  const words = awardingWords(messageLanguage());
  if (!existsSync(file)) throw new Stop(words.noFile(file), 2);
  const bytes = await readContentFile(file);
  const startsWith = (start: Buffer) => bytes.subarray(0, start.length).equals(start);
  if (startsWith(PACKAGE)) return readBook(bytes, file);
  if (startsWith(COMPOUND)) return readBook(await saveAnew(bytes, file), file);
  const decoded = decodeText(bytes, file);
  if ('issue' in decoded) throw new Stop(words.notText(file), 1);
  const { text } = decoded;
  // Software for offices likes to write a page of HTML and to name it .xls.
  if (text.trimStart().startsWith('<')) throw new Stop(words.saveAnew(file), 1);
  refuseOldWord(findLegacyWord(text)?.word);
  const list = readTextList(text);
  if (!list) throw new Stop(words.noHeader, 1);
  return { lists: [list], notRead: [] };
}

async function saveAnew(bytes: Buffer, file: string): Promise<Buffer> {
  const words = awardingWords(messageLanguage());
  const program = findLibreOffice();
  if (program === undefined) throw new Stop(words.saveAnew(file), 1);
  const made = await convertDocument(program, bytes, { from: 'xls', to: 'xlsx' });
  if (!made) throw new Stop(words.damaged(file), 1);
  return made;
}

async function readBook(bytes: Buffer, file: string): Promise<ListFile> {
  const words = awardingWords(messageLanguage());
  const workbook = await askWorkbook(bytes);
  if (workbook === 'damaged') throw new Stop(words.damaged(file), 1);
  if (workbook === 'costly') throw new Stop(words.costly(file), 1);
  if (workbook === 'none') throw new Stop(words.notList(file), 1);
  refuseOldWord(findOldWord(workbook));
  const read = readWorkbookLists(workbook);
  if (read.lists.length === 0) throw new Stop(words.noHeader, 1);
  return read;
}

/** The first words in an old font: by the name of the font, else by their signs. */
function findOldWord({ sheets }: ShownWorkbook): string | undefined {
  for (const { cells } of sheets) {
    for (const { stretches } of cells) {
      const old = stretches.find(({ text, font }) => decodeByFont(text, font) !== text);
      if (old) return old.text.trim();
    }
    const text = cells.map(({ stretches }) => stretches.map((each) => each.text).join('')).join('\n');
    const legacy = findLegacyWord(text);
    if (legacy) return legacy.word;
  }
  return undefined;
}

function refuseOldWord(word: string | undefined): void {
  if (word !== undefined) throw new Stop(awardingWords(messageLanguage()).oldFont(word), 1);
}
