import { isMap, isSeq, parseDocument, type Node } from 'yaml';

/**
 * A YAML text in which one list of records holds only those with certain ids. A text that has no others, or no such list, is given
 * back as it is; else it is written anew, with the same data and comments in what stays.
 */
export function keepRecords(yaml: string, list: string, ids: ReadonlySet<string>): string {
  const document = parseDocument<Node, false>(yaml, { version: '1.2', schema: 'core', merge: false });
  const records: unknown = document.get(list);
  if (!isSeq<Node>(records)) return yaml;
  const kept = records.items.filter((record) => isMap(record) && ids.has(String(record.get('id'))));
  if (kept.length === records.items.length) return yaml;
  records.items = kept;
  if (kept.length === 0) document.set(list, document.createNode([], { flow: true }));
  return document.toString({ lineWidth: 0 });
}
