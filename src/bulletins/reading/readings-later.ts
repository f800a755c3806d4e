import type { KeptBulletin } from './read-content.ts';
import { writeReadings } from './readings.ts';

type Readings = ReadonlyMap<string, KeptBulletin>;

/** Debounce in milliseconds: readings are written when no load has followed for as long, so that saving never delays a page. */
const DEBOUNCE_MS = 2000;

/** Schedules writing the readings of a dev server for the next run; `before` are those of the load before. */
export type WriteLater = (
  folder: string,
  readings: Readings,
  before: Readings,
  onError: (error: unknown) => void,
) => void;

/**
 * A function that writes readings, debounced. A dev server that ends sooner leaves the readings of the last run, of which changed
 * folders are read anew.
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
    }, DEBOUNCE_MS).unref();
  };
}
