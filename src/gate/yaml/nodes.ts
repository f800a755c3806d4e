import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';

/**
 * A value of a YAML document: its offset and how it is written. Plain data, which can be sent to another process.
 */
export interface YamlNode {
  /** The offset of the value in the document, in UTF-16 units. */
  offset: number;
  /** Whether nothing at all stands behind the key, which reads as `null` as well. */
  isBlank?: true;
  /** What stands behind an unquoted text in its line, from # on, and where: a comment, or the rest of the text. */
  comment?: { text: string; offset: number };
  /** Whether it is a map within braces. */
  isFlowMap?: true;
  /** The entries of a map by key, or of a list by index. */
  entries?: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  /** Where the key begins; that of an item is where the item does. */
  keyOffset: number;
  /** Absent where a key stands behind a comma within braces, without a colon. */
  value?: YamlNode;
}

/**
 * The values of a document read from `source` without issues: it has no aliases and few levels. Keys that are maps or lists are left
 * out.
 */
export function mapNodes(node: Node, source: string): YamlNode {
  const offset = offsetOf(node);
  if (isScalar(node)) return mapScalar(node, source);
  if (isSeq<Node>(node)) {
    const items = node.items.map((item) => mapNodes(item, source));
    return {
      offset,
      entries: new Map(items.map((value, index) => [String(index), { keyOffset: value.offset, value }])),
    };
  }
  if (!isMap<Node, Node | null>(node)) return { offset };
  const entries = new Map(
    node.items.flatMap((pair) =>
      isScalar(pair.key) ? [[nameOf(pair.key), mapPair(pair, source)] as const] : [],
    ),
  );
  return node.flow ? { offset, isFlowMap: true, entries } : { offset, entries };
}

/** A comment with at least one sign besides # and white space. */
const COMMENT = /^[ \t]+(#[^\n]*[^\s#][^\n]*)/;

/** UTF-16 units behind a value within which a comment is read. */
const LONGEST_COMMENT = 200;

function mapScalar(node: Scalar, source: string): YamlNode {
  const offset = offsetOf(node);
  if (node.value === null && !node.source) return { offset, isBlank: true };
  const end = node.range?.[1] ?? 0;
  const isText = node.type === 'PLAIN' && typeof node.value === 'string';
  const [space = '', text] = (isText && COMMENT.exec(source.slice(end, end + LONGEST_COMMENT))) || [];
  return text === undefined ? { offset } : { offset, comment: { text, offset: end + space.indexOf('#') } };
}

function mapPair({ key, value }: Pair<Node, Node | null>, source: string): YamlEntry {
  const keyOffset = offsetOf(key);
  return value === null ? { keyOffset } : { keyOffset, value: mapNodes(value, source) };
}

/** The name that a key has in the data. */
function nameOf({ value }: Scalar): string {
  return String(value ?? '');
}

function offsetOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
