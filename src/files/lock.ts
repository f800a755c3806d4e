import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

/** A lock that this process has taken. */
export interface Lock {
  /** Whether this process still holds it: while suspended, it may have lost it as stale. */
  isHeld(): boolean;
  /** Releases it; the end of the process does so too. */
  release(): void;
}

/** Milliseconds between two updates of a held lock's modification time. */
const HEARTBEAT_MS = 10_000;
/** Milliseconds without a heartbeat after which a lock is stale: its holder has crashed or its machine is gone. */
const STALE_AFTER_MS = 120_000;

/** Contents of the lock files that this process holds. */
const heldMarks = new Set<string>();

/**
 * Takes a lock file, or returns `undefined` when another living process holds it. A stale lock, of a process that has ended or
 * without a heartbeat for two minutes, is taken over. Creates the folder if need be.
 */
export function takeLock(file: string): Lock | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const mark = `${JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() })}\n`;
  if (!create(file, mark) && !(removeIfStale(file) && create(file, mark))) return undefined;
  heldMarks.add(mark);
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  const isHeld = (): boolean => read(file) === mark;
  const release = (): void => {
    clearInterval(heartbeat);
    process.off('exit', release);
    if (isHeld()) rmSync(file, { force: true });
    heldMarks.delete(mark);
  };
  process.on('exit', release);
  return { isHeld, release };
}

function create(file: string, mark: string): boolean {
  let opened: number;
  try {
    opened = openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(opened, mark);
  } catch (error) {
    // On a full disk an empty lock would remain, which nobody holds and everybody respects.
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(opened);
  }
  return true;
}

function removeIfStale(file: string): boolean {
  const mark = read(file);
  if (mark === undefined) return true;
  if (isLive(file, mark)) return false;
  // Of two processes that find the same stale lock, the rename lets one through.
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const isTheStaleOne = read(aside) === mark;
  if (isTheStaleOne) rmSync(aside, { force: true });
  else renameSync(aside, file);
  return isTheStaleOne;
}

function isLive(file: string, mark: string): boolean {
  if (heldMarks.has(mark)) return true;
  // A modification time in the future comes from a machine whose clock was wrong; without `abs` it would never get stale.
  const age = Math.abs(Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
  if (age > STALE_AFTER_MS) return false;
  const { pid, host } = parse(mark);
  // A process id says nothing about another machine, and a mark that cannot be parsed is still being written.
  if (pid === undefined || host !== hostname()) return true;
  // In containers every new process may get the same id: a lock with our id that is not in `heldMarks` is of an earlier one.
  return pid !== process.pid && isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function parse(mark: string): { pid?: number; host?: string } {
  try {
    return JSON.parse(mark) as { pid?: number; host?: string };
  } catch {
    return {};
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // The lock was removed; `isHeld` reports that before the swap.
  }
}
