import type { TagFault } from '../../strings/issues/forms.ts';

/** What is wrong in a tag, where in the text, and what to write instead where that is certain. */
interface FoundFault {
  fault: TagFault;
  /** In UTF-16 units behind the `<` of the tag. */
  offset: number;
  write?: string | undefined;
}

/** A name of an attribute with what stands behind it up to the value; a value; what may stand between two. */
const NAME = /([\p{L}\p{M}_][\p{L}\p{M}\p{N}_-]*)(\s*)(=|:|：|＝)?(\s*)/uy;
const VALUE = /"[^"]*"|'[^']*'/y;
const CURLY = /[“”‘’„«»＂]/;

/**
 * The first fault of a tag that the parser could not read: `text` begins with its `<`. The tag is read as JSX has it, attribute by
 * attribute. `undefined` where nothing is wrong within the tag.
 */
export function findTagFault(text: string): FoundFault | undefined {
  const head = /^<[\p{L}\p{N}:._-]+/u.exec(text)?.[0];
  if (head === undefined) return undefined;
  for (let at = head.length; ;) {
    at += /^\s*/.exec(text.slice(at))![0].length;
    const rest = text.slice(at);
    if (rest.startsWith('>') || rest.startsWith('/>')) return undefined;
    if (/^[／/]?\s*＞/u.test(rest)) return { fault: 'end', offset: at };
    if (/^\\\s*>/.test(rest)) return { fault: 'backslash', offset: at, write: '/>' };
    if (/^[,;，]/.test(rest)) return { fault: 'comma', offset: at };
    // Behind a blank line, or at another tag, it is no attribute that comes.
    const isOver = /^(?:$|[\n/<])/.test(rest) || /\n\s*\n\s*$/.test(text.slice(0, at));
    if (isOver) return { fault: 'end', offset: text.slice(0, at).trimEnd().length };
    NAME.lastIndex = at;
    const name = NAME.exec(text);
    if (!name) return { fault: 'other', offset: at };
    const [whole, key, , sign] = name;
    const valueAt = at + whole.length;
    if (sign === undefined) return { fault: 'inner-quote', offset: at };
    if (sign !== '=') return { fault: 'colon', offset: at, write: `${key}="…"` };
    VALUE.lastIndex = valueAt;
    const value = VALUE.exec(text)?.[0];
    if (value === undefined)
      return {
        fault: CURLY.test(text[valueAt] ?? '') ? 'curly' : 'unquoted',
        offset: at,
        write: `${key}="…"`,
      };
    const end = valueAt + value.length;
    // A value is followed by a blank or the end of the tag: anything else stands in it.
    if (/^[^\s/>,;，\\＞]/.test(text.slice(end)))
      return { fault: 'inner-quote', offset: at, write: writeValue(text, at, key!) };
    at = end;
  }
}

/** An attribute up to the last quotation mark of its line, or before the next attribute, with curly marks within. */
function writeValue(text: string, at: number, key: string): string | undefined {
  const line = /^[^\n]*/.exec(text.slice(at))![0];
  const value = new RegExp(`^${key}\\s*=\\s*"(.*?)"(?=\\s+[\\w-]+\\s*=|\\s*/?>|\\s*$)`, 'u').exec(line)?.[1];
  // Of a mark that is missing nothing is known but that.
  if (value === undefined || /\s[\w-]+=/.test(value)) return undefined;
  const curly = value
    .split('"')
    .reduce((joined, part, index) => joined + (index % 2 === 1 ? '“' : '”') + part);
  return `${key}="${curly}"`;
}
