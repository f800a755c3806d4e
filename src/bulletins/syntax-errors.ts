import { issueAt, type Issue, type Place } from '../gate/issue.ts';
import { components, literalElements } from './vocabulary.ts';

/** The issue for a complaint of the MDX parser, which speaks English and puts its place first (`7:12: …`). */
export function explainSyntaxError(message: string, body: string, file: string): Issue {
  const found = /^(?:MDX[^:]*: )?(\d+):(\d+):? /.exec(message);
  const line = Number(found?.[1] ?? 1);
  const column = Number(found?.[2] ?? 1);
  const place: Place = { file, line, column };
  const here = (body.split('\n')[line - 1] ?? '').slice(column - 1);
  const unclosed = /Expected a closing tag for `<([^`>]*)>`/.exec(message)?.[1];
  if (unclosed !== undefined) return issueAt('unclosed-tag', place, { name: unclosed });
  if (here.startsWith('<!--')) return issueAt('html-comment', place, {});
  if (/expression|oxc|brace/i.test(message)) return issueAt('literal-brace', place, {});
  const tag = /^<\/?\s*([A-Za-z]+)/.exec(here)?.[1] ?? '';
  const isKnown = Object.hasOwn(components, tag) || Object.hasOwn(literalElements, tag);
  const said = message.replace(/^.*?\d+:\d+:? /, '');
  if (here.startsWith('<') && !isKnown) return issueAt('literal-angle', place, {});
  return issueAt('mdx-syntax', place, isKnown ? { message: said, tag } : { message: said });
}
