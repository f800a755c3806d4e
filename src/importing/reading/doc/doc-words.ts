import { openBoundedChild } from '../../../gate/bounded/bounded-child.ts';

/** The words of a document of older Word. */
export interface DocWords {
  /** Those of its text, its notes and its boxes. */
  body: string;
  /** Those of its headers and footers. */
  around: string;
  comments: string;
}

const child = openBoundedChild<Buffer, DocWords>(new URL('./words-child.ts', import.meta.url));

/** The words of a document of older Word, read in a bounded process; `undefined` for one that cannot be read within the bounds. */
export async function readDocWords(bytes: Buffer): Promise<DocWords | undefined> {
  const answer = await child.ask(bytes);
  return 'result' in answer ? answer.result : undefined;
}
