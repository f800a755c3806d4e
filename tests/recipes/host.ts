/** What became of a job: not started, done, ended with an allowed exit code, or failed. */
export type JobState = 'skipped' | 'success' | 'allowed' | 'failure';

/** What became of a run of a recipe: its jobs by name, and all that they printed. */
export interface Run {
  jobs: Record<string, JobState>;
  log: string;
}

/** A host of repositories, or a machine with cron, that runs one recipe as things happen. */
export interface Host {
  /** A branch was pushed. */
  push(branch?: string): Promise<Run>;
  /** An hour has passed. */
  tick(): Promise<Run>;
  /** Someone asks for a run by hand. */
  start?(): Promise<Run>;
  /** Somebody from outside proposes a change, which lies on this branch. */
  propose?(branch: string): Promise<Run>;
  /** A branch was deleted. */
  dropBranch?(branch: string): Promise<Run>;
  /** Loses what was kept between runs, and has every later clone be shallow. */
  forget(): Promise<void>;
}
