import { serveBounded } from '../../../gate/bounded/serve-bounded.ts';
import { readPdfPages } from '../../../gate/documents/pdf-lines.ts';

/** Characters of text that are read of a PDF, at most: some 300 pages. */
const MOST = 1_000_000;

serveBounded(async (bytes: Uint8Array): Promise<string[]> => readPdfPages(Buffer.from(bytes), MOST));
