import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { isRunning } from './running.ts';

/** A lock that this process has taken. */
export interface Lock {
  /** What no other lock is named, fit for the name of a folder. */
  id: string;
  /** Whether this process still holds it: while suspended, it may have lost it as stale. */
  isHeld(): boolean;
  /** Releases it; the end of the process does so too. */
  release(): void;
}

/** Milliseconds between two updates of a held lock's modification time. */
const HEARTBEAT_MS = 10_000;
/** Milliseconds without a heartbeat after which a lock is stale: its holder has crashed or its machine is gone. */
const STALE_AFTER_MS = 120_000;

/** Name of a file beside a lock that is being taken: the new one with its mark, or a stale one that is moved aside. */
export const LOCK_ASIDE = /\.lock\.[^/]+\.(?:making|stale)$/u;

/** Contents of the lock files that this process holds. */
const heldMarks = new Set<string>();

/**
 * Takes a lock file, or returns `undefined` when another living process holds it. A stale lock, of a process that has ended or
 * without a heartbeat for two minutes, is taken over, and so is what is no lock: junk, or a folder. Creates the folder around it if
 * need be.
 */
export function takeLock(file: string): Lock | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const id = randomUUID().slice(0, 8);
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
  return { id, isHeld, release };
}

/** Creates the lock with its mark in one step, so that no other process sees it without one, or returns `false` where there is one. */
function create(file: string, mark: string): boolean {
  const making = `${file}.${randomUUID()}.making`;
  try {
    writeFileSync(making, mark, { flag: 'wx' });
    linkSync(making, file);
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (syscall === 'link') return createWithoutLinks(file, mark);
    throw error;
  } finally {
    rmSync(making, { force: true });
  }
}

/** As `create`, on a file system without hard links, where another process may see an empty lock for a moment. */
function createWithoutLinks(file: string, mark: string): boolean {
  try {
    writeFileSync(file, mark, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // On a full disk an empty lock would remain.
    rmSync(file, { force: true });
    throw error;
  }
}

function removeIfStale(file: string): boolean {
  const mark = read(file);
  if (mark === undefined) {
    const isFolder = lstatSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (isFolder) rmSync(file, { recursive: true, force: true });
    return true;
  }
  if (isLive(file, mark)) return false;
  // Of two processes that find the same stale lock, the rename lets one through.
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const moved = read(aside);
  rmSync(aside, { force: true });
  if (moved === mark) return true;
  // Another has taken it over in between: its lock is put back, but not in the place of a third one, which it then sees by `isHeld`.
  if (moved !== undefined) create(file, moved);
  return false;
}

function isLive(file: string, mark: string): boolean {
  if (heldMarks.has(mark)) return true;
  // A modification time in the future comes from a machine whose clock was wrong; without `abs` it would never get stale.
  const age = Math.abs(Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
  if (age > STALE_AFTER_MS) return false;
  const told = parse(mark);
  if (told === undefined) return false;
  const { pid, host } = told;
  // A process id says nothing about another machine.
  if (host !== hostname()) return true;
  // In containers every new process may get the same id: a lock with our id that is not in `heldMarks` is of an earlier one.
  return pid !== process.pid && isRunning(pid);
}

/** Who holds the lock; `undefined` where the mark is not one that this program writes. */
function parse(mark: string): { pid: number; host: string } | undefined {
  try {
    const { pid, host } = JSON.parse(mark) as Record<string, unknown>;
    const isProcess = typeof pid === 'number' && Number.isInteger(pid) && pid > 0;
    return isProcess && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
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
