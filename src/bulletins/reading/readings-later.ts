import type { KeptBulletin } from './read-content.ts';
import { writeReadings } from './readings.ts';

type Readings = ReadonlyMap<string, KeptBulletin>;

/** Milliseconds without another load after which readings are written: no page waits for the disk. */
const CALM = 2000;

/** Writes the readings of a dev server for the next run; `before` is what was loaded before. */
export type WriteLater = (
  folder: string,
  readings: Readings,
  before: Readings,
  onError: (error: unknown) => void,
) => void;

/**
 * Makes what writes readings once no other load has followed for a while. A dev server that ends sooner leaves what the last run
 * kept, of which changed folders are read anew.
 */
export function buildLaterWriter(): WriteLater {
  let waiting: { readings: Readings; before: Readings } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  return (folder, readings, before, onError) => {
    waiting = { readings, before: waiting?.before ?? before };
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = waiting!;
      waiting = undefined;
      writing = writing.then(() => writeReadings(folder, now.readings, now.before)).catch(onError);
    }, CALM).unref();
  };
}
