import { makeVisible } from '../../strings/visible.ts';
import type { WatchingWords } from '../words.ts';
import { findWorst, type MonitorFigure, type WatchFinding, type WatchState } from './finding.ts';

/** How wide the names of states are, in signs. */
const STATE_WIDTH = 'CRITICAL'.length;

/**
 * A report as monitors read it: one line with the state, the worst and the figures, then a line for each check. The sign `|` is
 * theirs: it begins the figures.
 */
export function formatReport(url: string, findings: readonly WatchFinding[], words: WatchingWords): string {
  const state = findWorst(findings.map((finding) => finding.state));
  const worst = findings.filter((finding) => finding.state === state);
  const text =
    state === 'ok'
      ? words.allWell(url, findings.length)
      : `${url}: ${worst.map(({ check, says }) => `${words.checks[check]}: ${says}`).join('; ')}`;
  const figures = findings.flatMap(({ figure }) => (figure ? formatFigure(figure) : []));
  const first = [headline(state, text), figures.join(' ')].filter(Boolean).join(' | ');
  const width = Math.max(...findings.map(({ check }) => words.checks[check].length));
  const rows = findings.map(({ check, state: each, says }) =>
    [each.toUpperCase().padEnd(STATE_WIDTH), words.checks[check].padEnd(width), withoutBars(says)].join('  '),
  );
  return [first, ...rows].join('\n');
}

/** The first line of a report that has nothing else, such as that the command was called wrongly. */
export function headline(state: WatchState, text: string): string {
  return `BANTIN ${state.toUpperCase()} - ${withoutBars(text)}`;
}

function withoutBars(text: string): string {
  return makeVisible(text).replaceAll('|', '¦');
}

function formatFigure({ name, value, unit, warning, critical }: MonitorFigure): string {
  const limits = critical === undefined ? '' : `;${warning ?? ''};${critical}`;
  return `${name}=${value}${unit}${limits}`;
}
