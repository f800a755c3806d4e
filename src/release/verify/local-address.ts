const OWN_HOST = String.raw`//(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?![\p{L}\p{N}.-])`;
/** The beginning of an address that only the machine itself can open, as the source of a pattern. */
export const LOCAL_ADDRESS = String.raw`(?:\bfile:/|(?:\b[a-z][a-z\d+.-]*:)?${OWN_HOST})`;

/** Where a scheme begins matters to nobody who only asks whether there is such an address, and takes long to find. */
const ANYWHERE = new RegExp(String.raw`\bfile:/|${OWN_HOST}`, 'iu');
/** Alone, or where `<meta http-equiv="refresh">` leads. */
const ALONE = new RegExp(String.raw`^\s*(?:\d+;\s*url=)?${LOCAL_ADDRESS}\S*\s*$`, 'iu');

/** Whether such an address stands anywhere in a text. */
export function holdsLocalAddress(text: string): boolean {
  return ANYWHERE.test(text);
}

/** Whether a text is such an address and nothing else, as a program writes it. A sentence may speak of one. */
export function isLocalAddress(text: string): boolean {
  return ALONE.test(text);
}
