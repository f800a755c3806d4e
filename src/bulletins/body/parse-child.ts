import { parseClosedMdx, type FootnoteWords } from './closed-mdx.ts';
import { serveBounded } from '../../gate/bounded/serve-bounded.ts';

/** What `parseClosedMdx` is given. */
export interface ParseQuestion {
  body: string;
  file: string;
  footnotes: FootnoteWords;
}

serveBounded(({ body, file, footnotes }: ParseQuestion) => parseClosedMdx(body, file, footnotes));
