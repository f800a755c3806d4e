import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { inspectDocument } from '../../src/gate/documents/inspect-document.ts';

/** How many of each kind a document of this name hides. It must have nothing that acts. */
export async function findHidden(name: string, bytes: Uint8Array): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-an-'));
  try {
    await writeFile(join(folder, name), bytes);
    const { active, unreadable, hidden } = (await inspectDocument(join(folder, name)))!;
    expect([active, unreadable]).toEqual([undefined, undefined]);
    return Object.fromEntries(hidden.map(({ kind, count }) => [kind, count]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How often each kind is in a list, without what hides nothing. */
export function countHiding(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) if (kind !== 'harmless') counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
