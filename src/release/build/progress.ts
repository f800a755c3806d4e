/** Where progress is shown. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A line that tells how far a long step is. */
export interface Progress {
  update(line: string): void;
  /** Leaves the screen as it was, for the line that tells the result. */
  end(): void;
}

/** A log that nobody watches gets one line in five seconds. */
const MIN_INTERVAL_MS = 5_000;

/** Progress that rewrites its line on a terminal, and elsewhere adds at most one line in five seconds. */
export function showProgress(screen: Screen = process.stdout, now = () => performance.now()): Progress {
  let last = now();
  let isShown = false;
  return {
    update(line) {
      if (screen.isTTY) {
        screen.write(`\r\u001B[2K${line}`);
        isShown = true;
      } else if (now() - last >= MIN_INTERVAL_MS) {
        last = now();
        screen.write(`${line}\n`);
      }
    },
    end() {
      if (isShown) screen.write('\r\u001B[2K');
    },
  };
}
