import type { Fault } from './fault.ts';

/** Less than this part of what was there before is taken for a loss. */
const LEAST = 0.8;

const KINDS: readonly (readonly [kind: 'pages' | 'photographs', identify: RegExp])[] = [
  ['pages', /^.+\.html$/u],
  ['photographs', /^anh\/[0-9a-f]{16}(?=-)/u],
];

/** A release has at least four fifths of the pages and of the photographs that the one before had. */
export function findShrinkage(before: Iterable<string>, now: Iterable<string>): Fault[] {
  const [old, built] = [[...before], [...now]];
  return KINDS.flatMap(([kind, identify]): Fault[] => {
    const [was, is] = [count(old, identify), count(built, identify)];
    return is < was * LEAST ? [{ rule: `fewer-${kind}`, file: 'index.html', detail: `${is} < ${was}` }] : [];
  });
}

function count(paths: readonly string[], identify: RegExp): number {
  return new Set(paths.flatMap((path) => identify.exec(path)?.[0] ?? [])).size;
}
