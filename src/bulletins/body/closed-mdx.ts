import type { Element, ElementContent, Root } from 'hast';
import { mdxToHast, type MdxJsxFlowElementHast, type MdxJsxTextElementHast } from 'satteri';
import { isContactLink } from '../../addresses/contact-link.ts';
import { issueAt, sortIssues, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { explainLink } from '../../gate/proposals.ts';
import type { Rule } from '../../gate/rules.ts';
import { findNearest } from '../../gate/nearest.ts';
import { listTextIssuesOfReferences } from '../../gate/text.ts';
import { findSecondFrontmatter, listBrokenLinks } from './lost-markup.ts';
import { findParserTrap } from './parser-traps.ts';
import { explainSyntaxError } from './syntax-errors.ts';
import { parseSingleTildes } from '../words/single-tildes.ts';
import { listWordIssues } from '../words/word-issues.ts';
import {
  components,
  decodePath,
  getComponent,
  isComponentName,
  isSafeLink,
  literalElements,
  MAX_NESTING,
  type AttributeRule,
} from './vocabulary.ts';

/** A component or literal element as the parser gives it. */
export type Jsx = (MdxJsxFlowElementHast | MdxJsxTextElementHast) & { children: ElementContent[] };

/** Words that the parser itself writes into a body. */
export interface FootnoteWords {
  label: string;
  /** Holds `{reference}`. */
  backLabel: string;
}

/**
 * A judged body: its tree, with the places where it does not show what was typed; or what is wrong with it. A `faulty` tree is one
 * that may not be published, but tells which files the body names.
 */
export type ParsedBody = { tree: Root; words: Issue[] } | { issues: Issue[]; faulty?: Root };

/**
 * Parses an MDX body and judges it against the closed vocabulary. The tree is only there when nothing is wrong, so that
 * no later step has to think about code in content. Line numbers are those of the whole file. What it costs is not bounded:
 * `parseBounded` is for texts that come from outside.
 */
export function parseClosedMdx(body: string, file: string, footnotes: FootnoteWords): ParsedBody {
  const second = findSecondFrontmatter(body, file);
  if (second) return { issues: [second] };
  const links = listBrokenLinks(body, file);
  const trap = findParserTrap(body, file);
  if (trap) return { issues: [trap, ...links] };
  const literals: Issue[] = [];
  let tree: Root | undefined;
  let text = body;
  while (tree === undefined) {
    const read = parse(text, footnotes);
    if (typeof read !== 'string') tree = read;
    else {
      const issue = explainSyntaxError(read, text, file);
      literals.push(issue);
      const next = literals.length < MOST_LITERALS ? withoutLiteral(text, issue) : undefined;
      if (next === undefined) return { issues: [...onceForEachTag(literals), ...links] };
      text = next;
    }
  }
  const where: Where = { file, body: text, nesting: 0, top: true, line: 1, column: 1 };
  const found = [...judge(tree.children as ElementContent[], where)];
  const references = body.includes('&') ? listReferences(tree, body, file) : [];
  const issues = [...onceForEachTag(sortIssues([...literals, ...found])), ...references];
  // What follows the branches of a tree to their ends needs a tree that is not too deep.
  const isDeep = found.some(({ rule }) => rule === 'nested-too-deep');
  const words = [...links, ...(isDeep ? [] : listWordIssues(tree, text, file))];
  if (issues.length === 0) return { tree, words };
  const hasModule = found.some(({ rule }) => rule === 'import-export');
  return { issues: [...issues, ...words], ...(isDeep || hasModule ? {} : { faulty: tree }) };
}

/** The tree of a body, or the complaint of the parser. */
function parse(body: string, footnotes: FootnoteWords): Root | string {
  const features = {
    frontmatter: false,
    // It would rewrite published words: quotes, dashes and dots stay as they were typed.
    smartPunctuation: false,
    gfm: { footnotes: { ...footnotes, clobberPrefix: '' } },
  };
  try {
    return parseSingleTildes(body, (text) => mdxToHast(text, { features }) as Root);
  } catch (error) {
    return (error as Error).message;
  }
}

const MOST_LITERALS = 50;

const literalSigns: Readonly<Partial<Record<Rule, string>>> = {
  'literal-angle': '<',
  'literal-brace': '{',
  'html-comment': '<',
  'html-element': '<',
};

/** The parser stops at the first sign that begins no tag or comment of its own: with a letter in its place it goes on to the next. */
function withoutLiteral(body: string, { rule, line, column }: Issue): string | undefined {
  const sign = literalSigns[rule];
  if (sign === undefined) return undefined;
  const lines = body.split('\n');
  const text = lines[line - 1] ?? '';
  const at = text.lastIndexOf(sign, column - 1);
  if (at === -1) return undefined;
  lines[line - 1] = `${text.slice(0, at)}x${text.slice(at + 1)}`;
  return lines.join('\n');
}

/** A text pasted from elsewhere can have hundreds of tags: each name is told once, where it first stands. */
function onceForEachTag(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ rule, details }) => {
    if (rule !== 'html-element') return true;
    const { name } = details as { name: string };
    const again = seen.has(name);
    seen.add(name);
    return !again;
  });
}

/** What the character references of a body write that may not be written. */
function* listReferences(root: Root, body: string, file: string): Generator<Issue> {
  const nodes: (Root | ElementContent)[] = [root];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('children' in node) nodes.push(...(node.children as ElementContent[]));
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined || node === root) continue;
    const written = body.slice(start.offset, end.offset);
    if (!written.includes('&')) continue;
    const place = { file, line: start.line, column: start.column };
    for (const text of listTexts(node as ElementContent))
      yield* listTextIssuesOfReferences(text, written, place);
  }
}

/** What a node itself says: its text, or what its attributes hold. */
function listTexts(node: ElementContent): string[] {
  if (node.type === 'text') return [node.value];
  const values = 'properties' in node ? Object.values(node.properties) : [];
  const attributes = (node as unknown as Partial<Jsx>).attributes ?? [];
  return [...values, ...attributes.map(({ value }) => value)].filter((value) => typeof value === 'string');
}

interface Where extends SourcePosition {
  body: string;
  nesting: number;
  /** Whether images and components may stand here: directly in the body, or in a component that holds blocks. */
  top: boolean;
}

function* judge(nodes: readonly ElementContent[], where: Where): Generator<Issue> {
  for (const node of nodes) {
    const start = node.position?.start;
    const here: Where = start ? { ...where, line: start.line, column: start.column } : where;
    if (where.nesting > MAX_NESTING) {
      yield issueAt('nested-too-deep', here, { limit: MAX_NESTING });
      return;
    }
    yield* judgeNode(node, here);
  }
}

function* judgeNode(node: ElementContent, here: Where): Generator<Issue> {
  switch (node.type as string) {
    case 'element':
      yield* judgeElement(node as Element, here);
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      yield* judgeJsx(node as unknown as Jsx, here);
      return;
    case 'mdxjsEsm':
      yield issueAt('import-export', here, {});
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const text = (node as unknown as { value: string }).value;
      if (!isComment(text)) yield issueAt('expression', here, { text });
    }
  }
}

/** Whether the inside of a brace is one block comment and white space: in JavaScript, such a comment ends at the first end mark. */
export function isComment(inside: string): boolean {
  const text = inside.trim();
  return text.startsWith('/*') && text.indexOf('*/', 2) === text.length - 2;
}

const nestingElements = new Set(['blockquote', 'li', 'em', 'strong', 'del', 'a']);

function* judgeElement(element: Element, here: Where): Generator<Issue> {
  const name = element.tagName;
  if (name === 'h1') {
    const isUnderlined = here.body[element.position?.start.offset ?? 0] !== '#';
    yield issueAt('heading-level-one', here, isUnderlined ? { isUnderlined } : {});
  }
  if (name === 'a') {
    const url = String(element.properties['href'] ?? '');
    if (!isSafeLink(url)) yield issueAt('unsafe-link', here, explainLink(decodePath(url)));
    else if (/^(?:mailto|tel):/i.test(url) && !isContactLink(url))
      yield issueAt('unsafe-contact-link', here, { url: decodePath(url) });
  }
  if (name === 'img' && !here.top)
    yield issueAt('not-at-top-level', here, { name: String(element.properties['src']) });
  const onlyImages =
    here.top && name === 'p' && element.children.every((child) => isImage(child) || isBlank(child));
  yield* judge(element.children, {
    ...here,
    top: onlyImages,
    nesting: here.nesting + (nestingElements.has(name) ? 1 : 0),
  });
}

function* judgeJsx(node: Jsx, here: Where): Generator<Issue> {
  const name = node.name ?? '';
  const component = isComponentName(name) ? getComponent(name) : undefined;
  const literal = Object.hasOwn(literalElements, name) ? literalElements[name] : undefined;
  const rules = component?.attributes ?? literal;
  if (!rules) {
    yield unknownName(name, here);
  } else {
    yield* judgeAttributes(node, name, rules, here);
    if (component && !here.top) yield issueAt('not-at-top-level', here, { name: `<${name}>` });
  }
  const holdsBlocks = component?.holdsBlocks ?? false;
  yield* judge(node.children, { ...here, nesting: here.nesting + 1, top: here.top && holdsBlocks });
}

function unknownName(name: string, here: Where): Issue {
  const known = Object.keys(components);
  const isMisspelt = known.some((component) => component.toLowerCase() === name);
  if (/^[a-z][a-z0-9:-]*$/.test(name) && !isMisspelt) {
    return issueAt('html-element', here, { name, known: Object.keys(literalElements) });
  }
  return issueAt('unknown-component', here, { name, near: findNearest(name, known), known });
}

function* judgeAttributes(
  node: Jsx,
  component: string,
  rules: Readonly<Record<string, AttributeRule>>,
  here: Where,
): Generator<Issue> {
  const given = new Set<string>();
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute') {
      yield issueAt('attribute-not-literal', here, { component, name: '…' });
      continue;
    }
    const { name, value } = attribute;
    given.add(name);
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) yield issueAt('unknown-attribute', here, { component, name, known: Object.keys(rules) });
    else if (typeof value !== 'string') yield issueAt('attribute-not-literal', here, { component, name });
    else if (!accepts(rule, value)) {
      const allowed = rule.oneOf?.join(', ') ?? String(rule.matches);
      yield issueAt('bad-attribute-value', here, { component, name, value, allowed });
    }
  }
  for (const [name, rule] of Object.entries(rules)) {
    if (rule.required && !given.has(name)) yield issueAt('missing-attribute', here, { component, name });
  }
}

function accepts(rule: AttributeRule, value: string): boolean {
  if (rule.oneOf) return rule.oneOf.includes(value);
  return rule.matches ? rule.matches.test(value) : true;
}

/** Whether a node is a Markdown image. */
export function isImage(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

/** Whether a node is white space between others. */
export function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
