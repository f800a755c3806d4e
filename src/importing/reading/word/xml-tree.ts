import type { Package } from '../../../gate/office/package.ts';
import { readXmlPart, type XmlTag } from '../../../gate/office/xml-part.ts';

/** An element of a part of a document, with what stands in it in its order. */
export interface XmlNode extends XmlTag {
  children: (XmlNode | string)[];
  /** The namespaces that its attribute `Requires` names, of a branch for programs that know them. */
  requires?: readonly string[];
}

/** The tree of a part of XML, within the limits of its package. Throws `Unreadable` for what is not well formed or too large. */
export async function readXmlTree(document: Package, name: string): Promise<XmlNode> {
  const root: XmlNode = { uri: '', name: '', attributes: [], children: [] };
  const open = [root];
  await readXmlPart(document, name, {
    open(tag, resolve) {
      const required = tag.attributes.find((each) => each.name === 'Requires')?.value.split(/\s+/u);
      const node: XmlNode = {
        ...tag,
        children: [],
        ...(required ? { requires: required.map((prefix) => resolve(prefix) ?? '') } : {}),
      };
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    text: (text) => void open.at(-1)!.children.push(text),
    close: () => void open.pop(),
  });
  return root;
}

export function childrenOf({ children }: XmlNode): XmlNode[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child element of this name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node && childrenOf(node).find((child) => child.name === name);
}

/** All elements of this name below a node, in their order. */
export function* listNamed(node: XmlNode, name: string): Generator<XmlNode> {
  for (const child of childrenOf(node)) {
    if (child.name === name) yield child;
    yield* listNamed(child, name);
  }
}

/** The text directly in a node. */
export function textIn({ children }: XmlNode): string {
  return children.filter((child) => typeof child === 'string').join('');
}
