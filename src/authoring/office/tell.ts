import { messageLanguage } from '../../gate/report.ts';
import { officeWords } from '../../strings/office.ts';
import type { EnvState } from './env-line.ts';
import { OFFERED_FOLDER, type FileState } from './renew.ts';

/** What became of each file, one in a line, and the sums; files that stay as they are have a sum alone. */
export function tellFiles(states: ReadonlyMap<string, FileState>): string {
  const words = officeWords(messageLanguage());
  const counts = { made: 0, renewed: 0, unchanged: 0, kept: 0, offered: 0, deleted: 0, own: 0 };
  const lines: string[] = [];
  for (const [path, state] of states) {
    counts[state] += 1;
    if (state === 'unchanged' || state === 'own') continue;
    lines.push(`  ${words.states[state].padEnd(12)} ${path}`);
    if (state === 'offered') lines.push(words.compare(path, `${OFFERED_FOLDER}/${path}`));
  }
  return [...lines, words.sum(counts)].join('\n');
}

/** What `.env` of Bantin says of a content root now. */
export function tellEnv(env: EnvState, content: string): string {
  const { env: words } = officeWords(messageLanguage());
  return env.state === 'other' ? words.other(env.named, content) : words[env.state](content);
}
