import type { ElementContent, Root } from 'hast';
import { sortIssues, type Details, type Issue } from '../../gate/issue.ts';
import { listTextIssuesOfReferences } from '../../gate/text.ts';
import { listEmptyComponents } from './empty-components.ts';
import { listMisplaced } from './content-model.ts';
import { judgeNodes, type Where } from './judge-nodes.ts';
import { findSecondFrontmatter, listBrokenLinks } from './lost-markup.ts';
import type { Jsx } from './nodes.ts';
import { blankModuleLines } from './module-lines.ts';
import { parsePastLiterals, type FootnoteWords } from './parse-past-literals.ts';
import { findParserTrap } from './parser-traps.ts';
import { listStrayBraces } from './stray-braces.ts';
import { listWordIssues } from '../words/word-issues.ts';

/**
 * The result of parsing a body: its accepted tree, and issues about words that the page does not show as typed (`words`); or the
 * issues that keep it out. A `faulty` tree may not be published: it only tells which files the body names.
 */
export type ParsedBody = { tree: Root; words: Issue[] } | { issues: Issue[]; faulty?: Root };

/**
 * Parses an MDX body and judges it by the closed vocabulary. An accepted tree holds nothing else, so that no later step has to
 * consider code in content. Line numbers are those of the whole file. Its cost is not bounded: untrusted texts go through
 * `parseBounded`.
 */
export function parseClosedMdx(body: string, file: string, footnotes: FootnoteWords): ParsedBody {
  const second = findSecondFrontmatter(body, file);
  if (second) return { issues: [second] };
  const modules = blankModuleLines(body, file);
  if (modules.issues.length > 0) {
    const rest = parseClosedMdx(modules.rest, file, footnotes);
    return 'tree' in rest
      ? { issues: [...modules.issues, ...rest.words], faulty: rest.tree }
      : { ...rest, issues: [...modules.issues, ...rest.issues] };
  }
  const links = listBrokenLinks(body, file);
  const trap = findParserTrap(body, file);
  if (trap) return { issues: [trap, ...links] };
  const { literals, read } = parsePastLiterals(body, file, footnotes);
  if (!read) return { issues: [...onceForEachTag(literals), ...links] };
  const { tree, text } = read;
  const where: Where = { file, body: text, nesting: 0, top: true, line: 1, column: 1 };
  // A picture is not alone because of the braces behind it, which are told.
  const braced = new Set(literals.flatMap(({ rule, line }) => (rule === 'literal-brace' ? [line] : [])));
  const judged = [...judgeNodes(tree.children as ElementContent[], where)].filter(
    ({ rule, line }) => rule !== 'not-at-top-level' || !braced.has(line),
  );
  // The next steps are recursive: a tree that is nested too deep would overflow their stack.
  const isDeep = judged.some(({ rule }) => rule === 'nested-too-deep');
  const found = [...judged, ...(isDeep ? [] : listStrayBraces(text, file))];
  const references = body.includes('&') ? listReferences(tree, body, file) : [];
  const issues = [...onceForEachTag(sortIssues([...literals, ...found])), ...references];
  const ofTree = isDeep
    ? []
    : [
        ...listMisplaced(tree, file),
        ...listEmptyComponents(tree, file),
        ...listWordIssues(tree, body, file, text),
      ];
  // What keeps a tag from being read is told once, and its signs are text only because of it.
  const own = ofTree.filter(({ rule, line, column, details }) => {
    if (rule === 'left-over-mark' && (details as Details<'left-over-mark'>).kind === 'tag')
      return literals.length === 0;
    return (
      rule !== 'empty-component' || !issues.some((issue) => issue.line === line && issue.column === column)
    );
  });
  const words = [...links, ...own];
  if (issues.length === 0) return { tree, words };
  const hasModule = found.some(({ rule }) => rule === 'import-export');
  return { issues: [...issues, ...words], ...(isDeep || hasModule ? {} : { faulty: tree }) };
}

/** The issues with only the first for each tag name: pasted text can have hundreds of tags. */
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

/** Issues of characters that a body writes as character references. */
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

/** The texts of a node itself: its value, or those of its attributes. */
function listTexts(node: ElementContent): string[] {
  if (node.type === 'text') return [node.value];
  const values = 'properties' in node ? Object.values(node.properties) : [];
  const attributes = (node as unknown as Partial<Jsx>).attributes ?? [];
  return [...values, ...attributes.map(({ value }) => value)].filter((value) => typeof value === 'string');
}
