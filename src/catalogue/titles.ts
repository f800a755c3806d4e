import type { Bulletin } from '../bulletins/bulletin.ts';
import type { Catalogue } from './catalogue.ts';

/** How often each title occurs, by catalogue. */
const counts = new WeakMap<Catalogue, Map<string, number>>();

/** A bulletin's title, with its day where another bulletin has the same one: page titles are unique. */
export function titleOf(
  bulletin: Bulletin,
  catalogue: Catalogue,
  formatDay: (day: string) => string,
): string {
  const dated = `${bulletin.title} (${formatDay(bulletin.date)})`;
  if (countOf(bulletin.title, catalogue) === 1) return bulletin.title;
  return countOf(`${bulletin.title} ${bulletin.date}`, catalogue) === 1 ? dated : `${dated}, ${bulletin.id}`;
}

function countOf(key: string, catalogue: Catalogue): number {
  let known = counts.get(catalogue);
  if (!known) {
    known = new Map();
    for (const { title, date } of [...catalogue.bulletins, ...catalogue.tombstones]) {
      for (const each of [title, `${title} ${date}`]) known.set(each, (known.get(each) ?? 0) + 1);
    }
    counts.set(catalogue, known);
  }
  return known.get(key) ?? 0;
}
