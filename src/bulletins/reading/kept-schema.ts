import { z } from 'zod';
import { rules, type Rule } from '../../gate/rules.ts';
import { photographSchema } from '../../images/photograph-schema.ts';
import { isCalendarDay } from '../../vietnamese/days.ts';
import type { KeptBulletin } from './read-content.ts';
import { bulletinSchema } from '../schema.ts';
import type { Block } from '../body/blocks.ts';
import { isBesideBulletin } from '../body/vocabulary.ts';

/** The name of a file beside a bulletin, which cannot lead to any other file. */
const fileName = z.string().refine((name) => isBesideBulletin(`./${name}`));
const place = { file: z.string(), line: z.int(), column: z.int() };

const picture = z.strictObject({
  src: z.string().refine(isBesideBulletin),
  alt: z.string(),
  caption: z.string().optional(),
  credit: z.string().optional(),
  photograph: photographSchema.optional(),
});
const attachment = z.strictObject({
  name: fileName,
  title: z.string(),
  type: z.string(),
  bytes: z.int().nonnegative(),
  isScan: z.literal(true).optional(),
});

/** Levels of nested blocks, at most; the gate permits fewer. */
const MAX_LEVELS = 25;

function blocksWithin(levels: number): z.ZodType {
  const inside = levels === 0 ? z.array(z.never()) : z.lazy(() => blocksWithin(levels - 1));
  const contents = {
    html: { html: z.string() },
    figure: { image: picture },
    gallery: { images: z.array(picture) },
    attachment: { file: attachment },
    quote: { by: z.string().optional(), blocks: inside },
    note: { tone: z.enum(['info', 'warning']), title: z.string().optional(), blocks: inside },
    // Typed by all kinds of blocks: a bulletin with a missing kind would never be recalled.
  } satisfies Record<Block['kind'], z.ZodRawShape>;
  const [first, ...others] = Object.entries(contents).map(([kind, shape]) =>
    z.strictObject({ kind: z.literal(kind), ...shape }),
  );
  return z.array(z.discriminatedUnion('kind', [first!, ...others]));
}

const made = z.strictObject({
  key: z.string().regex(/^\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*$/),
  year: z.string(),
  slug: z.string(),
  file: z.string(),
  lead: z.string(),
  text: z.string(),
  blocks: blocksWithin(MAX_LEVELS),
  headings: z.array(z.strictObject({ id: z.string(), level: z.int().min(2).max(6), text: z.string() })),
  pictures: z.array(picture),
  attachments: z.array(attachment),
  isDayUnknown: z.literal(true).optional(),
});
/** The keys of a bulletin that are computed; all others come from its frontmatter. */
const MADE_KEYS = Object.keys(made.shape);

/** Notes to validate with: some fields require the editors' notes, which no bulletin keeps. */
const PLACEHOLDER_NOTES = { notes: ['…'] };

/** Warnings that a cache keeps: each of a rule of this program, with its code, and no error. */
export const keptWarnings = z.array(
  z
    .strictObject({
      ...place,
      rule: z.string(),
      code: z.string(),
      severity: z.literal('warning'),
      details: z.looseObject({}),
      standsFor: z.int().positive().optional(),
    })
    .refine(({ rule, code }) => Object.hasOwn(rules, rule) && rules[rule as Rule].code === code),
);

const besides = z.strictObject({
  links: z.array(z.strictObject({ href: z.string(), place: z.strictObject(place) })),
  sketch: z.array(z.int()).optional(),
  doneOn: z.array(
    z.strictObject({ path: z.array(z.union([z.string(), z.int()])), day: z.string().refine(isCalendarDay) }),
  ),
  warnings: keptWarnings,
  silences: z.array(
    z.strictObject({ code: z.string(), place: z.strictObject(place), files: z.array(z.string()) }),
  ),
  marks: z.strictObject({ times: z.string(), contents: z.string() }),
});

/**
 * A kept bulletin from its JSON value; `undefined` unless it has exactly the form that this program writes, and names no file
 * outside of its own folder. A checksum detects damage but no forgery, so the value is judged like content.
 */
export function parseKept(value: unknown): KeptBulletin | undefined {
  if (typeof value !== 'object' || value === null || !('bulletin' in value)) return undefined;
  const { bulletin, ...rest } = value;
  if (typeof bulletin !== 'object' || bulletin === null) return undefined;
  const [own, fields] = [pick(bulletin, true), pick(bulletin, false)];
  const parts = made.safeParse(own).data;
  if (!parts || 'notes' in bulletin || !besides.safeParse(rest).success) return undefined;
  if (!bulletinSchema.safeParse({ ...fields, ...PLACEHOLDER_NOTES }).success) return undefined;
  const { key, year, slug, file } = parts;
  const isOfFolder = key === `${year}/${slug}` && file === `bulletins/${key}/index.mdx`;
  return isOfFolder ? (value as KeptBulletin) : undefined;
}

/** The computed part of a bulletin (`isMade`), or the part from its frontmatter. */
function pick(bulletin: object, isMade: boolean): object {
  return Object.fromEntries(Object.entries(bulletin).filter(([name]) => MADE_KEYS.includes(name) === isMade));
}
