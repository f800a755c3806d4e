/** Lists and maps inside each other. */
export const MAX_DEPTH = 8;

/** A document that has gone wrong gives complaints without end; nobody reads more than these of one kind. */
export const MAX_COMPLAINTS = 50;
