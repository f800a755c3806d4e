import type { Strings } from '../../strings/strings.ts';

/** The name of an invariant; its words are in `src/strings`. */
export type FaultRule = keyof Strings['build']['faults'];

/** One breach of an invariant. */
export interface Fault {
  rule: FaultRule;
  /** The page or file, as its path below the site. */
  file: string;
  /** What was found, as data. */
  detail: string;
}
