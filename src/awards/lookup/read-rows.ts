import type { LookupName } from './answers.ts';
import type { LookupRow, RowsLine } from './form.ts';
import { keyOfName } from './keys.ts';
import { findBlock, loadLines, type Blocks } from './load.ts';

/** Rows of a name that are shown at first. */
const SHOWN = 20;

/** The newest rows of an exact name, and how many it has; all of them where asked for. */
export async function readRows(
  { kind, name }: LookupName,
  whole: boolean,
  blocks: Blocks,
): Promise<{ rows: LookupRow[]; all: number }> {
  if (kind === 'u') return { rows: [], all: 0 };
  const key = keyOfName(name, kind);
  const rows: LookupRow[] = [];
  let all = 0;
  for (let at = findBlock(blocks, 'rows', key); at < blocks.manifest.rows.names.length; at += 1) {
    const lines = await loadLines<RowsLine>(blocks, 'rows', at);
    const own = lines.filter(([each, its]) => each === name && its === kind);
    for (const line of own) {
      all = line[3] ?? all;
      for (const each of toRows(line)) rows.push(each);
    }
    if (own.length === 0 || rows.length >= (whole ? all : Math.min(all, SHOWN))) break;
  }
  return { rows, all };
}

/** The rows of one line. */
export function toRows([name, kind, tuples]: RowsLine): LookupRow[] {
  return tuples.map(
    ([decision, row, number, on, honorific, position, unit, place, type, flags, corrected]) => ({
      name,
      isPerson: kind === 'p',
      honorific,
      position,
      unit,
      place,
      type,
      decision,
      row,
      number,
      on,
      isStruck: (flags & 1) !== 0,
      isPosthumous: (flags & 2) !== 0,
      ...(corrected && { correction: { from: corrected[0], to: corrected[1] } }),
    }),
  );
}
