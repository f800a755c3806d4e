import type { Bulletin } from '../bulletins/bulletin.ts';

/** The bulletins before and after one in the list of its section. */
export interface Neighbours {
  newer: Bulletin | undefined;
  older: Bulletin | undefined;
}

/** The neighbours of every bulletin of the sections, by key. Each group is in the order of lists. */
export function indexNeighbours(
  groups: readonly { bulletins: readonly Bulletin[] }[],
): Map<string, Neighbours> {
  const neighbours = new Map<string, Neighbours>();
  for (const { bulletins } of groups) {
    for (const [at, bulletin] of bulletins.entries()) {
      neighbours.set(bulletin.key, { newer: bulletins[at - 1], older: bulletins[at + 1] });
    }
  }
  return neighbours;
}
