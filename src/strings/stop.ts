/** An error that ends a command. Its message is complete, in the language of messages, and is shown without a stack trace. */
export class Stop extends Error {
  /** The exit code of the command. */
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'Stop';
    this.exitCode = exitCode;
  }
}
