import { createHash } from 'node:crypto';
import { byCodeUnits } from '../../by-code-units.ts';

/** One line of a family of blocks: its key, by which lines are sorted, and its JSON. */
export interface KeyedLine {
  key: string;
  json: string;
}

/** Sorts lines by key, then by what they say; lines made in order within a key stay so. */
export function sortLines(lines: KeyedLine[]): KeyedLine[] {
  return lines.sort((a, b) => byCodeUnits(a.key, b.key));
}

/** A finished block: a JSON list of lines, named by its contents. */
export interface LookupBlock {
  /** The least text that sorts behind the block before it and not behind its own first key. */
  from: string;
  /** Eight signs of its SHA-256, in base64url. */
  name: string;
  json: string;
}

/** UTF-16 units of a block: none is cut before the first, and none goes on behind the second. */
const LEAST = 20 * 1024;
const MOST = 56 * 1024;
/** Between them, a block ends where the sum of a key says so: once in so many lines of about 100 units. */
const ONE_IN = 128;

/**
 * Cuts sorted lines into blocks by what they say, not by their number: a line that is added changes the block where it stands, and
 * hardly ever those behind it. Lines of one key stay together as long as they fit.
 */
export function cutBlocks(lines: readonly KeyedLine[]): LookupBlock[] {
  const blocks: LookupBlock[] = [];
  let own: string[] = [];
  let size = 0;
  let first = '';
  let last = '';
  const end = (): void => {
    if (own.length === 0) return;
    const json = `[${own.join(',\n')}]`;
    blocks.push({ from: first, name: nameOf(json), json });
    own = [];
    size = 0;
  };
  for (const { key, json } of lines) {
    const isNext = key !== last;
    if (size + json.length > MOST || (isNext && size > LEAST && sumOf(key) % ONE_IN === 0)) end();
    if (own.length === 0) first = blocks.length === 0 ? '' : separate(last, key);
    own.push(json);
    size += json.length + 2;
    last = key;
  }
  end();
  return blocks;
}

function nameOf(json: string): string {
  return createHash('sha256').update(json).digest('base64url').slice(0, 8);
}

/** FNV-1a, 32 bits: any sum would do that depends on the key alone. */
function sumOf(key: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/**
 * The shortest beginning of `next` that sorts behind `last`. Where the two are equal, what sorts right behind them, so that a search
 * for the key finds the block in which it begins.
 */
function separate(last: string, next: string): string {
  if (last === next) return `${next}\0`;
  let at = 0;
  while (at < next.length && last[at] === next[at]) at += 1;
  return next.slice(0, at + 1);
}
