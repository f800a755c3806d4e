import type { Element, ElementContent, Root } from 'hast';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { isImage, type Jsx } from './nodes.ts';
import { placeOf } from './plain-elements.ts';
import { plainText } from './plain-text.ts';
import { getComponent, isComponentName } from './vocabulary.ts';

/** Issues of components that hold blocks and have none, of which the page would show an empty frame. */
export function* listEmptyComponents({ children }: Root | Element, file: string): Generator<Issue> {
  for (const node of children as ElementContent[]) {
    if (!('children' in node)) continue;
    const name = (node as unknown as Partial<Jsx>).name ?? '';
    const isFrame = isComponentName(name) && getComponent(name).holdsBlocks;
    if (isFrame && !showsAnything(node.children))
      yield issueAt('empty-component', placeOf(node, { file }), { name });
    else yield* listEmptyComponents(node as Element, file);
  }
}

/** Whether nodes show words, pictures or components. */
function showsAnything(nodes: readonly ElementContent[]): boolean {
  return (
    plainText(nodes) !== '' ||
    nodes.some(
      (node) =>
        isImage(node) ||
        isComponentName((node as unknown as Partial<Jsx>).name ?? '') ||
        ('children' in node && showsAnything(node.children)),
    )
  );
}
