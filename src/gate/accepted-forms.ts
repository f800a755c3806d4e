import { z } from 'zod';
import { SAYS_NOTHING } from '../strings/empty-words.vi.ts';
import { findForms, unwrap } from './field-paths.ts';

/** Whether a text says that there is nothing, and names nothing. */
export function saysNothing(text: string): boolean {
  return SAYS_NOTHING.test(text.trim());
}

/** Whether a value says that there is nothing, in a field that accepts `null`. */
export function meansNothing(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): boolean {
  return typeof value === 'string' && saysNothing(value) && acceptsNull(schema, path);
}

function acceptsNull(schema: z.ZodType, [head, ...rest]: readonly PropertyKey[]): boolean {
  if (head === undefined) return schema.safeParse(null).success;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion)
    return (inner.options as z.ZodType[]).some((each) => acceptsNull(each, [head, ...rest]));
  if (inner instanceof z.ZodArray) return acceptsNull(inner.element as z.ZodType, rest);
  const child =
    inner instanceof z.ZodObject ? (inner.shape[head as string] as z.ZodType | undefined) : undefined;
  return child !== undefined && acceptsNull(child, rest);
}

/** The way to write a text that a field accepts, where it only lacks a beginning or an end; `undefined` where none is accepted. */
export function findAccepted(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  text: string,
): string | undefined {
  const bare = text.trim();
  const inside = URL.parse(bare)?.pathname;
  const [, red, green, blue] = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(bare) ?? [];
  const candidates = [
    ...(/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(bare) ? [`mailto:${bare}`] : []),
    ...(red ? [`#${red}${red}${green}${green}${blue}${blue}`.toLowerCase()] : []),
    ...(/^#?[0-9a-f]{6}$/i.test(bare) ? [`#${bare.replace('#', '')}`.toLowerCase()] : []),
    ...(/^https?:/.test(bare) && inside && inside !== '/' ? [inside, `${inside}/`] : []),
    ...(/^[a-z0-9-/]+$/.test(bare) ? [`/${bare}/`.replace(/\/+/g, '/')] : []),
    ...(/^[a-z0-9-/]+\.[a-z0-9]+$/.test(bare) ? [`/${bare}`.replace(/\/+/g, '/')] : []),
  ];
  // A field that takes any words is not one that lacks a part of an address.
  const forms = findForms(schema, path).filter((form) => !form.safeParse('a b').success);
  return candidates.find((each) => each !== text && forms.some((form) => form.safeParse(each).success));
}
