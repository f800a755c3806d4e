import { listChanges } from '../../awards/changes.ts';
import type { Decision } from '../../awards/decision.ts';
import { countRecipients, type AwardModelContext } from './award-words.ts';

/**
 * What feeds, the calendar and the data block of a page say that a decision is about: its title, or, where that names somebody of a
 * list, how many it names, or else its kind. Who reads these keeps them, whatever the site hides later.
 */
export function subjectForMachines(decision: Decision, context: AwardModelContext): string {
  const { title, kind } = decision.fields;
  if (!namesSomebody(title, decision, context)) return title;
  return countRecipients(decision.rows, context) || context.words.awards.decision.kinds[kind];
}

/** Whether words name a person or household of the list of a decision, or of one that it changes. */
export function namesSomebody(
  words: string,
  decision: Decision,
  { awards }: Pick<AwardModelContext, 'awards'>,
): boolean {
  const changed = listChanges(decision).flatMap(({ target, corrected }) => [
    ...(awards.byId.get(target)?.rows ?? []).filter(isPerson).map(({ name }) => name),
    ...(corrected ? [corrected.from, corrected.to] : []),
  ]);
  const names = [...decision.rows.filter(isPerson).map(({ name }) => name), ...changed];
  const said = plain(words);
  return names.some((name) => said.includes(plain(name)));
}

function isPerson({ kind, hidden }: Decision['rows'][number]): boolean {
  return kind !== 'tap-the' && !hidden;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
