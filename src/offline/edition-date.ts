import { openRepository } from '../files/git-repository.ts';
import { isCalendarDay } from '../vietnamese/days.ts';
import { Stop } from '../strings/stop.ts';
import { offlineWords } from './stop.ts';

/** The date of an edition, the only time that is printed in it. */
export interface EditionDate {
  /** `2026-09-12`, in the office's time zone. */
  day: string;
  /** `2026-09-12T03:04:05Z`. */
  instant: string;
}

export interface EditionDateOptions {
  /** A day, or a date-time with zone, that was asked for. */
  given?: string | undefined;
  /** The content root. */
  content: string;
  timeZone: string;
  environment?: NodeJS.ProcessEnv;
}

/**
 * The date of an edition: the given one, else SOURCE_DATE_EPOCH, else that of the newest commit of the content. Throws a `Stop` when
 * there is none of these; the clock is never used, so that an edition can be reproduced.
 */
export async function getEditionDate(options: EditionDateOptions): Promise<EditionDate> {
  const words = offlineWords();
  const { given, content, timeZone, environment = process.env } = options;
  if (given !== undefined) return parseGiven(given, timeZone);
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d{1,11}$/u.test(epoch)) throw new Stop(words.stopped.badDate(`SOURCE_DATE_EPOCH=${epoch}`));
    return fromSeconds(Number(epoch), timeZone);
  }
  const seconds = await readNewestCommit(content);
  if (seconds === undefined) throw new Stop(words.stopped.noDate);
  return fromSeconds(seconds, timeZone);
}

function parseGiven(given: string, timeZone: string): EditionDate {
  if (isCalendarDay(given)) return { day: given, instant: `${given}T00:00:00Z` };
  const hasZone = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(given);
  const milliseconds = hasZone ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new Stop(offlineWords().stopped.badDate(given));
  return fromSeconds(Math.floor(milliseconds / 1000), timeZone);
}

function fromSeconds(seconds: number, timeZone: string): EditionDate {
  const instant = new Date(seconds * 1000);
  // The Swedish date format is that of ISO 8601.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
  return { day, instant: instant.toISOString().replace(/\.\d+Z$/u, 'Z') };
}

/** Seconds since 1970; undefined without Git, without a repository or without a commit. */
async function readNewestCommit(content: string): Promise<number | undefined> {
  try {
    const repository = await openRepository(content);
    if (repository?.head === undefined) return undefined;
    const { head, prefix } = repository;
    const answer = await repository.ask(['log', '-1', '--format=%ct', head, '--', `./${prefix}`]);
    return answer.length > 0 ? Number(answer) : undefined;
  } catch {
    return undefined;
  }
}
