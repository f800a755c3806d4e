import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { EACH, listEditorsOnly, type FieldPath } from '../bulletins/editors-only.ts';

/** Pattern of the opening line of an MDX file's frontmatter, and the YAML up to the closing line. */
export const FRONTMATTER = /^(?<opening>\uFEFF?---[ \t]*\r?\n)(?<yaml>.*?)^---[ \t]*\r?$/msu;

/** A field of the frontmatter as the parser found it. */
interface FieldNode {
  pair: Pair<Node, Node | null>;
  map: YAMLMap<Node, Node | null>;
}

/**
 * The text of an MDX file without what is the editors' own in its frontmatter; every other byte stays. Where the schema demands a
 * field, `sentence` takes the place of its words. Returns `undefined` when the text cannot be cut so that it is valid still.
 */
export function withoutEditorsWords(text: string, schema: z.ZodType, sentence: string): string | undefined {
  const { opening = '', yaml = '' } = FRONTMATTER.exec(text)?.groups ?? {};
  const { contents } = parse(yaml);
  let cut = yaml;
  for (const path of listEditorsOnly(schema)) {
    // From the last item of a list to the first, so that the indexes of the others stay valid.
    for (let index = listFields(contents, path).length - 1; index >= 0; index -= 1) {
      const field = listFields(parse(cut).contents, path)[index]!;
      const forms = [removeField(cut, field), replaceWords(cut, field, sentence)];
      const valid = forms.find((form) => form !== undefined && isValid(form, schema));
      if (valid === undefined) return undefined;
      cut = valid;
    }
  }
  return opening + cut + text.slice(opening.length + yaml.length);
}

function parse(yaml: string) {
  return parseDocument<Node, false>(yaml, {
    version: '1.2',
    schema: 'core',
    merge: false,
    keepSourceTokens: true,
  });
}

function isValid(yaml: string, schema: z.ZodType): boolean {
  const document = parse(yaml);
  return document.errors.length === 0 && schema.safeParse(document.toJS({ maxAliasCount: 0 })).success;
}

/** The fields at a path in the order of the text; several where the path leads through a list. */
function listFields(node: Node | null, [key = '', ...rest]: FieldPath): FieldNode[] {
  if (key === EACH) return isSeq<Node>(node) ? node.items.flatMap((item) => listFields(item, rest)) : [];
  if (!isMap<Node, Node | null>(node)) return [];
  const pair = node.items.find((each) => isPair(each) && isScalar(each.key) && each.key.value === key);
  if (!pair) return [];
  return rest.length === 0 ? [{ pair, map: node }] : listFields(pair.value, rest);
}

/** Cuts a field out with its key and, where it has lines of its own, with these and the comments within them. */
function removeField(yaml: string, { pair, map }: FieldNode): string | undefined {
  const start = startOf(pair);
  const next = map.items[map.items.indexOf(pair) + 1];
  const before = map.items[map.items.indexOf(pair) - 1];
  if (map.flow) {
    if (next) return yaml.slice(0, start) + yaml.slice(startOf(next));
    return before ? yaml.slice(0, endOf(before)) + yaml.slice(endOf(pair)) : undefined;
  }
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  if (/^[ ]*$/u.test(yaml.slice(lineStart, start))) {
    return yaml.slice(0, lineStart) + yaml.slice(endOfLines(yaml, pair, start - lineStart));
  }
  // The first field of a list item follows the dash on the same line.
  return next && yaml.slice(0, start) + yaml.slice(startOf(next));
}

/** Replaces a field's words by a sentence, in a list of one if they are a list. */
function replaceWords(yaml: string, { pair, map }: FieldNode, sentence: string): string {
  const start = startOf(pair);
  const key = String((pair.key as { value?: unknown }).value);
  const words = JSON.stringify(sentence);
  const line = `${key}: ${isSeq(pair.value) ? `[${words}]` : words}`;
  if (map.flow) return yaml.slice(0, start) + line + yaml.slice(endOf(pair));
  const column = start - (yaml.lastIndexOf('\n', start - 1) + 1);
  const after = yaml.slice(endOfLines(yaml, pair, column));
  return `${yaml.slice(0, start)}${line}${yaml.includes('\r\n') ? '\r\n' : '\n'}${after}`;
}

/** Where a pair begins; a key may stand behind a question mark. */
function startOf({ key, srcToken }: Pair<Node, Node | null>): number {
  const mark = srcToken?.start.find(({ type }) => type === 'explicit-key-ind');
  return mark?.offset ?? key.range![0];
}

function endOf({ key, value }: Pair<Node, Node | null>): number {
  return value?.range?.[1] ?? key.range![1];
}

/** The end of the lines of a pair, with the comments below it that stand further in than its key does. */
function endOfLines(yaml: string, pair: Pair<Node, Node | null>, column: number): number {
  // A block scalar ends with its last line break, all other values before it.
  let end =
    yaml.lastIndexOf('\n', endOf(pair) - 1) + 1 === endOf(pair) ? endOf(pair) : nextLine(yaml, endOf(pair));
  const comment = new RegExp(String.raw`(?:[ \t]*\r?\n)*[ ]{${column + 1},}#[^\n]*(?:\n|$)`, 'uy');
  for (comment.lastIndex = end; comment.test(yaml); comment.lastIndex = end) end = comment.lastIndex;
  return end;
}

function nextLine(yaml: string, from: number): number {
  const end = yaml.indexOf('\n', from);
  return end < 0 ? yaml.length : end + 1;
}
