import { hash } from 'node:crypto';

/** Hexadecimal digits of a picture's name: 128 bits, so that nobody can make two pictures that share one. */
export const NAME_DIGITS = 32;

/** Such a name, as a part of a regular expression. */
export const NAME_PATTERN = `[0-9a-f]{${NAME_DIGITS}}`;

/** The name that follows from contents, or from all that decides them: the first digits of the SHA-256. */
export function nameByContents(contents: Buffer | string): string {
  return shortenDigest(hash('sha256', contents));
}

/** The name that a whole SHA-256 in hexadecimal digits stands for. */
export function shortenDigest(digest: string): string {
  return digest.slice(0, NAME_DIGITS);
}
