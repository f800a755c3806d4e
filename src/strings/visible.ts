/**
 * What a terminal obeys or does not show: controls, line ends of every kind, marks that turn the direction of writing, and other
 * characters without a shape; a joiner, of which emoji are made, aside.
 */
const UNSEEN = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What our own reports are laid out with: line ends, tabs, and the styles of `styleText`, none of which hides anything. */
// oxlint-disable-next-line no-control-regex -- styles begin with one
const LAYOUT = /\n|\t|\u001B\[(?:(?:0|[1-479]|2[2-479]|[349][0-7]|[34]9|10[0-7])(?:;(?=\d)|(?=m)))*m/gu;

/**
 * A text of others within a line of ours, such as the name of a file: what would be obeyed or not be seen is written out, as
 * `\u001B`. All else stays as it is. The form is the one of JSON, so that a text of JSON stays what it is.
 */
export function makeVisible(text: string): string {
  return text.replaceAll(UNSEEN, (found) =>
    Array.from(
      { length: found.length },
      (_, at) => `\\u${found.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`,
    ).join(''),
  );
}

/** A whole report: as `makeVisible`, but its lines and styles stay. */
export function makeReportVisible(text: string): string {
  let shown = '';
  let at = 0;
  for (const { 0: layout, index } of text.matchAll(LAYOUT)) {
    shown += makeVisible(text.slice(at, index)) + layout;
    at = index + layout.length;
  }
  return shown + makeVisible(text.slice(at));
}

/** What an error says, within a line of ours. */
export function reasonOf(error: unknown): string {
  return makeVisible(error instanceof Error ? error.message : String(error));
}

/**
 * The same words, which make visible what they are given: names, values and reasons cannot act on the terminal on which a message
 * is read, and cannot begin a line of their own. All words of messages go through here, whoever says them.
 */
export function speaking<Words>(words: Words): Words {
  const known = spoken.get(words);
  if (known !== undefined) return known as Words;
  const result = wrap(words);
  spoken.set(words, result);
  return result as Words;
}

/** Words are made once and asked for often. */
const spoken = new Map<unknown, unknown>();

function wrap(words: unknown): unknown {
  if (typeof words === 'function')
    return (...given: unknown[]): unknown =>
      (words as (...given: unknown[]) => unknown)(...given.map(showGiven));
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, wrap(value)]));
}

function showGiven(given: unknown): unknown {
  if (typeof given === 'string') return makeVisible(given);
  if (Array.isArray(given)) return given.map(showGiven);
  if (typeof given !== 'object' || given === null || Object.getPrototypeOf(given) !== Object.prototype)
    return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, showGiven(value)]));
}
