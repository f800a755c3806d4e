import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import { messageLanguage } from '../../gate/report.ts';
import { decodeText } from '../../gate/text.ts';
import { listYaml } from '../../gate/tree.ts';
import { awardingWords } from '../../strings/awarding.ts';
import { Stop } from '../../strings/stop.ts';
import { isCalendarDay } from '../../vietnamese/days.ts';
import { readVocabulary } from '../vocabulary.ts';
import { makeDecision } from './make-decision.ts';
import { takeList, type TakenList } from './take-list.ts';

/** What is asked for on the command line. */
export interface TakingRequest {
  /** The list, absolute. */
  list: string;
  number?: string | undefined;
  day?: string | undefined;
  issuer?: string | undefined;
  title?: string | undefined;
  /** Whether nothing is written. */
  look: boolean;
}

/** Where the list is taken to, when, and how it is told. */
export interface TakingSetting {
  content: string;
  project: string;
  moment: string;
  print: (line: string) => void;
}

/** Makes the folder of a decision from a list; returns the exit code: 0 made or looked at, 1 there already. Stops with a sentence. */
export async function takeAwards(request: TakingRequest, setting: TakingSetting): Promise<0 | 1> {
  const words = awardingWords(messageLanguage());
  const { content, project, moment, print } = setting;
  const text = await readListText(request.list);
  const vocabulary = await readVocabulary(await listYaml(content), project, moment);
  if (vocabulary.isPartial) throw new Stop(words.unreadVocabulary, 1);
  const taken = takeList(text, vocabulary.types);
  if ('oldFont' in taken) throw new Stop(words.oldFont(taken.oldFont), 1);
  if ('noHeader' in taken) throw new Stop(words.noHeader, 1);
  const decision = request.look ? undefined : { ...checkDecision(request), rows: taken.rows };
  tell(taken, print);
  if (!decision) return 0;
  const { path, isMade } = await makeDecision(content, decision);
  print(isMade ? words.made(path) : words.present(path));
  return isMade ? 0 : 1;
}

async function readListText(list: string): Promise<string> {
  const words = awardingWords(messageLanguage());
  if (!existsSync(list)) throw new Stop(words.noFile(list), 2);
  if (extname(list).toLowerCase() !== '.csv') throw new Stop(words.notCsv(list), 1);
  const decoded = decodeText(await readContentFile(list), list);
  if ('issue' in decoded) throw new Stop(words.notText(list), 1);
  return decoded.text;
}

function checkDecision({ number, day, issuer, title }: TakingRequest): {
  number: string;
  issuedOn: string;
  issuer: string;
  title: string;
} {
  const words = awardingWords(messageLanguage());
  if (number === undefined) throw new Stop(words.missing('--number'), 2);
  if (day === undefined) throw new Stop(words.missing('--day'), 2);
  if (issuer === undefined) throw new Stop(words.missing('--issuer'), 2);
  if (title === undefined) throw new Stop(words.missing('--title'), 2);
  if (!/^[^/\s]+\/\S/u.test(number)) throw new Stop(words.badNumber(number), 2);
  if (!isCalendarDay(day)) throw new Stop(words.badDay(day), 2);
  return { number, issuedOn: day, issuer, title };
}

function tell(taken: TakenList, print: (line: string) => void): void {
  const words = awardingWords(messageLanguage());
  for (const { heading, column } of taken.columns) print(words.column(heading, column));
  for (const { heading, kind, cells } of taken.personal) print(words.personal(heading, kind, cells));
  if (taken.personalCells > 0) print(words.personalCells(taken.personalCells));
  if (taken.hidden > 0) print(words.hidden(taken.hidden));
  if (taken.totals > 0) print(words.totals(taken.totals));
  if (taken.nameless > 0) print(words.nameless(taken.nameless));
  print(words.rows(taken.rows.length));
}
