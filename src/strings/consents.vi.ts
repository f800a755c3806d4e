/** What people write in the column of consents where there is none, with accents ("Khổng" is a family) or without all. */
export const NO_CONSENT = /^(?:không|khong|chưa|chua|ko|no|none|k)(?![\p{L}\p{N}])|^[^\p{L}\p{N}]*$|^0$/iu;

/** What stands for a consent where its own words are nobody's business. */
export const CONSENTED = 'có';
