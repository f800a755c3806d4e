import { resolve as resolvePath } from 'node:path';
import { openFolders, type ExitCode } from '../../authoring/command.ts';
import { parseCommandArgs } from '../../authoring/command-args.ts';
import { openOffice } from '../../authoring/new/office.ts';
import { begin } from '../../authoring/new/prompts.ts';
import type { CommandContext } from '../../authoring/new/run.ts';
import { getCallerFolder } from '../../folders.ts';
import { messageLanguage } from '../../gate/report.ts';
import { awardingWords } from '../../strings/awarding.ts';
import { Stop } from '../../strings/stop.ts';
import { askDecision, askList, askListMissing, askSigned } from './ask-decision.ts';
import { answerFromOptions, demandAnswers, resolveReason, resolveSigned } from './decision-answers.ts';
import { makeDecision, type SignedFile } from './make-decision.ts';
import { takeFile } from './take-file.ts';

const text = { type: 'string' } as const;

/** `npm run new -- --decision`: options, questions for the rest, the folder of a decision, with its list or without one. */
export async function runNewDecision(
  args: readonly string[],
  { isTerminal, moment, print }: Omit<CommandContext, 'project'>,
): Promise<ExitCode> {
  const words = awardingWords(messageLanguage());
  const { values: given } = parseCommandArgs({
    args: [...args],
    options: {
      decision: { type: 'boolean' },
      list: text,
      number: text,
      day: text,
      issuer: text,
      title: text,
      signed: text,
      scan: text,
      'list-missing': text,
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (given.help) {
    print(words.newHelp);
    return 0;
  }
  const folders = openFolders();
  const office = await openOffice(folders, moment);
  const asks = isTerminal && !given.yes;
  const { answers: known, problems } = answerFromOptions(given, office);
  const signed = listSigned(given);
  for (const each of signed.problems) problems.push(each);
  const reason = given['list-missing'] === undefined ? undefined : resolveReason(given['list-missing']);
  if (reason && 'problem' in reason) problems.push(`--list-missing: ${reason.problem}`);
  if (problems.length > 0) throw new Stop(problems.join('\n'), 2);
  if (asks) begin(words.ask.intro);
  const list = given.list === undefined ? (asks ? await askList() : undefined) : fromCaller(given.list);
  const rows = list === undefined ? undefined : await takeFile(list, { folders, moment, print });
  const answers = asks ? await askDecision(known, office) : demandAnswers(known);
  const files = signed.files.length === 0 && asks ? await askSigned() : signed.files;
  const said = reason && 'value' in reason ? reason.value : undefined;
  const listMissing = rows ? undefined : (said ?? (asks ? await askListMissing() : undefined));
  if (!rows && listMissing === undefined) throw new Stop(words.missing([words.listOrReason]), 2);
  const { path, isMade } = await makeDecision(folders, { ...answers, rows, listMissing, files });
  print(isMade ? words.made(path) : words.present(path));
  if (isMade && !rows) print(words.withoutList(path.slice('decisions/'.length)));
  return isMade ? 0 : 1;
}

/** The files that options name, and what is wrong with them. */
function listSigned(given: { signed?: string; scan?: string }): { files: SignedFile[]; problems: string[] } {
  const named = [
    ...(given.signed === undefined
      ? []
      : [{ option: '--signed', path: given.signed, kind: 'ban-ky' as const }]),
    ...(given.scan === undefined ? [] : [{ option: '--scan', path: given.scan, kind: 'ban-quet' as const }]),
  ];
  const files: SignedFile[] = [];
  const problems: string[] = [];
  for (const { option, path, kind } of named) {
    const found = resolveSigned(fromCaller(path));
    if ('value' in found) files.push({ file: found.value, kind });
    else problems.push(`${option}: ${found.problem}`);
  }
  return { files, problems };
}

function fromCaller(path: string): string {
  return resolvePath(getCallerFolder(), path);
}
