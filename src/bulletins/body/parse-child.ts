import { parseClosedMdx } from './closed-mdx.ts';
import type { FootnoteWords } from './parse-past-literals.ts';
import { serveBounded } from '../../gate/bounded/serve-bounded.ts';

/** What `parseClosedMdx` is given. */
export interface ParseQuestion {
  body: string;
  file: string;
  footnotes: FootnoteWords;
}

serveBounded(({ body, file, footnotes }: ParseQuestion) => parseClosedMdx(body, file, footnotes));
