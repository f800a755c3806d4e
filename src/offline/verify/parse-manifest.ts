import type { Algorithm } from '../package/bag.ts';

const DIGITS: Readonly<Record<Algorithm, number>> = { sha256: 64, sha512: 128 };

/** Reads a manifest: checksums by path, and how many lines are none, among them paths that leave the bag. */
export function parseManifest(
  text: string,
  algorithm: Algorithm,
): { sums: Map<string, string>; badLines: number } {
  const sums = new Map<string, string>();
  let badLines = 0;
  const form = new RegExp(`^([0-9a-fA-F]{${DIGITS[algorithm]}})[ \\t]+\\*?(\\S.*)$`, 'u');
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (line === '') continue;
    const [, sum = '', path = ''] = form.exec(line) ?? [];
    const isInside = path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
    if (!isInside || sums.has(path)) badLines += 1;
    else sums.set(path, sum.toLowerCase());
  }
  return { sums, badLines };
}
