/**
 * Pattern of text that a terminal executes or does not show: control characters, line ends of every kind, bidirectional controls and
 * other invisible characters, except the zero-width joiner within emoji. Also `##[…]` and `##vso[…]`, which runners of GitHub and
 * Azure execute anywhere in a line of a log.
 */
const UNSEEN = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|#(?=#(?:vso)?\[)/gu;

/** Pattern of the control characters that reports use for layout: line ends, tabs, and the styles of `styleText` that hide nothing. */
// oxlint-disable-next-line no-control-regex -- styles begin with one
const LAYOUT = /\n|\t|\u001B\[(?:(?:0|[1-479]|2[2-479]|[349][0-7]|[34]9|10[0-7])(?:;(?=\d)|(?=m)))*m/gu;

/**
 * Escapes untrusted text, such as the name of a file, for use within a line of output: what a terminal would execute or not show
 * is written as `\u001B`. These are escapes of JSON, so that JSON keeps its meaning.
 */
export function makeVisible(text: string): string {
  return text.replaceAll(UNSEEN, (found) =>
    Array.from(
      { length: found.length },
      (_, at) => `\\u${found.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`,
    ).join(''),
  );
}

/** Escapes a whole report as `makeVisible` does, but keeps its line ends, tabs and styles. */
export function makeReportVisible(text: string): string {
  let shown = '';
  let at = 0;
  for (const { 0: layout, index } of text.matchAll(LAYOUT)) {
    shown += makeVisible(text.slice(at, index)) + layout;
    at = index + layout.length;
  }
  return shown + makeVisible(text.slice(at));
}

/** The message of an error, escaped for use within a line of output. */
export function reasonOf(error: unknown): string {
  return makeVisible(error instanceof Error ? error.message : String(error));
}

/**
 * Wraps the words of messages so that every argument is escaped: names, values and reasons can neither execute on a terminal nor
 * begin a line. The words of all messages are wrapped.
 */
export function speaking<Words>(words: Words): Words {
  const known = spoken.get(words);
  if (known !== undefined) return known as Words;
  const result = wrap(words);
  spoken.set(words, result);
  return result as Words;
}

/** Wrapped words, by their original: they are requested often. */
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
