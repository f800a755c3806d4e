import { Parser } from 'htmlparser2';

/** What is told of a page while it is read. */
export interface MarkupListener {
  onElement(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Each run of text that a reader sees. */
  onWords(text: string): void;
  /** The title of the page; that of a drawing in SVG is none. */
  onTitle(text: string): void;
  onHeading(text: string): void;
}

/** Text of these is not read by anyone. */
const CODE = new Set(['script', 'style']);

/**
 * Tells what stands in a built page, in its order. What `<noscript>` holds is read like the rest: readers without JavaScript
 * follow those links. No tree is made: that of ten thousand pages cost a tenth of their whole build.
 */
export function readMarkup(source: string, listener: MarkupListener): void {
  let run = '';
  let [drawings, hidden] = [0, 0];
  /** The title or heading that is being read. */
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

/** Code is not text, and the number that calls a footnote is no part of the sentence it stands in. */
function isBesideTheWords(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return CODE.has(name) || 'data-footnote-ref' in attributes;
}
