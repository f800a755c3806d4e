import type { Element, Text } from 'hast';
import type { TextPart } from '../../vietnamese/wholes.ts';

/** A text in parts as plain elements: each whole is marked, so that a style keeps it in one line. */
export function markWholes(parts: readonly TextPart[]): (Element | Text)[] {
  return parts.map(({ text, isWhole }) => {
    const words: Text = { type: 'text', value: text };
    return isWhole
      ? { type: 'element', tagName: 'span', properties: { className: ['whole'] }, children: [words] }
      : words;
  });
}
