import ts from 'typescript';
import { findChangedTarget, lineOf, listBound, listWholes, parseCode } from './changed-targets.ts';

/** Lists the lines in which code changes a variable of an environment, that of its own process or one that it was given. */
export function listEnvironmentWrites(path: string, text: string): number[] {
  const file = parseCode(path, text);
  const names = new Set<string>();
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    for (const name of listNames(node)) names.add(name);
    const target = findChangedTarget(node);
    if (target && listWholes(target).some((each) => isEnvironment(each, names))) lines.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines;
}

/** The names by which a node brings in an environment. */
function listNames(node: ts.Node): string[] {
  if (ts.isImportSpecifier(node))
    return (node.propertyName ?? node.name).text === 'env' ? [node.name.text] : [];
  if (!ts.isParameter(node) && !ts.isVariableDeclaration(node)) return [];
  if (node.type?.getText().endsWith('ProcessEnv') || node.initializer?.getText() === 'process.env') {
    return listBound(node.name);
  }
  const isProcess = node.initializer?.getText() === 'process';
  return isProcess ? listBound(node.name).filter((name) => name === 'env') : [];
}

function isEnvironment(node: ts.Expression, names: ReadonlySet<string>): boolean {
  return ts.isIdentifier(node)
    ? names.has(node.text)
    : /^process\??\.env$|^process\[.env.\]$/u.test(node.getText());
}
