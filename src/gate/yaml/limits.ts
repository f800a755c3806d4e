/** Levels of nested lists and maps, at most. */
export const MAX_DEPTH = 8;

/** Issues of one kind that are collected from a document, at most: a broken one can give thousands. */
export const MAX_COMPLAINTS = 50;
