import { Composer, Parser, YAMLParseError, type CST, type Document } from 'yaml';
import { MAX_DEPTH } from './limits.ts';

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  // Its own comparison of every key with every other takes minutes for a file of many.
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  // It would write warnings of its own to the terminal; what they are about is told by the schema.
  logLevel: 'error',
} as const;

/**
 * The document of a text with all complaints of the library, as `parseDocument` gives it; or where, in UTF-16 units, lists and maps
 * stand deeper in each other than they may. Those are never composed, which the library does by recursion: it tries again wherever
 * the stack ends, and may need hours for a few kilobytes.
 */
export function composeYaml(source: string): { document: Document.Parsed } | { deep: number } {
  const tokens = [...new Parser().parse(source)];
  const deep = findTooDeep(tokens);
  if (deep !== undefined) return { deep };
  const [document, second] = [...new Composer(OPTIONS).compose(tokens, true, source.length)];
  if (second) {
    const [start, end] = second.range;
    document!.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'more than one document'));
  }
  return { document: document as Document.Parsed };
}

/** Where the first list or map begins, in the order of depth, that stands too deep in others. */
function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  let level: readonly CST.Token[] = tokens.flatMap((token) =>
    token.type === 'document' && token.value ? [token.value] : [],
  );
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) level = level.flatMap(listContents);
  return level.find((token) => 'items' in token)?.offset;
}

function listContents(token: CST.Token): CST.Token[] {
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((each) => each !== undefined && each !== null),
  );
}
