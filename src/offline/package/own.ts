/** By what `bag-info.txt` names the program that made a package. */
export const AGENT = 'Bantin';

/** What a finder reads first; every package of ours has it. */
export const READ_FIRST = 'DOC-TRUOC.txt';
