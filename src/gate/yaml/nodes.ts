import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';

/**
 * A value of a YAML document: where it begins and how it is written. It is plain data, which one process can send to another.
 */
export interface YamlNode {
  /** Where the value begins, in UTF-16 units of the document. */
  offset: number;
  /** Whether nothing at all stands behind the key, which reads as `null` as well. */
  isBlank?: true;
  /** Whether it is a map within braces. */
  isFlowMap?: true;
  /** What a map or a list holds, by key or by number. */
  entries?: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  /** Where the key begins; that of an item is where the item does. */
  keyOffset: number;
  /** Absent where a key stands behind a comma within braces, without a colon. */
  value?: YamlNode;
}

/** The values of a document that is without issues: no aliases, few levels. Keys that are maps or lists are left out. */
export function mapNodes(node: Node): YamlNode {
  const offset = offsetOf(node);
  if (isScalar(node)) return node.value === null && !node.source ? { offset, isBlank: true } : { offset };
  if (isSeq<Node>(node)) {
    const items = node.items.map(mapNodes);
    return {
      offset,
      entries: new Map(items.map((value, index) => [String(index), { keyOffset: value.offset, value }])),
    };
  }
  if (!isMap<Node, Node | null>(node)) return { offset };
  const entries = new Map(
    node.items.flatMap((pair) => (isScalar(pair.key) ? [[nameOf(pair.key), mapPair(pair)] as const] : [])),
  );
  return node.flow ? { offset, isFlowMap: true, entries } : { offset, entries };
}

function mapPair({ key, value }: Pair<Node, Node | null>): YamlEntry {
  const keyOffset = offsetOf(key);
  return value === null ? { keyOffset } : { keyOffset, value: mapNodes(value) };
}

/** The name that a key has in the data. */
function nameOf({ value }: Scalar): string {
  return String(value ?? '');
}

function offsetOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
