import { createRequire } from 'node:module';

/** One example of the CommonMark specification. */
export interface CommonMarkExample {
  number: number;
  markdown: string;
}

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: CommonMarkExample[] };

/** The examples of CommonMark 0.31.2, from the package of its authors. There a tab is written as an arrow. */
export const commonMarkExamples: readonly CommonMarkExample[] = tests.map(({ number, markdown }) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
}));
