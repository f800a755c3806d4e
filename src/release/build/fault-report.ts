import { makeVisible } from '../../strings/visible.ts';
import type { Fault } from '../invariants/fault.ts';
import { buildWords } from '../stop.ts';

/** Pages named per fault: a fault of the layout is on every page, and more names do not help. */
const MAX_NAMED_PAGES = 10;

/** The faults for people: each once, with the pages it is on, and how many there are. */
export function formatFaults(faults: readonly Fault[]): string {
  const words = buildWords();
  const groups = Map.groupBy(faults, ({ rule, detail }) => words.faults[rule](detail));
  const paragraphs = [...groups].map(([what, group]) => {
    const files = group.slice(0, MAX_NAMED_PAGES).map(({ file }) => `    ${makeVisible(file)}`);
    const rest = group.length - MAX_NAMED_PAGES;
    return [what, ...files, ...(rest > 0 ? [`    ${words.alsoIn(rest)}`] : [])].join('\n');
  });
  return [...paragraphs, words.invariantsFailed(faults.length)].join('\n\n');
}
