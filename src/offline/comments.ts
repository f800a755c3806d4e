import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import { Lexer } from 'yaml';
import { FRONTMATTER } from './editors-words.ts';

/** The control character that the lexer puts before a scalar, whose text can begin like a comment. */
const SCALAR = '\u001F';
/** Characters that the lexer adds to the text: the begin of a document, the end of a faulty flow, a scalar. */
const CONTROLS = new Set(['\u0002', '\u0018', SCALAR]);
/** Only words of comments go: what stands in their place parses to the same data and blocks, whatever stands around them. */
const EMPTY = { yaml: '#', body: '{/* */}' };

/** A YAML text with empty comments; every other byte stays. */
export function emptyYamlComments(yaml: string): string {
  let text = '';
  let before = '';
  for (const token of new Lexer().lex(yaml)) {
    if (!CONTROLS.has(token)) {
      text += token.startsWith('#') && before !== SCALAR ? EMPTY.yaml : token;
    }
    before = token;
  }
  return text;
}

/**
 * An MDX text that the gate has accepted, with empty comments in frontmatter and body; every other byte stays. Throws what the parser
 * throws.
 */
export function emptyMdxComments(text: string): string {
  const head = FRONTMATTER.exec(text);
  const { opening = '', yaml = '' } = head?.groups ?? {};
  const bodyStart = head?.[0].length ?? 0;
  const closing = text.slice(opening.length + yaml.length, bodyStart);
  return opening + emptyYamlComments(yaml) + closing + emptyBodyComments(text.slice(bodyStart));
}

/** An accepted body without frontmatter, with empty comments; every other byte stays. Throws what the parser throws. */
export function emptyBodyComments(body: string): string {
  if (!body.includes('{')) return body;
  let emptied = '';
  let copied = 0;
  // The tree for HTML lacks footnotes to which nothing leads.
  for (const { start, end } of listComments(mdxToMdast(body, { features: { frontmatter: false } }))) {
    emptied += body.slice(copied, start.offset) + EMPTY.body;
    copied = end.offset!;
  }
  return emptied + body.slice(copied);
}

/** Where the comments of a body stand, in the order of the text: a judged body has no other expressions. */
function listComments(node: Nodes): NonNullable<Nodes['position']>[] {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return node.position ? [node.position] : [];
  }
  return 'children' in node ? node.children.flatMap(listComments) : [];
}
