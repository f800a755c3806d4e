const OWN_HOST = String.raw`//(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?![\p{L}\p{N}.-])`;
/** The beginning of an address that only the building machine can open (`file:`, localhost), as the source of a pattern. */
export const LOCAL_ADDRESS = String.raw`(?:\bfile:/|(?:\b[a-z][a-z\d+.-]*:)?${OWN_HOST})`;

/** Faster pattern for asking only whether a text has such an address: it does not look for the beginning of the scheme. */
const ANYWHERE = new RegExp(String.raw`\bfile:/|${OWN_HOST}`, 'iu');
/** Pattern of a whole text that is such an address, or the content of a `<meta http-equiv="refresh">` to one. */
const ALONE = new RegExp(String.raw`^\s*(?:\d+;\s*url=)?${LOCAL_ADDRESS}\S*\s*$`, 'iu');

/** Whether such an address stands anywhere in a text. */
export function holdsLocalAddress(text: string): boolean {
  return ANYWHERE.test(text);
}

/** The first such address in a text, up to the next blank or quotation mark. */
export function findLocalAddress(text: string): string | undefined {
  return new RegExp(String.raw`${LOCAL_ADDRESS}[^\s"<>]*`, 'iu').exec(text)?.[0];
}

/** Whether a text is such an address and nothing else, as a program writes it. A sentence may speak of one. */
export function isLocalAddress(text: string): boolean {
  return ALONE.test(text);
}
