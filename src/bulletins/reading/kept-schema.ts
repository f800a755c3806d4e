import { z } from 'zod';
import { rules, type Rule } from '../../gate/rules.ts';
import { photographSchema } from '../../images/photograph-schema.ts';
import type { KeptBulletin } from './read-content.ts';
import { bulletinSchema } from '../schema.ts';
import type { Block } from '../body/blocks.ts';
import { isBesideBulletin } from '../body/vocabulary.ts';

/** A name as files beside a bulletin have it: it leads to nothing but such a file. */
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
});

/** Levels of blocks inside each other: what the gate permits is less. */
const MOST_LEVELS = 25;

function blocksWithin(levels: number): z.ZodType {
  const inside = levels === 0 ? z.array(z.never()) : z.lazy(() => blocksWithin(levels - 1));
  const contents = {
    html: { html: z.string() },
    figure: { image: picture },
    gallery: { images: z.array(picture) },
    attachment: { file: attachment },
    quote: { by: z.string().optional(), blocks: inside },
    note: { tone: z.enum(['info', 'warning']), title: z.string().optional(), blocks: inside },
    // A kind that is not known here would never be recalled.
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
  blocks: blocksWithin(MOST_LEVELS),
  pictures: z.array(picture),
  attachments: z.array(attachment),
});
const MADE = Object.keys(made.shape);

/** Stands for the editors' own notes, which some fields ask for and no bulletin holds. */
const NOTES_LEFT_OUT = { notes: ['…'] };

const besides = z.strictObject({
  links: z.array(z.strictObject({ href: z.string(), place: z.strictObject(place) })),
  sketch: z.array(z.int()).optional(),
  warnings: z.array(
    z.strictObject({
      ...place,
      rule: z.string().refine((rule) => Object.hasOwn(rules, rule)),
      code: z.string(),
      severity: z.literal('warning'),
      details: z.looseObject({}),
    }),
  ),
  silences: z.array(z.strictObject({ code: z.string(), place: z.strictObject(place) })),
  marks: z.strictObject({ times: z.string(), contents: z.string() }),
});

/**
 * What an earlier run kept of a bulletin, when it is of the form that this program keeps and names no file but those of the
 * bulletin's folder; else nothing. A checksum tells damage, and forgery does not: so it is judged like what editors write.
 */
export function parseKept(value: unknown): KeptBulletin | undefined {
  if (typeof value !== 'object' || value === null || !('bulletin' in value)) return undefined;
  const { bulletin, ...rest } = value;
  if (typeof bulletin !== 'object' || bulletin === null) return undefined;
  const [own, fields] = [pick(bulletin, true), pick(bulletin, false)];
  const parts = made.safeParse(own).data;
  if (!parts || 'notes' in bulletin || !besides.safeParse(rest).success) return undefined;
  if (!bulletinSchema.safeParse({ ...fields, ...NOTES_LEFT_OUT }).success) return undefined;
  const { key, year, slug, file } = parts;
  const isOfFolder = key === `${year}/${slug}` && file === `bulletins/${key}/index.mdx`;
  const isVouchedFor = besidesAreOf(rest as KeptBulletin);
  return isOfFolder && isVouchedFor ? (value as KeptBulletin) : undefined;
}

/** What was made of a bulletin's files, or what was read of its frontmatter. */
function pick(bulletin: object, isMade: boolean): object {
  return Object.fromEntries(Object.entries(bulletin).filter(([name]) => MADE.includes(name) === isMade));
}

/** The rule of a warning decides its code and how it is told. */
function besidesAreOf({ warnings }: Pick<KeptBulletin, 'warnings'>): boolean {
  return warnings.every(({ rule, code }) => rules[rule as Rule].code === code);
}
