import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { components, htmlElements, isComponentName, literalElements } from './vocabulary.ts';

/** The issue for a complaint of the MDX parser, which speaks English and puts its place first (`7:12: …`). */
export function explainSyntaxError(message: string, body: string, file: string): Issue {
  const found = /^(?:MDX[^:]*: )?(\d+):(\d+):? /.exec(message);
  const line = Number(found?.[1] ?? 1);
  const column = Number(found?.[2] ?? 1);
  const place: SourcePosition = { file, line, column };
  const here = (body.split('\n')[line - 1] ?? '').slice(column - 1);
  const tag = /^<\/?\s*([A-Za-z][\w:.-]*)(?=[\s/>]|$)/.exec(here)?.[1] ?? '';
  const isKnown = isComponentName(tag) || Object.hasOwn(literalElements, tag);
  if (!isKnown && (htmlElements.has(tag.toLowerCase()) || /^[a-z]\w?:/.test(tag))) {
    return issueAt('html-element', place, { name: tag, known: Object.keys(literalElements) });
  }
  if (/^<(?:https?:|www\.|[^\s<>@]+@)/.test(here)) return issueAt('literal-angle', place, { address: true });
  const unclosed = /Expected a closing tag for `<([^`>]*)>`/.exec(message)?.[1];
  if (unclosed !== undefined && isKnown) return issueAt('unclosed-tag', place, { name: unclosed });
  if (here.startsWith('<!--')) return issueAt('html-comment', place, {});
  if (/expression|oxc|brace/i.test(message)) return issueAt('literal-brace', place, {});
  const said = message.replace(/^.*?\d+:\d+:? /, '');
  const near = Object.keys(components).find((name) => name.toLowerCase() === tag.toLowerCase());
  if (!isKnown && near !== undefined) return issueAt('mdx-syntax', place, { message: said, tag: near });
  if (here.startsWith('<') && !isKnown) return issueAt('literal-angle', place, {});
  return issueAt('mdx-syntax', place, isKnown ? { message: said, tag } : { message: said });
}
