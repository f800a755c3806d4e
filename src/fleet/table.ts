import type { FleetWords } from '../strings/fleet.vi.ts';
import type { Survey } from './survey.ts';
import type { Turn } from './take-turn.ts';

/** All that the table tells of one office. */
export interface FleetRow {
  id: string;
  turn: Turn;
  survey: Survey;
  /** The version of the program that built the site in force. */
  version: string | undefined;
}

/** Signs of a digest that are shown: enough to name a release with. */
const DIGEST_SIGNS = 12;
/** Signs of a title that are shown. */
const TITLE_SIGNS = 32;
/** Signs of an ISO date-time up to its minutes. */
const MINUTES = 16;
const MEGABYTE = 1_000_000;

/** The table of a run, one line for each office below the names of the columns, in columns of the same width. */
export function formatTable(rows: readonly FleetRow[], words: FleetWords): string {
  const lines = [words.columns, ...rows.map((row) => listCells(row, words))];
  const widths = words.columns.map((_, column) => Math.max(...lines.map((cells) => width(cells[column]!))));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell + ' '.repeat(widths[column]! - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns that a text takes: a letter with its marks takes one. */
function width(text: string): number {
  return [...new Intl.Segmenter('vi').segment(text)].length;
}

function listCells({ id, turn, survey, version }: FleetRow, words: FleetWords): string[] {
  const { digest, newest, expires, next, siteBytes, workBytes } = survey;
  const { outcome, step, code } = turn;
  return [
    id,
    step === undefined ? words.outcomes[outcome] : words.failedAt(words.steps[step]),
    digest?.slice(0, DIGEST_SIGNS) ?? words.none,
    newest ? `${newest.day} ${shorten(newest.title)}` : words.none,
    expires ?? words.none,
    next === undefined ? words.none : new Date(next).toISOString().slice(0, MINUTES),
    megabytes(siteBytes),
    megabytes(workBytes),
    version ?? words.none,
    String(code),
  ];
}

function shorten(title: string): string {
  const signs = [...title];
  return signs.length > TITLE_SIGNS ? `${signs.slice(0, TITLE_SIGNS - 1).join('')}…` : title;
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
