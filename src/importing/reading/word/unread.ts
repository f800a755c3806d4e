import { childrenOf, type XmlNode } from './xml-tree.ts';

/** Elements of tracked changes whose words are no longer shown, and of earlier properties. */
const FORMER = /^(?:del|moveFrom|\w+PrChange|delText|delInstrText)$/u;
/** Namespaces whose elements every present Word understands. */
const UNDERSTOOD = /^http:\/\/schemas\.(?:microsoft\.com\/office|openxmlformats\.org)\//u;

/** Whether Word shows nothing of an element any more. */
export function isUnread({ name }: XmlNode): boolean {
  return FORMER.test(name);
}

/** The branch of alternatives that Word shows: the first that needs nothing unknown, else the last resort. */
export function chooseBranch(node: XmlNode): XmlNode {
  const branches = childrenOf(node);
  const choice = branches.find(
    ({ name, requires }) => name === 'Choice' && (requires ?? []).every((each) => UNDERSTOOD.test(each)),
  );
  return choice ?? branches.find(({ name }) => name === 'Fallback') ?? { ...node, children: [] };
}
