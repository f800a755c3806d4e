import { readFile } from 'node:fs/promises';
import { VERIFIER } from './package/own.ts';

/** The text of the verifier that lies in every package. */
export function readVerifier(): Promise<string> {
  return readFile(new URL(`documents/${VERIFIER}`, import.meta.url), 'utf8');
}
