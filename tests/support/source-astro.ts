import { parse } from '@astrojs/compiler-rs';
import { blank, getLine, type Import, listCssComments, type Source, type Span } from './source-parts.ts';

/** A node of the tree that Astro's compiler makes of a file: ESTree, with JSX for the markup. */
interface Node extends Span {
  type: string;
  [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function* listNodes(value: unknown): Generator<Node> {
  if (isNode(value)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) yield* listNodes(child);
}

/** Gets the words of a literal, or of the literal type in `import('…').Name`. */
function getSpecifier(node: Node): string | undefined {
  const source = node['source'] ?? node['argument'];
  const literal = isNode(source) && isNode(source['literal']) ? source['literal'] : source;
  return isNode(literal) && typeof literal['value'] === 'string' ? literal['value'] : undefined;
}

function isTypeOnly(node: Node): boolean {
  return node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
}

const IMPORTS = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function listStyleComments(element: Node, text: string): Span[] {
  const { openingElement, closingElement } = element as Record<string, unknown>;
  if (!isNode(openingElement) || !isNode(closingElement)) return [];
  const { name } = openingElement;
  if (!isNode(name) || name['name'] !== 'style') return [];
  return listCssComments(text.slice(openingElement.end, closingElement.start), openingElement.end);
}

/** Reads an Astro file (frontmatter, markup, scripts, styles) with Astro's own compiler. */
export function readAstro(text: string): Source {
  const { ast } = parse(text);
  const imports: Import[] = [];
  const comments: Span[] = (ast['comments'] as Span[] | undefined) ?? [];
  for (const node of listNodes({ ...ast, comments: [] })) {
    const specifier = IMPORTS.has(node.type) ? getSpecifier(node) : undefined;
    if (specifier !== undefined) {
      imports.push({ specifier, typeOnly: isTypeOnly(node), line: getLine(text, node.start) });
    }
    if (node.type === 'AstroComment') comments.push(node);
    if (node.type === 'JSXElement') comments.push(...listStyleComments(node, text));
  }
  return { imports, uncommented: blank(text, comments) };
}
