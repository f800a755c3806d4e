import { makeVisible } from './visible.ts';

/** The stream on which progress is shown. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A progress line of a long step. */
export interface Progress {
  /** Replaces the line that is shown; updates that follow too soon are dropped. The text is escaped. */
  update(line: string): void;
  /** Erases the line. */
  end(): void;
}

/** Milliseconds between two updates of the line on a terminal, at least. */
const MIN_TERMINAL_INTERVAL_MS = 100;

/** Milliseconds between two lines of a log, at least. */
const MIN_LOG_INTERVAL_MS = 5_000;

/**
 * Shows the progress of a step: on a terminal by rewriting one line, from the first update on; elsewhere, as in the log of a build
 * server, by a new line for each `MIN_LOG_INTERVAL_MS` that the step takes.
 */
export function showProgress(screen: Screen = process.stdout, now = () => performance.now()): Progress {
  let last = screen.isTTY ? -Infinity : now();
  let isShown = false;
  return {
    update(line) {
      if (now() - last < (screen.isTTY ? MIN_TERMINAL_INTERVAL_MS : MIN_LOG_INTERVAL_MS)) return;
      last = now();
      isShown = screen.isTTY === true;
      screen.write(isShown ? `\r\u001B[2K${makeVisible(line)}` : `${makeVisible(line)}\n`);
    },
    end() {
      if (isShown) screen.write('\r\u001B[2K');
      isShown = false;
    },
  };
}
