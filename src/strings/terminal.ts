import { makeReportVisible } from './visible.ts';

// Nothing else writes on the terminal of a user: `tests/architecture/terminal.test.ts` sees to it.

/** Says something on standard output, in lines of its own. */
export function print(text: string): void {
  process.stdout.write(`${makeReportVisible(text)}\n`);
}

/** Says something on standard error, in lines of its own. Resolves when it has been handed over. */
export function complain(text: string): Promise<void> {
  return new Promise((done) => process.stderr.write(`${makeReportVisible(text)}\n`, () => done()));
}
