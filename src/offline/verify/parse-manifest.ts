import type { Algorithm } from '../package/bag.ts';

const DIGITS: Readonly<Record<Algorithm, number>> = { sha256: 64, sha512: 128 };

/**
 * Reads a manifest: checksums by path, and how many lines are none, among them paths that leave the bag. A percent sign and the ends of
 * lines stand in a path as references (RFC 8493, section 2.1.3).
 */
export function parseManifest(
  text: string,
  algorithm: Algorithm,
): { sums: Map<string, string>; badLines: number } {
  const sums = new Map<string, string>();
  let badLines = 0;
  const form = new RegExp(`^([0-9a-fA-F]{${DIGITS[algorithm]}})[ \\t]+\\*?(\\S.*)$`, 'u');
  for (const [line] of text.matchAll(/[^\r\n]+/gu)) {
    const [, sum = '', written = ''] = form.exec(line) ?? [];
    const path = written.replaceAll(/%(?:0A|0D|25)/giu, (reference) => decodeURIComponent(reference));
    const isInside = path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
    if (!isInside || sums.has(path)) badLines += 1;
    else sums.set(path, sum.toLowerCase());
  }
  return { sums, badLines };
}
