import ts from 'typescript';
import { blank, getLine, type Import, type Source, type Span } from './source-parts.ts';

/** Reads TypeScript or JavaScript with the compiler's own parser: only it tells a comment from a regular expression. */
export function readTypeScript(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const comments: Span[] = [];
  let at = 0;

  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    imports.push({ specifier: specifier.text, typeOnly, line: getLine(text, node.getStart(file)) });
  };

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    if (children.length > 0) {
      for (const child of children) visit(child);
    } else {
      // Between two tokens there is nothing but white space and comments.
      comments.push({ start: at, end: node.getStart(file) });
      at = node.getEnd();
    }
  };

  visit(file);
  return { imports, uncommented: blank(text, comments) };
}
