/** A program without dependencies, in every package, by which a finder verifies it. */
export const VERIFIER = 'kiem-tra.py';

/** Name of the read-me file at the top of every package. */
export const READ_FIRST = 'DOC-TRUOC.txt';
