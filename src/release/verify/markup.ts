import { Parser } from 'htmlparser2';

/** Callbacks while a page is parsed. */
export interface MarkupListener {
  onElement(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Each run of text that a reader sees. */
  onWords(text: string): void;
  /** The title of the page; that of a drawing in SVG is none. */
  onTitle(text: string): void;
  onHeading(text: string): void;
}

/** Elements whose text is not shown. */
const CODE = new Set(['script', 'style']);

/**
 * Parses a built page and calls the listener, in the order of the source. The contents of `<noscript>` are parsed too: readers
 * without JavaScript see them. No tree is built, which took a tenth of the whole build of ten thousand pages.
 */
export function readMarkup(source: string, listener: MarkupListener): void {
  let run = '';
  let [drawings, hidden] = [0, 0];
  /** The title or heading that is being collected. */
  let named: { name: string; text: string } | undefined;

  const endRun = (): void => {
    if (run === '') return;
    if (named) named.text += run;
    if (hidden === 0) listener.onWords(run);
    run = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      endRun();
      if (hidden === 0) listener.onElement(name, attributes);
      if (hidden > 0 || isBesideTheWords(name, attributes)) hidden += 1;
      if (name === 'svg') drawings += 1;
      if (drawings === 0 && (name === 'h1' || name === 'title')) named = { name, text: '' };
    },
    ontext(text) {
      run += text;
    },
    onclosetag(name) {
      endRun();
      if (hidden > 0) hidden -= 1;
      if (name === 'svg') drawings -= 1;
      if (named?.name !== name || drawings > 0) return;
      if (name === 'h1') listener.onHeading(named.text);
      else listener.onTitle(named.text);
      named = undefined;
    },
    onend: endRun,
  });
  parser.end(source);
}

/** Whether an element's text is not part of the visible sentences: code, and the numbers of footnotes. */
function isBesideTheWords(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return CODE.has(name) || 'data-footnote-ref' in attributes;
}
