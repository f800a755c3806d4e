import { byCodeUnits } from '../../by-code-units.ts';
import type { ReportItem } from './item.ts';

/** Why a person should look at a source again, with how many words, pictures or sources it is about. */
export interface Doubt {
  kind: keyof typeof WEIGHTS;
  count: number;
}

/** How much each kind weighs: what may have lost words comes before what is only unsure. */
const WEIGHTS = {
  refused: 10_000,
  changed: 5000,
  lost: 2000,
  'small-main': 1000,
  repeated: 600,
  near: 400,
  'unsure-day': 300,
  'unsure-year': 250,
  'unsure-title': 200,
  unseen: 150,
  'missing-pictures': 100,
} as const;

/** Whether a person should look at a source again. A draft that was published has been looked at. */
export function isDoubtful({ doubts, isPublished }: ReportItem): boolean {
  return doubts.length > 0 && isPublished !== true;
}

/** Items with the most doubtful first; of equal doubt those of which more waits, then by their sources. */
export function sortByDoubt(items: readonly ReportItem[]): ReportItem[] {
  const weighed = items.map((item) => ({ item, weight: isDoubtful(item) ? weigh(item) : 0 }));
  return weighed
    .toSorted(
      (a, b) =>
        b.weight - a.weight ||
        b.item.waits.length - a.item.waits.length ||
        byCodeUnits(a.item.source, b.item.source),
    )
    .map(({ item }) => item);
}

function weigh({ doubts }: ReportItem): number {
  return doubts.reduce((total, { kind, count }) => total + WEIGHTS[kind] + Math.min(count, 99), 0);
}
