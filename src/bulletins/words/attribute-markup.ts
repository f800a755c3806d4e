import type { Element, ElementContent, Root } from 'hast';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { attributesOf, placeOf } from '../body/plain-elements.ts';
import type { Jsx } from '../body/nodes.ts';
import { isComponentName } from '../body/vocabulary.ts';
import { writePlain } from './plain-words.ts';

/** Attributes whose words readers see or hear; of braces in them another rule tells. */
const WORDS: ReadonlySet<string> = new Set(['alt', 'caption', 'credit', 'title', 'by']);

/** Warnings of markup in attributes of components, where the page shows its signs as they are typed. */
export function* listAttributeMarkup({ children }: Root | Element, file: string): Generator<Issue> {
  for (const node of children as ElementContent[]) {
    const jsx = node as unknown as Jsx;
    if (isComponentName(jsx.name ?? '')) {
      for (const [field, typed] of Object.entries(attributesOf(jsx))) {
        const write = WORDS.has(field) && !typed.includes('{') ? writePlain(typed) : undefined;
        if (write !== undefined)
          yield issueAt('markup-in-field', placeOf(node, { file }), { field, typed, write });
      }
    }
    if ('children' in node) yield* listAttributeMarkup(node as Element, file);
  }
}
