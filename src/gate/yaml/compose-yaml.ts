import { Composer, Parser, YAMLParseError, type CST, type Document } from 'yaml';
import { MAX_DEPTH } from './limits.ts';

/** Options of the `yaml` library for every document of content. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  // Duplicate keys are found by `listDuplicateKeys`: the library compares each key with all others, which can take minutes.
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  // Below errors, the library would write to the terminal.
  logLevel: 'error',
} as const;

/**
 * The document of a text with all errors of the library, as `parseDocument` gives it; or the offset in UTF-16 units where lists and
 * maps are nested too deep. Those are not composed: the library composes by recursion and retries when the stack overflows, which
 * can take hours for a few kilobytes.
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

/** The offset of a list or map that is nested deeper than `MAX_DEPTH`, searched level by level. */
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
