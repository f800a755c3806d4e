import ts from 'typescript';
import { getLine } from './source-parts.ts';
import { listShellCommands } from './shell-commands.ts';

/** What a file of code starts besides itself. */
export interface Started {
  /** Names of programs, without folders; `node` for the program that runs the file. */
  names: Set<string>;
  /** Lines on which something is started whose name cannot be read off the code. */
  unread: number[];
}

/** Functions of Node that start a program given as their first argument. */
const NODE_STARTERS = new Set(['spawn', 'spawnSync', 'execFile', 'execFileSync']);
/** Functions of Node that hand their first argument to a shell. */
const NODE_SHELLS = new Set(['exec', 'execSync']);
const SHELLS = new Set(['sh', 'bash']);

/**
 * Reads off code which programs it starts, as far as names lead: through constants, parameters of functions in the same file,
 * conditions, and lists whose first entry is the program. A list called `starter` names one wherever it stands.
 */
export function listStartedPrograms(path: string, text: string): Started {
  const started: Started = { names: new Set(), unread: [] };
  // Most files have neither what starts programs nor such a list, and parsing them takes most of the time.
  if (!/child_process|starter/u.test(text)) return started;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = listNodes(file);
  /** Functions that start a program, and at which place of their arguments it is named. */
  const starters = findImportedStarters(nodes);
  const waiting = nodes.filter(ts.isCallExpression);

  const add = (name: string): void => void started.names.add(name.split('/').pop()!);
  const fail = (node: ts.Node): void => void started.unread.push(getLine(text, node.getStart(file)));

  /** Reads the program that an expression names; `isList` when it is the first entry of a list. */
  const read = (node: ts.Node | undefined, isList: boolean, seen: ReadonlySet<ts.Node> = new Set()): void => {
    if (node === undefined || seen.has(node)) return;
    const deeper = (inner: ts.Node | undefined, list = isList): void =>
      read(inner, list, new Set([...seen, node]));
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
      return deeper(node.expression);
    if (!isList && ts.isStringLiteralLike(node)) return add(node.text);
    if (!isList && node.getText(file) === 'process.execPath') return add('node');
    if (ts.isConditionalExpression(node)) {
      deeper(node.whenTrue);
      return deeper(node.whenFalse);
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      deeper(node.left);
      return deeper(node.right);
    }
    if (isList && ts.isArrayLiteralExpression(node)) return readFirst(node, deeper);
    if (ts.isElementAccessExpression(node) && node.argumentExpression.getText(file) === '0')
      return deeper(node.expression, true);
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'findProgram')
      return deeper(node.arguments[0]);
    // Lists of this name are read where they stand.
    if (isList && node.getText(file) === 'starter') return;
    if (ts.isIdentifier(node)) return readName(node, deeper, isList);
    return fail(node);
  };

  const readFirst = (
    list: ts.ArrayLiteralExpression,
    deeper: (node?: ts.Node, list?: boolean) => void,
  ): void => {
    for (const entry of list.elements) {
      // What is spread may be empty; then the next entry is the first.
      if (!ts.isSpreadElement(entry)) return deeper(entry, false);
      deeper(entry.expression, true);
    }
  };

  const readName = (
    name: ts.Identifier,
    deeper: (node?: ts.Node, list?: boolean) => void,
    isList: boolean,
  ): void => {
    const declared = findDeclaration(nodes, name);
    if (declared && ts.isVariableDeclaration(declared) && declared.initializer)
      return deeper(declared.initializer);
    if (declared && ts.isBindingElement(declared) && ts.isArrayBindingPattern(declared.parent)) {
      const at = declared.parent.elements.indexOf(declared);
      const whole = declared.parent.parent;
      if (!isList && at === 0 && ts.isVariableDeclaration(whole)) {
        if (declared.initializer && declared.initializer.getText(file) !== "''")
          deeper(declared.initializer, false);
        return deeper(whole.initializer, true);
      }
    }
    if (declared && ts.isParameter(declared) && !isList) {
      const owner = declared.parent;
      const called = nameOf(owner);
      if (called !== undefined && !starters.has(called)) {
        starters.set(called, owner.parameters.indexOf(declared));
        // Calls that were passed over before this function was known.
        for (const call of waiting) if (call.expression.getText(file) === called) readCall(call);
      }
      if (called !== undefined) return;
    }
    return fail(name);
  };

  const readCall = (call: ts.CallExpression): void => {
    const called = call.expression.getText(file);
    const at = starters.get(called);
    if (at === undefined) return;
    const program = call.arguments[at];
    if (at < 0) {
      const line = call.arguments[0];
      if (line && ts.isStringLiteralLike(line)) for (const name of listShellCommands(line.text)) add(name);
      else fail(call);
      return;
    }
    read(program, false);
    const words = call.arguments[at + 1];
    if (program && ts.isStringLiteralLike(program) && SHELLS.has(program.text) && words)
      readShellWords(words);
  };

  /** `sh -c <line>` starts what stands in the line. */
  const readShellWords = (words: ts.Node): void => {
    if (!ts.isArrayLiteralExpression(words)) return;
    const [flag, line] = words.elements;
    if (flag?.getText(file) !== "'-c'" || line === undefined || !ts.isStringLiteralLike(line)) return;
    for (const name of listShellCommands(line.text)) add(name);
  };

  for (const call of waiting) readCall(call);
  for (const node of nodes) if (isHandedOn(node, starters)) fail(node);
  for (const list of listStarterLists(nodes)) {
    read(list, true);
    const [program, ...words] = list.elements;
    if (program && ts.isStringLiteralLike(program) && SHELLS.has(program.text))
      readShellWords(ts.factory.createArrayLiteralExpression(words));
  }
  return { names: started.names, unread: [...new Set(started.unread)] };
}

function listNodes(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [node];
  ts.forEachChild(node, (child) => void found.push(...listNodes(child)));
  return found;
}

/** The names under which a file has Node's starters, those that `promisify` made included. */
function findImportedStarters(nodes: readonly ts.Node[]): Map<string, number> {
  const starters = new Map<string, number>();
  for (const node of nodes) {
    if (
      !ts.isImportDeclaration(node) ||
      !/^['"](?:node:)?child_process['"]$/u.test(node.moduleSpecifier.getText())
    )
      continue;
    const bindings = node.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings))
      throw new Error(`import child_process by names: ${node.getText()}`);
    for (const { name, propertyName } of bindings.elements) {
      const original = (propertyName ?? name).text;
      if (NODE_STARTERS.has(original)) starters.set(name.text, 0);
      if (NODE_SHELLS.has(original)) starters.set(name.text, -1);
    }
  }
  for (const node of nodes) {
    if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isCallExpression(node.initializer))
      continue;
    const { expression, arguments: given } = node.initializer;
    const at = starters.get(given[0]?.getText() ?? '');
    if (expression.getText() === 'promisify' && at !== undefined) starters.set(node.name.getText(), at);
  }
  const promised = [...starters].map(([name, at]) => [`promisify(${name})`, at] as const);
  return new Map([...starters, ...promised]);
}

/** The nearest declaration of a name around the place where it is used. */
function findDeclaration(
  nodes: readonly ts.Node[],
  name: ts.Identifier,
): ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement | undefined {
  const declarations = nodes.filter(
    (node): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement =>
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name) &&
      node.name.text === name.text,
  );
  for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
    const near = declarations.find((node) => scopeOf(node) === scope);
    if (near) return near;
  }
  return undefined;
}

function scopeOf(node: ts.Node): ts.Node {
  let scope = node.parent;
  while (
    !ts.isBlock(scope) &&
    !ts.isSourceFile(scope) &&
    !ts.isFunctionLike(scope) &&
    !ts.isForOfStatement(scope)
  )
    scope = scope.parent;
  return scope;
}

/** The name by which a function is called in its file. */
function nameOf(owner: ts.SignatureDeclaration): string | undefined {
  if (owner.name) return owner.name.getText();
  return ts.isVariableDeclaration(owner.parent) ? owner.parent.name.getText() : undefined;
}

/** Whether a starter is given to something else, where its calls are not seen. */
function isHandedOn(node: ts.Node, starters: ReadonlyMap<string, number>): boolean {
  if (!ts.isIdentifier(node) || starters.get(node.text) === undefined) return false;
  const { parent } = node;
  if (ts.isCallExpression(parent))
    return parent.expression !== node && parent.expression.getText() !== 'promisify';
  return (
    !ts.isImportSpecifier(parent) &&
    !(ts.isFunctionDeclaration(parent) || ts.isVariableDeclaration(parent) || ts.isTypeQueryNode(parent)) &&
    !(ts.isPropertyAccessExpression(parent) && parent.name === node) &&
    !(ts.isPropertyAssignment(parent) && parent.name === node) &&
    !(ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent) || ts.isPropertySignature(parent))
  );
}

function listStarterLists(nodes: readonly ts.Node[]): ts.ArrayLiteralExpression[] {
  const values = nodes.flatMap((node) => {
    if (
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      node.name.getText() === 'starter'
    )
      return node.initializer ? listNodes(node.initializer) : findLoopList(node);
    return [];
  });
  const lists = values.filter(ts.isArrayLiteralExpression);
  return lists
    .filter((list) => list.elements.length > 0 && !lists.some((other) => other.elements.includes(list)))
    .concat(lists.filter((list) => lists.some((other) => other.elements.includes(list))))
    .filter((list) => !list.elements.some(ts.isArrayLiteralExpression));
}

/** The lists that a loop goes over. */
function findLoopList(node: ts.Node): ts.Node[] {
  const loop = node.parent.parent;
  return ts.isForOfStatement(loop) ? listNodes(loop.expression) : [];
}
