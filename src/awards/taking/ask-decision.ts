import { parsePaths } from '../../authoring/new/file-names.ts';
import type { Office } from '../../authoring/new/office.ts';
import { askChoice, askText } from '../../authoring/new/prompts.ts';
import { resolveDay, type Resolved } from '../../authoring/new/resolve.ts';
import { unitName } from '../../catalogue/units.ts';
import { messageLanguage } from '../../gate/report.ts';
import { awardingWords } from '../../strings/awarding.ts';
import {
  resolveIssuer,
  resolveNumber,
  resolveReason,
  resolveSigned,
  resolveTitle,
  type DecisionAnswers,
} from './decision-answers.ts';
import type { SignedFile } from './make-decision.ts';

/** Organisations that are offered to be chosen from, at most; of more, one is named. */
const MOST_OFFERED = 12;

/** Asks for what no list tells and no option has given. */
export async function askDecision(known: Partial<DecisionAnswers>, office: Office): Promise<DecisionAnswers> {
  const { ask } = awardingWords(messageLanguage());
  const number = known.number ?? (await askText(ask.number, resolveNumber));
  const issuedOn = known.issuedOn ?? (await askText(ask.day, (typed) => resolveDay(typed)));
  const issuer = known.issuer ?? (await askIssuer(issuedOn, office));
  const title = known.title ?? (await askText(ask.title, resolveTitle));
  return { number, issuedOn, issuer, title };
}

async function askIssuer(day: string, office: Office): Promise<string> {
  const { ask } = awardingWords(messageLanguage());
  const { organisations } = office.registers;
  if (organisations.length === 0 || organisations.length > MOST_OFFERED)
    return askText(ask.issuerByName, (typed) => resolveIssuer(typed, office));
  return askChoice(
    ask.issuer,
    organisations.map((each) => ({ value: each.id, label: unitName(each, day) })),
  );
}

/** Asks for the file of the list; `undefined` where there is none. */
export async function askList(): Promise<string | undefined> {
  const { ask } = awardingWords(messageLanguage());
  return askText(ask.list, (typed): Resolved<string | undefined> =>
    resolveOnly(typed, (file) => ({ value: file })),
  );
}

/** Asks for the signed file and what it is; none where there is none. */
export async function askSigned(): Promise<SignedFile[]> {
  const { ask } = awardingWords(messageLanguage());
  const file = await askText(ask.signed, (typed) => resolveOnly(typed, resolveSigned));
  if (file === undefined) return [];
  const kind = await askChoice<SignedFile['kind']>(ask.signedKind, [
    { value: 'ban-ky', label: ask.kinds['ban-ky'] },
    { value: 'ban-quet', label: ask.kinds['ban-quet'] },
  ]);
  return [{ file, kind }];
}

/** Asks why a decision has no list. */
export async function askListMissing(): Promise<string> {
  const { ask } = awardingWords(messageLanguage());
  return askText(ask.listMissing, resolveReason, ask.onlyScan);
}

/** The one path that was typed or dragged; `undefined` for an empty line. */
function resolveOnly(
  typed: string,
  resolve: (file: string) => Resolved<string>,
): Resolved<string | undefined> {
  const [file, ...others] = parsePaths(typed);
  if (file === undefined) return { value: undefined };
  return others.length > 0 ? { problem: awardingWords(messageLanguage()).oneFile } : resolve(file);
}
