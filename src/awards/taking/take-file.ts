import type { Folders } from '../../folders.ts';
import { messageLanguage } from '../../gate/report.ts';
import { listYaml } from '../../gate/tree.ts';
import { awardingWords } from '../../strings/awarding.ts';
import { Stop } from '../../strings/stop.ts';
import { readVocabulary } from '../vocabulary.ts';
import type { NotRead } from './office-list.ts';
import { readListFile } from './read-list-file.ts';
import { takeLists, type TakenLists } from './take-lists.ts';
import type { TakenRow } from './take-row.ts';

/** Where a list is taken to, when, and how it is told. */
export interface TakingSetting {
  folders: Pick<Folders, 'content' | 'cache' | 'project'>;
  moment: string;
  print: (line: string) => void;
}

/** The rows of the lists of a file. What was understood, left out and not read is told. Stops with a sentence where nothing can be taken. */
export async function takeFile(
  file: string,
  { folders: { content, project }, moment, print }: TakingSetting,
): Promise<TakenRow[]> {
  const words = awardingWords(messageLanguage());
  const { lists, notRead } = await readListFile(file);
  const vocabulary = await readVocabulary(await listYaml(content), project, moment);
  if (vocabulary.isPartial) throw new Stop(words.unreadVocabulary, 1);
  const taken = takeLists(lists, vocabulary.types);
  tell(taken, notRead, print);
  return taken.rows;
}

function tell(taken: TakenLists, notRead: readonly NotRead[], print: (line: string) => void): void {
  const words = awardingWords(messageLanguage());
  for (const { heading, column } of taken.columns) print(words.column(heading, column));
  for (const { heading, kind, cells } of taken.personal) print(words.personal(heading, kind, cells));
  for (const { heading, cells } of taken.doubled) print(words.doubled(heading, cells));
  for (const { kind, names } of notRead) print(words.notRead(kind, names));
  for (const { name, rows } of taken.sheets) print(words.sheet(name, rows));
  if (taken.personalCells > 0) print(words.personalCells(taken.personalCells));
  if (taken.hidden > 0) print(words.hidden(taken.hidden));
  if (taken.totals > 0) print(words.totals(taken.totals));
  if (taken.nameless > 0) print(words.nameless(taken.nameless));
  print(words.rows(taken.rows.length));
}
