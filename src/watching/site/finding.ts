/** How bad something is, in the words of monitors (https://www.monitoring-plugins.org/doc/guidelines.html). */
export type WatchState = 'ok' | 'warning' | 'critical' | 'unknown';

/** The exit codes that monitors know. */
export const EXIT_CODES: Readonly<Record<WatchState, number>> = {
  ok: 0,
  warning: 1,
  critical: 2,
  unknown: 3,
};

/** From the least to the worst: what is not known hides nothing that is. */
const ORDER: readonly WatchState[] = ['ok', 'unknown', 'warning', 'critical'];

/** What is looked at, in the order of the report. */
export const CHECKS = [
  'pages',
  'release',
  'heartbeat',
  'headers',
  'feeds',
  'certificate',
  'contact',
  'due',
] as const;

export type CheckName = (typeof CHECKS)[number];

/** What one look at a site has found. */
export interface WatchFinding {
  check: CheckName;
  state: WatchState;
  /** In the language of messages. */
  says: string;
  /** A figure that monitors draw. */
  figure?: MonitorFigure;
}

/** A figure in the form of monitors: the unit is theirs, `s`, `ms` or nothing; the two limits are theirs too. */
export interface MonitorFigure {
  name: string;
  value: number;
  unit: '' | 's' | 'ms';
  warning?: string;
  critical?: string;
}

/** The worst of some states; without any, nothing is known. */
export function findWorst(states: readonly WatchState[]): WatchState {
  if (states.length === 0) return 'unknown';
  return states.reduce((worst, state) => (ORDER.indexOf(state) > ORDER.indexOf(worst) ? state : worst));
}
