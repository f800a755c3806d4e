import { isCollection, isMap, isScalar, Lexer, parseDocument, Scalar, type Pair, type YAMLMap } from 'yaml';
import type { FieldTexts } from '../../strings/fields/texts.ts';

/**
 * Lays out the frontmatter: keys in the order of the handbook, a line for each key and each item, double quotes. Comments
 * stay with the key they stand above. Throws when the source is no YAML map.
 */
export function layOutFrontmatter(source: string, fields: FieldTexts): string {
  const document = parseDocument(source, { version: '1.2', schema: 'core', uniqueKeys: true });
  if (document.errors.length > 0 || !isMap(document.contents)) throw new Error('the frontmatter is no map');
  arrange(document.contents, '', fields);
  return document.toString({ lineWidth: 0, indentSeq: true, singleQuote: false });
}

/** The comments of a YAML text, sorted: none may be lost on the way. */
export function listComments(source: string): string[] {
  return [...new Lexer().lex(source)].filter((token) => token.startsWith('#')).sort();
}

function arrange(node: unknown, path: string, fields: FieldTexts): void {
  if (!isCollection(node)) return;
  if (!isMap(node)) {
    if (node.items.length > 0) node.flow = false;
    for (const item of node.items) arrange(item, path, fields);
    return;
  }
  node.flow = false;
  sortKeys(node, path, fields);
  for (const { key, value } of node.items) arrange(value, path + keyName(key, path, fields), fields);
}

function sortKeys(map: YAMLMap, path: string, fields: FieldTexts): void {
  const order = Object.keys(fields);
  const rank = ({ key }: Pair) => {
    const at = order.indexOf((path + keyName(key, path, fields)).replace(/\.$/, ''));
    return at === -1 ? order.length : at;
  };
  const [first] = map.items;
  map.items.sort((a, b) => rank(a) - rank(b));
  // The library keeps the comment above the first key with the map.
  if (first !== map.items[0] && map.commentBefore && isScalar(first?.key)) {
    first.key.commentBefore = map.commentBefore;
    map.commentBefore = null;
  }
  for (const [at, { key }] of map.items.entries())
    if (at === 0 && key instanceof Scalar) key.spaceBefore = false;
}

/** `attendees[].` for the key `attendees`, because the fields of a list are those of its items. */
function keyName(key: unknown, path: string, fields: FieldTexts): string {
  const name = isScalar(key) ? String(key.value) : '';
  return `${path}${name}[]` in fields ? `${name}[].` : `${name}.`;
}
