import type { KeptBulletin } from './read-content.ts';
import { writeReadings } from './readings.ts';

type Readings = ReadonlyMap<string, KeptBulletin>;

/** By then an editor looks at the page, or waits no more for it. */
const CALM = 2000;

let waiting: { readings: Readings; before: Readings } | undefined;
let timer: NodeJS.Timeout | undefined;
let writing: Promise<void> = Promise.resolve();

/**
 * Keeps readings for the next run once no other load has followed for a while, so that no page waits for it. `before` is what was
 * loaded before. A dev server that ends sooner leaves what the last run kept, of which changed folders are read anew.
 */
export function writeReadingsLater(
  folder: string,
  readings: Readings,
  before: Readings,
  onError: (error: unknown) => void,
): void {
  waiting = { readings, before: waiting?.before ?? before };
  clearTimeout(timer);
  timer = setTimeout(() => {
    const now = waiting!;
    waiting = undefined;
    writing = writing.then(() => writeReadings(folder, now.readings, now.before)).catch(onError);
  }, CALM).unref();
}
