/** Letters of an id, at most. */
export const MAX_IDENTIFIER = 200;

/** Characters of an address, at most: longer ones are refused by some browsers and hosts. */
export const MAX_URL = 2000;
