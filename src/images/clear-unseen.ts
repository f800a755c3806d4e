import type { Master } from './encode.ts';

/** Opacity (of 255) below which nobody sees a pixel on any ground: 3 %. What was erased with a soft brush has less. */
export const LEAST_SEEN = 8;

/**
 * Makes the pixels that nobody sees empty: wholly transparent and white. Encoders keep the colours below transparency, so that what was
 * erased in a picture could be made visible again. Changes the pixels in place.
 */
export function clearUnseen({ data, channels }: Pick<Master, 'data' | 'channels'>): void {
  if (channels === 1 || channels === 3) return;
  const opacity = channels - 1;
  for (let at = 0; at < data.length; at += channels) {
    if (data[at + opacity]! >= LEAST_SEEN) continue;
    data.fill(255, at, at + opacity);
    data[at + opacity] = 0;
  }
}
