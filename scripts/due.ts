/**
 * Says whether a build is due since the last one: a scheduled bulletin has to appear, `security.txt` has expired, or the content has
 * changed, by which bulletins are withdrawn too: `npm run due && npm run build`. It needs no packages: `node scripts/due.ts`.
 * Exit codes: 0 due, 1 could not tell, 3 nothing is due, or somebody holds the release.
 */
import { getFolders } from '../src/folders.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { askDue, type DueAnswer } from '../src/release/due/due.ts';
import { buildWords, explainStop } from '../src/release/stop.ts';
import { complain, print } from '../src/strings/terminal.ts';

/** The exit code when nothing is due. */
const NOT_DUE = 3;

const { due: words } = buildWords();

function explain(answer: DueAnswer): string {
  if (answer.due === 'come') return words.come(answer.moments);
  if (answer.due === 'no') return words.no(answer.next);
  return answer.due === 'held' ? words.held(answer.hold) : words[answer.due];
}

try {
  const answer = await askDue(getFolders(), getReleaseMoment());
  print(explain(answer));
  process.exitCode = answer.due === 'no' || answer.due === 'held' ? NOT_DUE : 0;
} catch (error) {
  void complain(explainStop(error).message);
  process.exitCode = 1;
}
