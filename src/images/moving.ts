import { findContainer, walkPng, walkWebp } from './containers.ts';

/** Whether a PNG or a WebP holds further pictures than the one that is drawn of it as a photograph. */
export function isMoving(bytes: Buffer): boolean {
  const format = findContainer(bytes);
  if (format === 'png') return walkPng(bytes).some(({ type }) => type === 'fdAT');
  return (
    format === 'webp' &&
    walkWebp(bytes)
      .filter(({ type }) => type === 'ANMF')
      .drop(1)
      .some(() => true)
  );
}
