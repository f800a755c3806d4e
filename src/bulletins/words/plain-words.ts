/** Markup that only bodies have, with what its words are. */
const MARKUP: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/!?\[([^[\]\n]+)\]\((?:https?:|mailto:|tel:|[./#])[^()\s]*\)/gu, '$1'],
  [/(\*\*|__)(?=[^\s*_])([^\n]{1,300}?)(?<=[^\s*_])\1/gu, '$2'],
  [/(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}“"])([^*\n]{1,300}?[\p{L}\p{N}”"!?.])\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}“"])([^_\n]{1,300}?[\p{L}\p{N}”"!?.])_(?![\p{L}\p{N}_])/gu, '$1'],
  [/`([^`\n]+)`/gu, '$1'],
  [/^#{1,6}\s+/gu, ''],
  [/<(?:br|\/p|\/div)\s*\/?>/giu, ' '],
  [/<\/?(?:b|i|u|em|strong|br|p|span|sub|sup)\s*\/?>/giu, ''],
  [/&nbsp;/gu, ' '],
  [/&amp;/gu, '&'],
  [/&quot;/gu, '"'],
  [/\\([*_[\]#<>{}`\\])/gu, '$1'],
];

/** Words that are shown as they are typed, without the markup that only bodies have; `undefined` where they have none. */
export function writePlain(words: string): string | undefined {
  if (!/[*_`[#<&\\]/.test(words)) return undefined;
  const even = (text: string) => text.replace(/ {2,}/g, ' ').trim();
  const plain = even(
    MARKUP.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), words),
  );
  return plain === even(words) ? undefined : plain;
}
