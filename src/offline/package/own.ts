/** The `Bag-Software-Agent` in `bag-info.txt`: the program that made the package. */
export const AGENT = 'Bantin';

/** Name of the read-me file at the top of every package. */
export const READ_FIRST = 'DOC-TRUOC.txt';
