import type { Element, ElementContent } from 'hast';
import { isContactLink } from '../../addresses/contact-link.ts';
import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { findNearest } from '../../gate/nearest.ts';
import { judgeHost } from './host-faults.ts';
import { explainLink } from '../../gate/proposals.ts';
import { attributeWords, componentWords, wordsBetweenTags } from '../../strings/component-words.vi.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { isBlank, isComment, isImage, type Jsx } from './nodes.ts';
import {
  components,
  decodePath,
  isBesideBulletin,
  getComponent,
  isComponentName,
  isSafeLink,
  literalElements,
  MAX_NESTING,
  type AttributeRule,
} from './vocabulary.ts';

/** The surroundings of a node: its place, the body, and how deep it is nested. */
export interface Where extends SourcePosition {
  body: string;
  nesting: number;
  /** Whether images and components are allowed here: directly in the body, or in a component that holds blocks. */
  top: boolean;
  /** The component around that holds no blocks. */
  inside?: string | undefined;
}

/**
 * The issues of nodes and of all below them by the closed vocabulary: elements, components, attributes, links, expressions, nesting.
 * Stops where nodes are nested deeper than `MAX_NESTING`.
 */
export function* judgeNodes(nodes: readonly ElementContent[], where: Where): Generator<Issue> {
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

/** Elements that count as a level of nesting. */
const nestingElements = new Set(['blockquote', 'li', 'em', 'strong', 'del', 'a']);

function* judgeElement(element: Element, here: Where): Generator<Issue> {
  const name = element.tagName;
  if (name === 'h1') {
    const isUnderlined = here.body[element.position?.start.offset ?? 0] !== '#';
    yield issueAt('heading-level-one', here, isUnderlined ? { isUnderlined } : {});
  }
  if (name === 'a') {
    const url = String(element.properties['href'] ?? '');
    const isPicture = /!\s+$/.test(here.body.slice(0, element.position?.start.offset ?? 0).slice(-8));
    const fault = judgeHost(decodePath(url));
    if (isPicture && isBesideBulletin(url)) yield tellPictureWithGap(element, here);
    else if (fault) yield issueAt('unsafe-link', here, fault);
    else if (!isSafeLink(url)) yield issueAt('unsafe-link', here, explainLink(decodePath(url)));
    else if (/^(?:mailto|tel):/i.test(url) && !isContactLink(url))
      yield issueAt('unsafe-contact-link', here, { url: decodePath(url) });
  }
  if (name === 'img' && !here.top)
    yield issueAt('not-at-top-level', here, { name: String(element.properties['src']), inside: here.inside });
  const onlyImages =
    here.top && name === 'p' && element.children.every((child) => isImage(child) || isBlank(child));
  yield* judgeNodes(element.children, {
    ...here,
    top: onlyImages,
    nesting: here.nesting + (nestingElements.has(name) ? 1 : 0),
  });
}

/** `! [words](./file)`, which is a link behind an exclamation mark. */
function tellPictureWithGap({ position }: Element, here: Where): Issue {
  const text = `! ${here.body.slice(position?.start.offset, position?.end.offset)}`;
  return issueAt('unread-markup', here, { kind: 'picture-gap', text });
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
  const inside = component && !holdsBlocks ? name : here.inside;
  yield* judgeNodes(node.children, {
    ...here,
    nesting: here.nesting + 1,
    top: here.top && holdsBlocks,
    inside,
  });
}

function unknownName(name: string, here: Where): Issue {
  const known = Object.keys(components);
  const isMisspelt = known.some((component) => component.toLowerCase() === name);
  if (/^[a-z][a-z0-9:-]*$/.test(name) && !isMisspelt) {
    return issueAt('html-element', here, { name, known: Object.keys(literalElements) });
  }
  const near = findByWord(name, componentWords) ?? findNearest(name, known);
  return issueAt('unknown-component', here, { name, near, known });
}

/** The name for which editors use a word, among those of a list. */
function findByWord(word: string, names: Readonly<Record<string, readonly string[]>>): string | undefined {
  const plain = simplify(word);
  return Object.keys(names).find((name) => name.toLowerCase() === plain || names[name]!.includes(plain));
}

function simplify(word: string): string {
  return slugify(word).replaceAll('-', '');
}

function* judgeAttributes(
  node: Jsx,
  component: string,
  rules: Readonly<Record<string, AttributeRule>>,
  here: Where,
): Generator<Issue> {
  const given = new Set<string>();
  const unknown: { name: string; near: string | undefined }[] = [];
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute') {
      yield issueAt('attribute-not-literal', here, { component, name: '…' });
      continue;
    }
    const { name, value } = attribute;
    given.add(name);
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) unknown.push({ name, near: findByWord(name, attributeWords[component] ?? {}) });
    else if (typeof value !== 'string') yield issueAt('attribute-not-literal', here, { component, name });
    else if (!accepts(rule, value)) {
      const allowed = rule.oneOf?.join(', ') ?? String(rule.matches);
      yield issueAt('bad-attribute-value', here, { component, name, value, allowed });
    }
  }
  if (unknown.length > 0) yield tellUnknown(unknown, component, rules, here);
  for (const [name, rule] of Object.entries(rules)) {
    const isMeant = unknown.some(({ near }) => near === name);
    if (rule.required && !given.has(name) && !isMeant)
      yield issueAt('missing-attribute', here, { component, name });
  }
}

/** The issue of all attributes of a tag that its component does not have, with those that were meant. */
function tellUnknown(
  unknown: readonly { name: string; near: string | undefined }[],
  component: string,
  rules: Readonly<Record<string, AttributeRule>>,
  here: Where,
): Issue {
  const holdsBlocks = isComponentName(component) && getComponent(component).holdsBlocks;
  const isBetween = holdsBlocks && unknown.some(({ name }) => wordsBetweenTags.has(simplify(name)));
  return issueAt('unknown-attribute', here, {
    component,
    names: unknown.map(({ name }) => name),
    meant: unknown.flatMap(({ near }) => near ?? []),
    known: Object.keys(rules),
    ...(isBetween ? { isBetween: true as const } : {}),
  });
}

function accepts(rule: AttributeRule, value: string): boolean {
  if (rule.oneOf) return rule.oneOf.includes(value);
  return rule.matches ? rule.matches.test(value) : true;
}
