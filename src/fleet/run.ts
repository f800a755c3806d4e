import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from '../files/lock.ts';
import { PROGRAM_VERSION } from '../program.ts';
import { TRY_LATER } from '../release/stop.ts';
import type { FleetWords } from '../strings/fleet.vi.ts';
import { Stop } from '../strings/stop.ts';
import { reasonOf } from '../strings/visible.ts';
import type { Fleet } from './fleet-file.ts';
import { survey } from './survey.ts';
import { formatTable, type FleetRow } from './table.ts';
import { placesOf, readVersion, takeTurn, type FleetRun, type FleetPlaces, type Turn } from './take-turn.ts';

/** Lines of the log of a turn that failed which are shown at once. */
const SHOWN_LINES = 40;

/**
 * Gives each office of a fleet its turn, one after another, because one build can use all memory and all cores. Prints how each ended
 * and the table of all. Returns the exit code of the whole: 0 when all went well, 75 when at most some have to wait, 1 when one failed.
 * Throws a `Stop` with 75 while another process runs the same fleet.
 */
export async function runFleet(
  { folder, offices }: Fleet,
  run: Omit<FleetRun, 'onEnding' | 'version'>,
  words: FleetWords,
  print: (line: string) => void,
): Promise<number> {
  const lock = takeLock(join(folder, 'lock'));
  if (!lock) throw new Stop(words.locked(folder), TRY_LATER);
  try {
    const version = PROGRAM_VERSION;
    let ended: number | undefined;
    const onEnding = (code: number): void => void (ended = code);
    print(words.began(offices.length, version));
    const rows: FleetRow[] = [];
    for (const [index, office] of offices.entries()) {
      if (ended !== undefined) break;
      const places = placesOf(folder, office, run.project);
      const turn = await isolate(() => takeTurn(office, places, { ...run, version, onEnding }), print);
      print(words.turn(index + 1, offices.length, office.id, tellTurn(turn, words)));
      if (turn.outcome === 'failed') print(await readEnd(places, words));
      const found = await survey(places.folders).catch(() => ({ siteBytes: 0, workBytes: 0 }));
      rows.push({ id: office.id, turn, survey: found, version: await readVersion(places.builtBy) });
    }
    print(`\n${formatTable(rows, words)}\n`);
    return ended ?? judge(rows.map(({ turn }) => turn));
  } finally {
    lock.release();
  }
}

/** A turn that never throws: what no step foresees, such as a folder that cannot be written, ends this office alone too. */
async function isolate(turn: () => Promise<Turn>, print: (line: string) => void): Promise<Turn> {
  try {
    return await turn();
  } catch (error) {
    print(reasonOf(error));
    return { outcome: 'failed', step: 'due', code: 1 };
  }
}

function tellTurn({ outcome, step }: Turn, words: FleetWords): string {
  return step === undefined ? words.outcomes[outcome] : words.failedAt(words.steps[step]);
}

/** The last lines of what a turn printed, and where all of them are. */
async function readEnd({ log }: FleetPlaces, words: FleetWords): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  const lines = text.trimEnd().split('\n').slice(-SHOWN_LINES);
  return [...lines.map((line) => `    ${line}`), `    ${words.logLies(log)}`].join('\n');
}

function judge(turns: readonly Turn[]): number {
  const codes = turns.map(({ code }) => code).filter((code) => code !== 0);
  if (codes.length === 0) return 0;
  return codes.every((code) => code === TRY_LATER) ? TRY_LATER : 1;
}
