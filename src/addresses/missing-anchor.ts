/** The id of what to do where an award is not found, on the page on which awards are looked up. No heading has one like it. */
export const MISSING_ANCHOR = 'khong_tim_thay';
