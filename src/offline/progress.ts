import { makeVisible } from '../strings/visible.ts';

/** A progress line, rewritten in place. Without a terminal, nothing is written. */
export interface ProgressLine {
  update(line: string): void;
  end(): void;
}

/** Milliseconds between two updates of the line, at least. */
const MIN_INTERVAL_MS = 100;

/** Shows the progress of a command on the terminal of its user. */
export function showProgress(output: NodeJS.WriteStream = process.stderr): ProgressLine {
  let last = 0;
  let isOpen = false;
  return {
    update(line) {
      if (!output.isTTY || performance.now() - last < MIN_INTERVAL_MS) return;
      last = performance.now();
      isOpen = true;
      output.write(`\r\u001B[K${makeVisible(line)}`);
    },
    end() {
      if (isOpen) output.write('\r\u001B[K');
      isOpen = false;
    },
  };
}
