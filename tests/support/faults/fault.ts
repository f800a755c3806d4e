import type { Rule } from '../../../src/gate/rules.ts';
import { BULLETIN, bulletinText, validFields, type ContentFiles } from '../content-root.ts';

/** A rule that content can break; the program alone can fail. */
export type RuleOfContent = Exclude<Rule, 'program-failed'>;

/** A rule broken once: a content root with the fault, the same root without it, and how the handbook shows both. */
export interface Fault {
  wrong: ContentFiles;
  right: ContentFiles;
  /** What only a file system can have: links, sizes. Called with the root of the wrong files. */
  setUp?: (root: string) => Promise<void>;
  /** `line:column` of the issue. */
  at: string;
  /** The file of the issue; the one bulletin unless said otherwise. */
  file?: string;
  /** Codes of other rules that the same fault breaks. */
  also?: readonly string[];
  shown: { wrong: string; right: string };
}

/** The folder of the one bulletin. */
export const FOLDER = 'bulletins/2024/tin-thu';

/** The frontmatter of the one bulletin with these lines in the place of its own of the same keys. */
export function withLines(lines: string, body?: string): ContentFiles {
  const keys = new Set([...lines.matchAll(/^([A-Za-z]+):/gm)].map(([, key]) => key!));
  const own = Object.keys(validFields).filter((key) => keys.has(key));
  const without = Object.fromEntries(own.map((key) => [key, undefined]));
  const text = bulletinText(without, body);
  return { [BULLETIN]: text.replace('\n---\n\n', `\n${lines}\n---\n\n`) };
}

/** What both of a pair need: lines of the frontmatter, a body, files beside it; and what only the right one needs. */
export interface Context {
  lines?: string;
  body?: string;
  files?: ContentFiles;
  rightFiles?: ContentFiles;
}

/** A fault of lines in the frontmatter. */
export function inFields(wrong: string, right: string, at: string, context: Context = {}): Fault {
  const build = (lines: string) => ({
    ...context.files,
    ...withLines([...(context.lines ? [context.lines] : []), lines].join('\n'), context.body),
  });
  const rightRoot = { ...context.rightFiles, ...build(right) };
  return { wrong: build(wrong), right: rightRoot, at, shown: { wrong, right } };
}

/** A fault of the body, behind a first paragraph. It begins in line 13. */
export function inBody(wrong: string, right: string, at = '13:1', context: Context = {}): Fault {
  const build = (text: string) => {
    const body = `Đoạn đầu.\n\n${text}\n`;
    const root = context.lines ? withLines(context.lines, body) : { [BULLETIN]: bulletinText({}, body) };
    return { ...context.files, ...root };
  };
  const rightRoot = { ...context.rightFiles, ...build(right) };
  return { wrong: build(wrong), right: rightRoot, at, shown: { wrong, right } };
}
