import { createHash } from 'node:crypto';
import { readCapture } from '../../../images/capture.ts';
import { compareVietnamese } from '../../../vietnamese/collate.ts';
import type { ReadSource } from '../../source.ts';
import { readName, yearTaken } from '../named-by-file.ts';

/** A photograph of a folder. */
export interface FolderPhotograph {
  name: string;
  bytes: Buffer;
}

/** What stands for a folder of photographs: the sum of their names and bytes. */
export function sumPhotographs(photographs: readonly FolderPhotograph[]): string {
  const sum = createHash('sha256');
  for (const { name, bytes } of photographs.toSorted((a, b) => compareVietnamese(a.name, b.name)))
    sum.update(`${name}\n${createHash('sha256').update(bytes).digest('hex')}\n`);
  return sum.digest('hex');
}

/** A folder of photographs as a source: its name may be the title; the photographs by the day on which they were taken, then by name. */
export function readPhotographs(folder: string, photographs: readonly FolderPhotograph[]): ReadSource {
  const year = yearTaken(photographs.map(({ bytes }) => bytes));
  const taken = photographs.map((each) => ({ ...each, day: readCapture(each.bytes).takenOn }));
  const sorted = taken.toSorted(
    (a, b) =>
      compareDays(a.day, b.day) ||
      a.name.localeCompare(b.name, 'vi', { numeric: true }) ||
      compareVietnamese(a.name, b.name),
  );
  return {
    kind: 'photographs',
    ...readName(folder),
    blocks: sorted.map(({ name, bytes }) => ({ kind: 'picture', name, bytes })),
    notes: [],
    ...(year === undefined ? {} : { year }),
  };
}

/** Photographs without a day come last. */
function compareDays(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one < other ? -1 : 1;
}
