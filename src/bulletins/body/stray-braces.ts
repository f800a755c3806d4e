import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import type { BracePlace } from '../../strings/issues/forms.ts';

/** What a character of a body belongs to: an expression or code, running text, or a place that the parser flattens to a text. */
type Owner = 'code' | 'text' | BracePlace;

/** Every kind of owner, whose index is noted for each character. */
const OWNERS: readonly Owner[] = ['text', 'code', 'image', 'link', 'attribute', 'address'];

/** Owners in which a backslash does not escape (CommonMark 2.4; JSX; GFM's autolinks). */
const UNESCAPED: ReadonlySet<Owner> = new Set<Owner>(['attribute', 'address']);

/**
 * Issues of braces that begin neither a comment nor a shown brace: the parser flattens names of pictures, titles and names of links,
 * labels of footnotes and values of attributes, so that a comment in them would be published. Each unescaped `{` outside code has to
 * begin an expression of the tree. Takes time linear in the length of the body, which holds no syntax error and no deep nesting.
 */
export function listStrayBraces(body: string, file: string): Issue[] {
  if (!body.includes('{')) return [];
  const owners = new Uint8Array(body.length);
  // The tree for HTML lacks definitions and footnotes to which nothing leads.
  paint(mdxToMdast(body, { features: { frontmatter: false } }), owners);
  const lines = indexLines(body);
  return [...body.matchAll(/\{/g)].flatMap(({ index }) => {
    const owner = OWNERS[owners[index]!]!;
    if (owner === 'code' || (!UNESCAPED.has(owner) && isEscaped(body, index))) return [];
    const place = owner === 'text' ? 'link' : owner;
    return [issueAt('stray-brace', { file, ...lines.at(index) }, { place })];
  });
}

/** Notes for each character of a node the innermost owner. */
function paint(node: Nodes, owners: Uint8Array): void {
  const owner = ownerOf(node);
  const { start, end } = node.position ?? {};
  if (owner !== undefined && start?.offset !== undefined && end?.offset !== undefined) {
    owners.fill(OWNERS.indexOf(owner), start.offset, end.offset);
  }
  // The text of an address is the address itself.
  if ('children' in node && owner !== 'address') for (const child of node.children) paint(child, owners);
}

function ownerOf(node: Nodes): Owner | undefined {
  switch (node.type) {
    case 'root':
      return undefined;
    case 'code':
    case 'inlineCode':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
      return 'code';
    case 'image':
    case 'imageReference':
      return 'image';
    case 'link':
      return node.children[0]?.position?.start.offset === node.position?.start.offset ? 'address' : 'link';
    case 'linkReference':
    case 'definition':
    case 'footnoteReference':
    case 'footnoteDefinition':
      return 'link';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      // A value that is an expression is told by another rule.
      return node.attributes.every(isLiteral) ? 'attribute' : 'code';
    default:
      return 'text';
  }
}

function isLiteral(attribute: { type: string; value?: unknown }): boolean {
  return attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object';
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(body: string, offset: number): boolean {
  let at = offset;
  while (body[at - 1] === '\\') at -= 1;
  return (offset - at) % 2 === 1;
}
