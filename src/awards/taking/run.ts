import { messageLanguage } from '../../gate/report.ts';
import { readTree } from '../../gate/tree.ts';
import { readRegisters } from '../../registers/read.ts';
import { awardingWords } from '../../strings/awarding.ts';
import { Stop } from '../../strings/stop.ts';
import { answerFromOptions, demandAnswers, type DecisionAnswers } from './decision-answers.ts';
import { addList, makeDecision } from './make-decision.ts';
import { takeFile, type TakingSetting } from './take-file.ts';

/** What is asked for on the command line. */
export interface TakingRequest {
  /** The list, absolute. */
  list: string;
  number?: string | undefined;
  day?: string | undefined;
  issuer?: string | undefined;
  title?: string | undefined;
  /** The decision (`2026/slug`) that is there already and lacks its list. */
  to?: string | undefined;
  /** Whether nothing is written. */
  look: boolean;
}

/** Makes the folder of a decision from a list; returns the exit code: 0 made or looked at, 1 there already. Stops with a sentence. */
export async function takeAwards(request: TakingRequest, setting: TakingSetting): Promise<0 | 1> {
  const words = awardingWords(messageLanguage());
  const { folders, print } = setting;
  const { list, look, to } = request;
  const answers = look || to !== undefined ? undefined : await demandOptions(request, folders.content);
  const rows = await takeFile(list, setting);
  if (look) return 0;
  if (answers) {
    const { path, isMade } = await makeDecision(folders, { ...answers, rows, files: [] });
    print(isMade ? words.made(path) : words.present(path));
    return isMade ? 0 : 1;
  }
  const outcome = await addList(folders.content, to ?? '', rows);
  print(words.addedTo(outcome, to ?? ''));
  return outcome === 'added' ? 0 : 1;
}

/** The answers that options give. Stops with all that is wrong with them, or with those that are missing. */
async function demandOptions(request: TakingRequest, content: string): Promise<DecisionAnswers> {
  const { yaml } = await readTree(content);
  const { answers, problems } = answerFromOptions(request, await readRegisters(yaml));
  if (problems.length > 0) throw new Stop(problems.join('\n'), 2);
  return demandAnswers(answers);
}
