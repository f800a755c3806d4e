import ts from 'typescript';

/** Methods that change what they are called on. */
const CHANGING = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill copyWithin'.split(' '),
);

/** Reads a file of TypeScript or JavaScript, each node with the one around it. */
export function parseCode(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** The line of a node, from 1. */
export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** What a node by itself changes: `a.b` in `a.b = 1`, `delete a.b`, `a.b++`, `a.b.push(1)` and `Object.assign(a.b, c)`. */
export function findChangedTarget(node: ts.Node): ts.Expression | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const isAssignment = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return isAssignment ? node.left : undefined;
  }
  if (ts.isDeleteExpression(node)) return node.expression;
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const steps = [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken];
    return steps.includes(node.operator) ? node.operand : undefined;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: target, name } = node.expression;
  if (['Object', 'Reflect'].includes(target.getText())) {
    const changes = ['assign', 'set', 'deleteProperty', 'defineProperty', 'defineProperties'];
    return changes.includes(name.text) ? node.arguments[0] : undefined;
  }
  return CHANGING.has(name.text) ? target : undefined;
}

/** `a.b[c]`, `a.b` and `a` of `a.b[c]`: what is changed when a part of it is. */
export function listWholes(part: ts.Expression): ts.Expression[] {
  const isPart =
    ts.isPropertyAccessExpression(part) ||
    ts.isElementAccessExpression(part) ||
    ts.isNonNullExpression(part) ||
    ts.isParenthesizedExpression(part) ||
    ts.isAsExpression(part);
  return [part, ...(isPart ? listWholes(part.expression) : [])];
}

/** The names that a declaration binds, those of patterns too. */
export function listBound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? listBound(element.name) : []));
}
