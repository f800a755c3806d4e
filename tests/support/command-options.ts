import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { parseCode } from './changed-targets.ts';
import { PROJECT, readProjectFile } from './project.ts';

/** The npm scripts of the project, by name, each with the file that it runs last. */
export function listCommands(): Map<string, string> {
  const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
  const last = (line: string) => [...line.matchAll(/node ([\w./-]+)/gu)].at(-1)?.[1] ?? '';
  return new Map(Object.entries(scripts).map(([name, line]) => [name, last(line)]));
}

/** The options that a file of code reads, by itself or through what it imports from where commands are: `--title` as `title`. */
export function listOptions(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !existsSync(join(PROJECT, path))) return new Set();
  seen.add(path);
  const text = readProjectFile(path);
  const own = /\bparse(?:Command)?Args\(/u.test(text) ? readOptions(parseCode(path, text)) : [];
  const imported = [...text.matchAll(/from '(\.[^']+)'/gu)]
    .map(([, from = '']) => posix.join(dirname(path), from))
    .filter((file) =>
      /^(?:scripts|src\/(?:authoring|awards\/taking|importing|watching)|tests\/bench)\//u.test(file),
    );
  // What `npm run demo` is given, it hands on to another file.
  const started = [...text.matchAll(/import\.meta\.dirname, '([\w.-]+\.ts)'/gu)].map(([, file = '']) =>
    posix.join(dirname(path), file),
  );
  return new Set([...own, ...[...imported, ...started].flatMap((file) => [...listOptions(file, seen)])]);
}

/** The keys of `options` in the calls of `parseArgs` or `parseCommandArgs`, also where a constant of the file holds them. */
function readOptions(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const keysOf = (node: ts.Node | undefined): string[] => {
    if (node === undefined) return [];
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return keysOf(node.expression);
    if (ts.isObjectLiteralExpression(node)) {
      return node.properties.flatMap(({ name }) => (name && 'text' in name ? [name.text] : []));
    }
    return ts.isIdentifier(node) ? keysOf(findConstant(file, node.text)) : [];
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^parse(?:Command)?Args$/u.test(node.expression.getText())) {
      const [config] = node.arguments;
      const given = config && ts.isObjectLiteralExpression(config) ? config.properties : [];
      for (const each of given) {
        if (each.name?.getText() !== 'options') continue;
        found.push(
          ...keysOf(ts.isPropertyAssignment(each) ? each.initializer : findConstant(file, 'options')),
        );
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function findConstant(file: ts.SourceFile, name: string): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) found ??= node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
