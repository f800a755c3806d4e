import { isAlias, isNode, isPair, isScalar, visit, type Document, type Node, type Scalar } from 'yaml';
import { issueAt, type Issue, type SourcePosition } from '../issue.ts';
import { proposeScalar } from '../proposals.ts';
import { listTextIssuesOfReferences } from '../text.ts';
import { MAX_COMPLAINTS } from './limits.ts';
import { findGluedItem } from './yaml-faults.ts';

/** Issues of duplicate keys of a map: the second value would silently replace the first. */
export function listDuplicateKeys(
  document: Document.Parsed,
  placeAt: (offset: number) => SourcePosition,
): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Map(_key, { items }) {
      if (issues.length >= MAX_COMPLAINTS) return visit.BREAK;
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name))
          issues.push(issueAt('duplicate-key', placeAt(key.range?.[0] ?? 0), { key: name }));
        seen.add(name);
      }
      return undefined;
    },
  });
  return issues.slice(0, MAX_COMPLAINTS);
}

/** Issues that the schema of fields cannot find: words that YAML reads as something else, and aliases. */
export function listStructureIssues(
  document: Document.Parsed,
  source: string,
  placeAt: (offset: number) => SourcePosition,
): Issue[] {
  const issues: Issue[] = [];
  visit(document, (_key, node, path) => {
    if (issues.length >= MAX_COMPLAINTS) return visit.BREAK;
    const lost = isScalar(node) && node.type === 'PLAIN' ? findLostWords(source, node) : undefined;
    if (lost) issues.push(issueAt('yaml-comment', placeAt(lost.offset), { text: lost.text }));
    const property = isNode(node) ? findProperty(source, node) : undefined;
    if (property) issues.push(issueAt('yaml-property', placeAt(property.offset), { text: property.text }));
    if (isScalar(node) && node.type === 'QUOTE_DOUBLE') {
      issues.push(...listEscaped(source, node, placeAt(node.range?.[0] ?? 0)));
    }
    if (isAlias(node)) issues.push(issueAt('yaml-alias', placeAt(node.range?.[0] ?? 0), {}));
    const glued = findGluedItem(node, source);
    if (glued !== undefined) {
      issues.push(
        issueAt('yaml-syntax', placeAt(glued), { cause: 'indent', text: '', message: 'glued item' }),
      );
    }
    // The core schema reads 05 as five: a document number would lose its zero.
    if (isScalar(node) && typeof node.value === 'number' && /^[-+]?0\d/.test(node.source ?? '')) {
      const text = node.source ?? '';
      const pair = path.at(-1);
      const proposal = isPair(pair) ? proposeScalar(String(pair.key), text) : undefined;
      issues.push(issueAt('leading-zero', placeAt(node.range?.[0] ?? 0), { text, proposal }));
    }
    return undefined;
  });
  return issues;
}

/**
 * Behind a space, # begins a comment, and what follows would be gone: "Phòng #2". Comments proper have a space behind it; whether
 * such a one is the rest of a text is for the schema to know (`src/gate/lost-comments.ts`).
 */
function findLostWords(source: string, { range }: Scalar): { text: string; offset: number } | undefined {
  if (!range) return undefined;
  // Behind a key without a value, the space before # belongs to the key.
  const pattern = range[0] === range[1] ? /^[ \t]*(#[^\s#][^\n]*)/ : /^[ \t]+(#[^\s#][^\n]*)/;
  const [space = '', text] = pattern.exec(source.slice(range[1], range[1] + 200)) ?? [];
  return text === undefined ? undefined : { text, offset: range[1] + space.indexOf('#') };
}

/**
 * The tag or anchor before a value, which a word that begins with ! or & becomes: "!Quan" in "!Quan trọng". Its offset is that of
 * the value where a comment or more than 200 characters stand between them.
 */
function findProperty(source: string, node: Node): { text: string; offset: number } | undefined {
  const anchor = 'anchor' in node ? node.anchor : undefined;
  if (!node.range || (node.tag === undefined && anchor === undefined)) return undefined;
  const [start] = node.range;
  const before = source.slice(Math.max(0, start - 200), start);
  const found = /(?<![^\s,[{])[!&]\S*(?:\s+[!&]\S*)*\s*$/.exec(before);
  if (found) return { text: found[0].trim(), offset: start - found[0].length };
  return { text: anchor === undefined ? String(node.tag) : `&${anchor}`, offset: start };
}

/** Issues of characters that a quoted text writes as escapes, such as "\u202E". */
function listEscaped(source: string, { range, value }: Scalar, place: SourcePosition): Issue[] {
  const written = range ? source.slice(range[0], range[1]) : '';
  return written.includes('\\') ? listTextIssuesOfReferences(String(value), written, place) : [];
}
