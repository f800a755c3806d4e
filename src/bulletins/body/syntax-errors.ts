import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { indexLines } from '../../gate/lines.ts';
import { findTagFault } from './tag-faults.ts';
import { components, htmlElements, isComponentName, literalElements } from './vocabulary.ts';

/** The issue for an error message of the MDX parser, which is in English and begins with the place (`7:12: …`). */
export function explainSyntaxError(message: string, body: string, file: string): Issue {
  const found = /^(?:MDX[^:]*: )?(\d+):(\d+):? /.exec(message);
  const line = Number(found?.[1] ?? 1);
  const column = Number(found?.[2] ?? 1);
  const place: SourcePosition = { file, line, column };
  const here = (body.split('\n')[line - 1] ?? '').slice(column - 1);
  const tag = /^<\/?\s*([A-Za-z][\w:.-]*)(?=[\s/>]|$)/.exec(here)?.[1] ?? '';
  const crossed = /closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/.exec(
    message,
  );
  if (crossed) return issueAt('unclosed-tag', place, { name: crossed[2]!, found: crossed[1]! });
  const isKnown = isComponentName(tag) || Object.hasOwn(literalElements, tag);
  if (!isKnown && (htmlElements.has(tag.toLowerCase()) || /^[a-z]\w?:/.test(tag))) {
    return issueAt('html-element', place, { name: tag, known: Object.keys(literalElements) });
  }
  if (/^<(?:https?:|www\.|[^\s<>@]+@)/.test(here)) return issueAt('literal-angle', place, { address: true });
  const meantTag = tag.toLowerCase();
  if (!isKnown && Object.hasOwn(literalElements, meantTag)) {
    return meantTag === 'br'
      ? issueAt('unclosed-tag', place, { name: meantTag })
      : issueAt('mdx-syntax', place, { message: message.replace(/^.*?\d+:\d+:? /, ''), tag: meantTag });
  }
  const unclosed = /Expected a closing tag for `<([^`>]*)>`/.exec(message)?.[1];
  if (unclosed !== undefined && isKnown) return issueAt('unclosed-tag', place, { name: unclosed });
  if (here.startsWith('<!--')) return issueAt('html-comment', place, {});
  if (/expression|oxc|brace/i.test(message)) {
    const brace = findBrace(body, place);
    const rest = body
      .split('\n')
      .slice(brace.line - 1)
      .join('\n')
      .slice(brace.column - 1);
    const isComment = /^\{\s*\/\*(?![\s\S]*\*\/\s*\})/.test(rest);
    return issueAt('literal-brace', brace, isComment ? { comment: true } : {});
  }
  const said = message.replace(/^.*?\d+:\d+:? /, '');
  const tagAt = body.split('\n', line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  const faulty =
    isKnown && here.startsWith('<') ? findTagFault(body.slice(tagAt, tagAt + MAX_TAG_LENGTH)) : undefined;
  if (faulty) {
    const { fault, offset, write } = faulty;
    const at = { file, ...indexLines(body).at(tagAt + offset) };
    return issueAt('mdx-syntax', at, { message: said, tag, fault, write });
  }
  const near = Object.keys(components).find((name) => name.toLowerCase() === tag.toLowerCase());
  if (!isKnown && near !== undefined) return issueAt('mdx-syntax', place, { message: said, tag: near });
  if (here.startsWith('<') && !isKnown) return issueAt('literal-angle', place, {});
  return issueAt('mdx-syntax', place, isKnown ? { message: said, tag } : { message: said });
}

/** UTF-16 units of a tag that are searched for its fault, at most. */
const MAX_TAG_LENGTH = 2_000;

/** The brace with which an expression begins that the parser complains of further on. */
function findBrace(body: string, place: SourcePosition): SourcePosition {
  const above = body.split('\n').slice(0, place.line - 1);
  const offset = above.reduce((sum, { length }) => sum + length + 1, 0) + place.column - 1;
  const brace = body.lastIndexOf('{', offset);
  return brace === -1 ? place : { file: place.file, ...indexLines(body).at(brace) };
}
