/** A reason to end a command that its message tells in full, in the language of messages; never a stack trace. */
export class Stop extends Error {
  /** The exit code of the command. */
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'Stop';
    this.exitCode = exitCode;
  }
}
