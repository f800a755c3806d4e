import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

/** What a command cost up to a moment of its run, or as a whole. */
export interface Cost {
  /** Seconds since it began. */
  wall: number;
  /** Seconds of work of it and all processes below it. */
  cpu: number;
}

/** What a command cost up to the end of a stage, or as a whole, and the most memory within that stage. */
export interface Stage extends Cost {
  /** Filled at one time by it and all processes below it, in megabytes. */
  peak: number;
}

/** A command that has ended. */
export interface MeasuredRun extends Stage {
  /** The most memory that its first process alone filled, in megabytes. */
  peakFirst: number;
  /** Seconds of work of its threads and those of all processes below it, by the name that the kernel has of a thread. */
  threads: Record<string, number>;
  /** What it had cost when it printed what marks the end of a stage, by stage. */
  marks: Record<string, Stage>;
  output: string;
}

export interface RunOptions {
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** What a line holds that ends a stage, by stage. */
  marks?: Readonly<Record<string, RegExp>>;
}

/** Kernel ticks in a second, on every Linux that Node runs on. */
const TICKS = 100;
const PAUSE = 200;

/** Runs a command and measures it through the kernel's own counters, so only on Linux. Throws what it printed when it fails. */
export async function runMeasured(command: readonly string[], options: RunOptions): Promise<MeasuredRun> {
  const [program = '', ...words] = command;
  const begun = performance.now();
  const child = spawn(program, words, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const cpuBefore = readWaitedCpu();
  const run = { peak: 0, peakFirst: 0, cpu: 0, marks: {} as Record<string, Stage>, output: '' };
  const wall = (): number => (performance.now() - begun) / 1000;
  let peakOfStage = 0;
  const look = (): void => {
    const sizes = listTree(child.pid!).map((pid) => readMemory(pid, 'VmRSS'));
    peakOfStage = Math.max(
      peakOfStage,
      sizes.reduce((sum, size) => sum + size, 0),
    );
    run.peak = Math.max(run.peak, peakOfStage);
  };
  const threads = new Map<string, { name: string; cpu: number }>();
  const watch = setInterval(() => {
    look();
    for (const pid of listTree(child.pid!)) noteThreads(pid, threads);
    run.peakFirst = Math.max(run.peakFirst, readMemory(child.pid!, 'VmHWM'));
    run.cpu = Math.max(run.cpu, readTreeCpu(child.pid!));
  }, PAUSE);
  const listen = (coloured: string): void => {
    const line = stripVTControlCharacters(coloured);
    run.output += `${line}\n`;
    for (const [stage, pattern] of Object.entries(options.marks ?? {})) {
      if (stage in run.marks || !pattern.test(line)) continue;
      look();
      run.marks[stage] = { wall: wall(), cpu: readTreeCpu(child.pid!), peak: peakOfStage };
      peakOfStage = 0;
    }
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', listen);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${run.output.slice(-4000)}`);
  // A process that nobody waited for before the first one ended is in what was seen alone.
  const cpu = Math.max(run.cpu, readWaitedCpu() - cpuBefore);
  return { ...run, wall: wall(), cpu, threads: sumByName(threads.values()) };
}

/** Notes what each thread of a process has worked up to now, by process and thread. */
function noteThreads(pid: number, threads: Map<string, { name: string; cpu: number }>): void {
  for (const thread of readFolder(`/proc/${pid}/task`)) {
    const folder = `${pid}/task/${thread}`;
    const fields = readFields(folder);
    // One that has just ended stays as it was seen last.
    if (!fields) continue;
    threads.set(folder, { name: readName(folder), cpu: (Number(fields[11]) + Number(fields[12])) / TICKS });
  }
}

function sumByName(threads: Iterable<{ name: string; cpu: number }>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { name, cpu } of threads) sums[name] = (sums[name] ?? 0) + cpu;
  return sums;
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readName(process: string): string {
  try {
    return readFileSync(`/proc/${process}/comm`, 'utf8').trim();
  } catch {
    return '';
  }
}

/** A process and all below it. */
function listTree(root: number): number[] {
  const children = Map.groupBy(listProcesses(), ({ parent }) => parent);
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []).map((each) => each.pid));
  return found;
}

function listProcesses(): { pid: number; parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      const fields = readFields(Number(name));
      return fields ? [{ pid: Number(name), parent: Number(fields[1]) }] : [];
    });
}

/** Seconds of work of a process tree, with those of its processes that have ended. */
export function readTreeCpu(root: number): number {
  const ticks = listTree(root).map((pid) => {
    const fields = readFields(pid) ?? [];
    return fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0);
  });
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS;
}

/** Seconds of work of all ended processes below this one. */
function readWaitedCpu(): number {
  const fields = readFields(process.pid) ?? [];
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** The fields of a process or thread (`1234/task/1235`) from its state on; `undefined` when it has gone. */
function readFields(process: number | string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function readMemory(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  try {
    const found = new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
