import { parse } from 'yaml';
import { readProjectFile } from '../support/project.ts';

/** One drill: something that happens to those who operate a site, and what has to come of it. */
export interface Drill {
  /** What it is called in the notes: `A1` to `A10`, `B1` to `B16` for faults that were found; nothing for other drills. */
  id?: string;
  drill: string;
  expected: string;
  /** The tests that do it: a file below `tests`, and the title as written there. */
  tests?: Readonly<Record<string, string>>[];
  /** Where it cannot be done on this machine, what the documents of the host say. */
  outside?: string;
}

/** All drills, in the order in which they are told. */
export function readDrills(): Drill[] {
  return parse(readProjectFile('tests/drills/drills.yaml')) as Drill[];
}

/** The files and titles of the tests that a drill is done by. */
export function listTestsOf({ tests = [] }: Drill): { path: string; title: string }[] {
  return tests
    .flatMap((each) => Object.entries(each))
    .map(([file, title]) => ({ path: `tests/${file}.test.ts`, title }));
}

/** The files of all drills, each once, sorted. */
export function listDrillFiles(drills: readonly Drill[]): string[] {
  return [...new Set(drills.flatMap((drill) => listTestsOf(drill).map(({ path }) => path)))].sort();
}
