/** Empty rows and columns, and blanks in one cell, behind which no reader of a table looks for more. */
const MOST_EMPTY_ROWS = 200;
const MOST_EMPTY_COLUMNS = 50;
const MOST_BLANKS = 200;
/** What has no words, where it is long: blanks, separators and quotation marks, over several lines; and one of these. */
const EMPTY = /[\s",;]{51}/;
const EMPTY_SIGN = /[\s",;]/;
/** What parts cells. */
const SEPARATOR = /[,;\t]/gu;

/** Where words of a CSV text stand behind so much that is empty that a reader may not find them, in UTF-16 units; `undefined` where none do. */
export function findFarWords(text: string): number | undefined {
  let width: number | undefined;
  for (const run of listEmptyRuns(text)) {
    const end = run.index + run.text.length;
    if (end === text.length) continue;
    const lines = run.text.split(/\r\n|[\r\n]/u);
    if (lines.length > MOST_EMPTY_ROWS + 1) return end;
    const columns = Math.max(...lines.map((line) => line.match(SEPARATOR)?.length ?? 0));
    const blanks = Math.max(...lines.map((line) => line.replaceAll(SEPARATOR, '').length));
    if (blanks > MOST_BLANKS) return end;
    if (columns <= MOST_EMPTY_COLUMNS) continue;
    // In a table whose head is as wide, a reader knows of the columns.
    width ??= widestOf(text);
    if (columns > width) return end;
  }
  return undefined;
}

/** How many cells with something in them stand in one line, at most; of lines that can have as many as matter. */
function widestOf(text: string): number {
  let widest = 0;
  for (const line of text.split(/[\r\n]+/))
    if (line.length > 2 * Math.max(widest, MOST_EMPTY_COLUMNS))
      widest = Math.max(widest, line.split(/[,;\t]/).filter((cell) => /[^\s"]/.test(cell)).length);
  return widest;
}

function* listEmptyRuns(text: string): Generator<{ text: string; index: number }> {
  const empty = new RegExp(EMPTY, 'g');
  for (let match = empty.exec(text); match; match = empty.exec(text)) {
    const { index } = match;
    let end = empty.lastIndex;
    while (end < text.length && EMPTY_SIGN.test(text[end]!)) end += 1;
    empty.lastIndex = end;
    yield { text: text.slice(index, end), index };
  }
}
