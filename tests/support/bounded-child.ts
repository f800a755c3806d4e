import { serveBounded } from '../../src/gate/bounded/serve-bounded.ts';

/** What a test asks of a process: to do well, or to fail in one of the ways in which native code fails. */
export type Question = 'answer' | 'work for ever' | 'take all memory' | 'die';

serveBounded((question: Question) => {
  const kept: Buffer[] = [];
  switch (question) {
    case 'work for ever':
      while (true) Math.sqrt(kept.length);
    case 'take all memory':
      while (true) kept.push(Buffer.alloc(32 * 1024 * 1024, 1));
    case 'die':
      return process.abort();
    default:
      return process.pid;
  }
});
