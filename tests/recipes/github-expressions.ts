import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { hash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What an expression may name: contexts, such as `github` and `env`, and where `hashFiles` looks. */
export interface Scope {
  contexts: Record<string, unknown>;
  workspace: string;
  /** How what came before has ended, which `success()` and `failure()` ask. */
  isFailed: boolean;
}

/** Functions that GitHub adds to those of the language. */
function listFunctions({ workspace, isFailed }: Scope) {
  const status = (value: boolean) => () => new data.BooleanData(value);
  return [
    { name: 'success', minArgs: 0, maxArgs: 0, call: status(!isFailed) },
    { name: 'failure', minArgs: 0, maxArgs: 0, call: status(isFailed) },
    { name: 'always', minArgs: 0, maxArgs: 0, call: status(true) },
    {
      name: 'hashFiles',
      minArgs: 1,
      maxArgs: 255,
      call: (...patterns: data.ExpressionData[]) =>
        new data.StringData(
          hashFiles(
            workspace,
            patterns.map((each) => each.coerceString()),
          ),
        ),
    },
  ];
}

/** As GitHub does, the sum of all files that match, empty where none does. Folders on the way may have any name. */
function hashFiles(workspace: string, patterns: readonly string[]): string {
  const found = globSync(patterns, { cwd: workspace, exclude: (name) => name === '.git' }).toSorted();
  const files = found.filter((path) => statSync(join(workspace, path)).isFile());
  if (files.length === 0) return '';
  return hash('sha256', files.map((path) => hash('sha256', readFileSync(join(workspace, path)))).join(''));
}

function evaluate(source: string, scope: Scope): data.ExpressionData {
  const functions = listFunctions(scope);
  const tree = new Parser(new Lexer(source).lex().tokens, Object.keys(scope.contexts), functions).parse();
  const context = JSON.parse(JSON.stringify(scope.contexts), data.reviver) as data.Dictionary;
  const named = new Map(functions.map((each) => [each.name.toLowerCase(), each]));
  return new Evaluator(tree, context, named).evaluate();
}

/** A text of a workflow with its expressions evaluated. */
export function fillIn(text: string, scope: Scope): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gsu, (_, source: string) => evaluate(source, scope).coerceString());
}

/** Whether an `if` of a job or step holds; one that asks for no status asks for success, too. */
export function holds(condition: string | undefined, scope: Scope): boolean {
  const source = (condition ?? 'success()').replace(/^\$\{\{(.*)\}\}$/su, '$1');
  const asks = /\b(?:success|failure|always|cancelled)\(/u.test(source);
  const value = evaluate(asks ? source : `success() && (${source})`, scope).coerceString();
  return value !== 'false' && value !== '' && value !== '0';
}
