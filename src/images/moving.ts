import { findContainer, walkPng, walkWebp } from './containers.ts';

/** Whether a PNG or a WebP holds further pictures than the one that is drawn of it as a photograph. */
export function isMoving(bytes: Buffer): boolean {
  const format = findContainer(bytes);
  if (format === 'png') return countParts(walkPng(bytes), 'fdAT') > 0;
  return format === 'webp' && countParts(walkWebp(bytes), 'ANMF') > 1;
}

function countParts(parts: Iterable<{ type: string }>, wanted: string): number {
  let count = 0;
  for (const { type } of parts) if (type === wanted) count += 1;
  return count;
}
