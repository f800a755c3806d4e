import { openBoundedChild } from '../bounded/bounded-child.ts';

const child = openBoundedChild<string, string[]>(new URL('./shown-words-child.ts', import.meta.url));

/**
 * The words that a reader sees on opening a document (PDF, DOCX, XLSX, ODT, ODS, CSV): one item for each paragraph, cell or line, in the
 * order of the document, never an empty one. Nothing for other types, and for a document that acts, cannot be read or costs
 * more than the bounds of the process in which this is found out.
 */
export async function readShownWords(absolute: string): Promise<string[]> {
  const answer = await child.ask(absolute);
  return 'result' in answer ? answer.result : [];
}
