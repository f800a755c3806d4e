import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A text with one change, every other byte kept; `undefined` when its frontmatter cannot be read. */
type Edited = string | undefined;

/** The text of a file in UTF-8, its byte order mark included; `undefined` when it is written otherwise. */
export function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The value of a field of one value, as written; `undefined` when there is none, or the frontmatter cannot be read. */
export function readField(text: string, key: string): string | undefined {
  const node = readHead(text)?.find(key)?.value;
  return isScalar(node) ? node.source : undefined;
}

/** Sets a field of one value; a new one stands before the field `before`. */
export function setField(text: string, key: string, value: string, before: string): Edited {
  const head = readHead(text);
  if (!head) return undefined;
  const node = head.find(key)?.value;
  if (isScalar(node) && node.range && node.source !== undefined && node.source !== '') {
    return splice(text, head.start + node.range[0], head.start + node.range[1], value);
  }
  return head.find(key) ? undefined : insertLines(text, head, [`${key}: ${value}`], before);
}

/** Adds entries at the end of a field that is a list; a new one stands before the field `before`. */
export function addToList(
  text: string,
  key: string,
  items: readonly object[] | readonly string[],
  before: string,
): Edited {
  const head = readHead(text);
  if (!head) return undefined;
  const pair = head.find(key);
  if (!pair) return insertLines(text, head, [`${key}:`, ...listLines(items, '  ')], before);
  if (!isSeq(pair.value) || !pair.value.range) return undefined;
  return pair.value.flow
    ? addToFlow(text, head, pair.value, items)
    : addToBlock(text, head, pair.value, items);
}

/** Puts an entry of a field that is a list in the place of the one that `isMeant`; `undefined` when there is none. */
export function replaceInList(
  text: string,
  key: string,
  isMeant: (item: string) => boolean,
  item: string,
): Edited {
  const head = readHead(text);
  const list = head?.find(key)?.value;
  if (!head || !isSeq(list)) return undefined;
  const old = list.items.find(
    (each) => isScalar(each) && typeof each.value === 'string' && isMeant(each.value),
  );
  if (!isScalar(old) || !old.range) return undefined;
  return splice(text, head.start + old.range[0], head.start + old.range[1], JSON.stringify(item));
}

interface Head {
  /** Offset of the YAML in the text. */
  start: number;
  newline: string;
  find(key: string): Pair | undefined;
}

function readHead(text: string): Head | undefined {
  const [opening, newline = '\n'] = /^\uFEFF?---[ \t]*(\r?\n)/.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const end = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(opening.length - newline.length));
  if (!end) return undefined;
  const start = opening.length;
  const yaml = text.slice(start, start - newline.length + end.index + newline.length);
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || contents.flow) return undefined;
  const pairs = (contents as YAMLMap).items;
  return {
    start,
    newline,
    find: (key) => pairs.find((pair) => isScalar(pair.key) && pair.key.value === key),
  };
}

function insertLines(text: string, head: Head, lines: readonly string[], before: string): Edited {
  const key = head.find(before)?.key;
  if (!isScalar(key) || !key.range) return undefined;
  const at = head.start + key.range[0];
  return splice(text, at, at, lines.map((line) => line + head.newline).join(''));
}

function addToFlow(text: string, { start }: Head, list: YAMLSeq, items: readonly unknown[]): Edited {
  const written = items.map((item) => stringify(item, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd());
  const last = list.items.at(-1) as { range?: readonly number[] } | undefined;
  const at = start + (last?.range?.[1] ?? list.range![0] + 1);
  return splice(text, at, at, (last ? ', ' : '') + written.join(', '));
}

function addToBlock(
  text: string,
  { start, newline }: Head,
  list: YAMLSeq,
  items: readonly unknown[],
): Edited {
  const first = list.items[0] as { range?: readonly number[] } | undefined;
  const last = list.items.at(-1) as { range?: readonly number[] } | undefined;
  if (!first?.range || !last?.range) return undefined;
  const lineStart = text.lastIndexOf('\n', start + (first.range[0] ?? 0) - 1) + 1;
  const indent = /^ *(?=-)/.exec(text.slice(lineStart))?.[0];
  if (indent === undefined) return undefined;
  const end = start + (last.range[1] ?? 0);
  const at = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1;
  const lines = listLines(items, indent);
  return splice(text, at, at, lines.map((line) => line + newline).join(''));
}

function listLines(items: readonly unknown[], indent: string): string[] {
  const lines = stringify(items, { lineWidth: 0 }).trimEnd().split('\n');
  return lines.map((line) => indent + line);
}

function splice(text: string, from: number, to: number, written: string): string {
  return text.slice(0, from) + written + text.slice(to);
}
