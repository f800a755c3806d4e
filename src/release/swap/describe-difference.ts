import { buildWords } from '../stop.ts';
import type { Difference, ReleaseDifference } from './difference.ts';

/** Addresses that a table names, at most. */
const MAX_ROWS = 200;

const KINDS = ['bulletin', 'decision', 'standing-page', 'section', 'file'] as const;
const CHANGES = ['added', 'changed', 'withdrawn', 'removed'] as const;

/** In words what a release changes: one line with the numbers, and a table with a row for each address. */
export function describeDifference({ addresses, following }: ReleaseDifference): {
  summary: string;
  table: string[];
} {
  const { difference: words } = buildWords();
  if (addresses.length === 0 && following === 0) return { summary: words.none, table: [] };
  const counts = KINDS.flatMap((kind) => {
    const said = CHANGES.flatMap((change) => {
      const count = addresses.filter((each) => each.kind === kind && each.change === change).length;
      return count === 0 ? [] : [`${words.changes[change]} ${count}`];
    });
    return said.length === 0 ? [] : [`${words.kinds[kind]}: ${said.join(', ')}`];
  });
  const rest = addresses.length - MAX_ROWS;
  return {
    summary: words.summary(counts.join('; '), following),
    table: [...formatRows(addresses.slice(0, MAX_ROWS), words), ...(rest > 0 ? [words.more(rest)] : [])],
  };
}

function formatRows(
  addresses: readonly Difference[],
  words: ReturnType<typeof buildWords>['difference'],
): string[] {
  const rows = addresses.map(
    ({ change, kind, address }) => [words.changes[change], words.kinds[kind], address] as const,
  );
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map(([change, kind, address]) =>
    [change.padEnd(first!), kind.padEnd(second!), address].join('  '),
  );
}
