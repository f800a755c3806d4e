/** What is wrong with one file of a package. */
export interface Finding {
  kind:
    | 'missing'
    | 'extra'
    | 'changed'
    | 'unreadable'
    | 'no-file'
    | 'bad-manifest'
    | 'unknown-sums'
    | 'not-listed'
    | 'bad-version'
    | 'wrong-total'
    | 'bad-signature'
    | 'other-key'
    | 'not-signed'
    | 'misplaced'
    | 'other-folder'
    | 'other-name';
  file: string;
  /** What the program that checked it says, in its own words. */
  reason?: string;
}
