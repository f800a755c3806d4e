import ts from 'typescript';
import { findChangedTarget, lineOf, listBound, listWholes, parseCode } from './changed-targets.ts';

/** A variable of a module whose value outlives the call that changed it. */
export interface ModuleState {
  name: string;
  line: number;
}

/** Memory that is written by whatever function is given it. */
const RAW_MEMORY = /^(?:Buffer\.alloc|new (?:SharedArrayBuffer|ArrayBuffer|\w+Array)\b)/u;

/**
 * Lists the module variables that make a function depend on its former calls: those that are declared with `let` or `var`,
 * constants and imports that a function changes, raw memory that a function passes on, expressions that go on where they stopped,
 * and `globalThis`. What is only changed while the module is loaded is none.
 */
export function listModuleState(path: string, text: string): ModuleState[] {
  const file = parseCode(path, text);
  const found = new Map<string, number>();
  const add = (name: string, node: ts.Node): void => void (found.has(name) || found.set(name, lineOf(node)));
  const names = new Map<string, ts.Expression | undefined>();
  for (const statement of file.statements) {
    for (const name of listImported(statement)) names.set(name, undefined);
    if (!ts.isVariableStatement(statement)) continue;
    const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    for (const { name, initializer } of statement.declarationList.declarations) {
      for (const bound of listBound(name)) {
        if (!isConstant) add(bound, name);
        names.set(bound, initializer);
      }
    }
  }
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isIdentifier(node) && node.text === 'globalThis') add('globalThis', node);
    for (const each of isInFunction ? listKept(node, names) : []) {
      if (names.has(each.text) && !isShadowed(each)) add(each.text, each);
    }
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(file, false);
  return [...found].map(([name, line]) => ({ name, line }));
}

function listImported(statement: ts.Statement): string[] {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
  const bindings = clause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
  return [...named, ...(clause?.name ? [clause.name.text] : [])];
}

/** The variables in which a node by itself leaves something. */
function listKept(node: ts.Node, names: ReadonlyMap<string, ts.Expression | undefined>): ts.Identifier[] {
  const target = findChangedTarget(node);
  // Who sets where an expression begins does not depend on where it stopped.
  const isBeginning = target && ts.isPropertyAccessExpression(target) && target.name.text === 'lastIndex';
  const changed = target && !isBeginning ? listWholes(target).filter(ts.isIdentifier) : [];
  if (!ts.isCallExpression(node)) return changed;
  const isRaw = (each: ts.Identifier) => RAW_MEMORY.test(names.get(each.text)?.getText() ?? '');
  return [...changed, ...node.arguments.filter(ts.isIdentifier).filter(isRaw), ...listStopped(node, names)];
}

/** An expression with `g` or `y` that a call leaves where it stopped, unless its file sets where it begins. */
function listStopped(
  { expression: called }: ts.CallExpression,
  names: ReadonlyMap<string, ts.Expression | undefined>,
): ts.Identifier[] {
  if (!ts.isPropertyAccessExpression(called) || !ts.isIdentifier(called.expression)) return [];
  const { text } = called.expression;
  const pattern = names.get(text);
  if (!pattern || !ts.isRegularExpressionLiteral(pattern) || !/\/\w*[gy]\w*$/u.test(pattern.text)) return [];
  const isSet = called.getSourceFile().text.includes(`${text}.lastIndex = `);
  return ['test', 'exec'].includes(called.name.text) && !isSet ? [called.expression] : [];
}

/** Whether a name stands for a parameter or a variable of a function around it rather than for one of the module. */
function isShadowed(name: ts.Identifier): boolean {
  for (let around: ts.Node = name.parent; !ts.isSourceFile(around); around = around.parent) {
    if (listDeclared(around).includes(name.text)) return true;
  }
  return false;
}

/** The names that a function or a block declares for what is inside it. */
function listDeclared(around: ts.Node): string[] {
  if (ts.isFunctionLike(around)) return around.parameters.flatMap(({ name }) => listBound(name));
  const lists: (ts.Node | undefined)[] =
    ts.isBlock(around) || ts.isCaseClause(around)
      ? around.statements.map((each) => (ts.isVariableStatement(each) ? each.declarationList : undefined))
      : [ts.isForStatement(around) || ts.isForOfStatement(around) ? around.initializer : undefined];
  return lists.flatMap((list) =>
    list && ts.isVariableDeclarationList(list)
      ? list.declarations.flatMap(({ name }) => listBound(name))
      : [],
  );
}
