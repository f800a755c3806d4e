import { makeReportVisible } from './visible.ts';

// The only module that writes to the terminal: `tests/architecture/terminal.test.ts` enforces it.

/** Writes whole lines to standard output. */
export function print(text: string): void {
  endQuietly(process.stdout);
  process.stdout.write(`${makeReportVisible(text)}\n`);
}

/** Writes whole lines to standard error. Resolves when the stream has taken them. */
export function complain(text: string): Promise<void> {
  endQuietly(process.stderr);
  return new Promise((done) => process.stderr.write(`${makeReportVisible(text)}\n`, () => done()));
}

/** Makes a reader who has seen enough, such as `head`, no error: the command goes on to its own end and exit code. */
function endQuietly(stream: NodeJS.WriteStream): void {
  if (!stream.listeners('error').includes(passOverClosedPipe)) stream.on('error', passOverClosedPipe);
}

function passOverClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
