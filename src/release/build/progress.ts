/** The stream on which progress is shown. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A progress line of a long step. */
export interface Progress {
  update(line: string): void;
  /** Erases the line. */
  end(): void;
}

/** Without a terminal: milliseconds between two progress lines. */
const MIN_INTERVAL_MS = 5_000;

/** Shows progress: on a terminal by rewriting one line, elsewhere by at most one new line per `MIN_INTERVAL_MS`. */
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
