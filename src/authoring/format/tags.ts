import type { FlowTag } from './grammar.ts';

/** Characters of a tag above which each of its attributes is written on its own line. */
const MAX_TAG_WIDTH = 100;

/** Writes the opening tag of a component, self-closing if it holds nothing. Throws when an attribute is no literal. */
export function writeOpeningTag({ name, attributes }: FlowTag, isLeaf: boolean): string {
  const close = isLeaf ? ' />' : '>';
  const written = attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object') {
      if (attribute.type === 'mdxJsxAttribute' && attribute.value === null) return attribute.name;
      throw new Error(`an attribute of ${name} is no literal`);
    }
    return attribute.value === undefined
      ? attribute.name
      : `${attribute.name}="${encodeAttribute(attribute.value)}"`;
  });
  const line = `<${[name, ...written].join(' ')}${close}`;
  if (line.length <= MAX_TAG_WIDTH && !line.includes('\n')) return line;
  return `<${[name, ...written.map((attribute) => `  ${attribute}`)].join('\n')}\n${close.trim()}`;
}

/** Writes the closing tag of a component. */
export function writeClosingTag({ name }: FlowTag): string {
  return `</${name}>`;
}

/** Escapes an attribute value. An ampersand is only escaped where it would begin a character reference. */
function encodeAttribute(value: string): string {
  return value.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('"', '&quot;');
}
