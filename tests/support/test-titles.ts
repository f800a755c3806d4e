import ts from 'typescript';
import { parseCode } from './changed-targets.ts';

const TESTS = new Set(['test', 'it', 'describe']);

/** The titles of the tests and of the groups of tests in a file, as they are written, `%s` included. */
export function listTestTitles(path: string, text: string): Set<string> {
  const titles = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [title] = node.arguments;
      if (title && isTest(node.expression) && ts.isStringLiteralLike(title)) titles.add(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parseCode(path, text));
  return titles;
}

/** Whether an expression is `test`, or made of it: `test.each(…)`, `describe.for(…)`. */
function isTest(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return TESTS.has(node.text);
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node))
    return isTest(ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
  return false;
}
