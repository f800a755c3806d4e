import { z } from 'zod';
import type { Rule } from '../gate/rules.ts';
import { failAs } from '../gate/validate.ts';
import { isCalendarDay } from '../vietnamese/days.ts';
import { editorsOnly } from './editors-only.ts';
import { proposeFormerAddress, readFormerAddress } from './former-address.ts';
import { lintField } from './lint/silences.ts';
import { isBesideBulletin } from './body/vocabulary.ts';

// The meaning, an example and the default of every field stand in `src/strings/fields`; a test holds the two
// together. The vocabulary follows the office's own: NĐ 113/2025 for photographs, Dublin Core for what is never empty.

const day = z.string().refine(isCalendarDay, failAs('bad-date', {}));
const identifier = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const besideBulletin = z.string().refine(isBesideBulletin, failAs('file-outside-folder', {}));
const shortText = z.string().trim().min(1).max(300);
/** An id of a register or of `site.yaml`. Any words pass here, so that `references.ts` can say which id they mean. */
const reference = shortText;

const kind = z.enum(['original', 'repost', 'imported']).default('original');
const status = z.enum(['draft', 'published', 'withdrawn']).default('published');
const session = z.enum(['morning', 'afternoon', 'evening', 'all-day']);
const part = z.enum(['chaired', 'directed', 'spoke', 'attended']);

const location = z
  .union([
    shortText,
    z.strictObject({ text: shortText, place: reference.optional(), venue: shortText.optional() }),
  ])
  .transform((value) => (typeof value === 'string' ? { text: value } : value));

const position = z
  .union([shortText, z.strictObject({ title: shortText, org: reference.optional() })])
  .transform((value) => (typeof value === 'string' ? { title: value } : value));

const attendee = z
  .strictObject({
    name: shortText.optional(),
    positions: z.array(position).min(1),
    part: part.default('attended'),
    group: z.boolean().default(false),
    person: reference.optional(),
    sortName: shortText.optional(),
  })
  .superRefine((value, ctx) => {
    if (!value.group) return;
    for (const key of ['name', 'person', 'sortName'] as const) {
      if (value[key] !== undefined) fail(ctx, 'forbidden-with', [key], { other: 'group: true' });
    }
  });

const image = z
  .strictObject({
    src: besideBulletin,
    alt: z
      .string()
      .max(500)
      .nullish()
      // An empty `alt:` is a picture without words, and is told as one.
      .transform((words) => words ?? undefined),
    caption: shortText.optional(),
    credit: shortText.optional(),
    title: shortText.optional(),
    takenOn: day.optional(),
    place: reference.optional(),
    rights: identifier.default('public-event'),
    sequence: z.int().min(1).optional(),
    archiveCode: shortText.optional(),
    needsAlt: z.boolean().default(false),
    missing: z.boolean().default(false),
  })
  .superRefine(checkAlt, { when: isObject });

const period = z
  .strictObject({
    year: z.int().min(1900).max(2200),
    half: z.int().min(1).max(2).optional(),
    quarter: z.int().min(1).max(4).optional(),
  })
  .superRefine(({ half, quarter }, ctx) => {
    if (half !== undefined && quarter !== undefined) {
      fail(ctx, 'forbidden-with', ['quarter'], { other: `half: ${half}` });
    }
  });

const correction = z.strictObject({ on: day, note: z.string().trim().min(5) });

const source = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).optional(),
  system: shortText.optional(),
  retrievedOn: day.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** The frontmatter of one bulletin. Strict at every level: an unknown key is an error that names the nearest known one. */
export const bulletinSchema = z
  .strictObject({
    id: identifier,
    title: z.string().trim().min(10).max(200),
    section: reference,
    kind,
    status,
    withdrawal: z.strictObject({ on: day, reason: z.string().trim().min(5) }).optional(),
    summary: shortText.optional(),
    date: day,
    endDate: day.optional(),
    session: session.optional(),
    time: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    dateText: shortText.optional(),
    dateBasis: z.enum(['stated', 'inferred']).default('stated'),
    publishedOn: day.nullable(),
    publishAt: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\+07:00|Z)$/, { abort: true })
      .refine((text) => isCalendarDay(text.slice(0, 10)), failAs('bad-date', {}))
      .optional(),
    updated: day.optional(),
    corrections: z.array(correction).default([]),
    location: location.nullable(),
    attendees: z.array(attendee).default([]),
    images: z.array(image).default([]),
    event: z.strictObject({ type: reference, period: period.optional() }).optional(),
    organisers: z.array(reference).default([]),
    bloc: reference.optional(),
    movement: reference.optional(),
    attachments: z
      .array(z.strictObject({ src: besideBulletin, title: shortText, kind: identifier.optional() }))
      .default([]),
    byline: z
      .union([shortText, z.strictObject({ text: shortText, ref: reference.optional() })])
      .transform((value) => (typeof value === 'string' ? { text: value } : value)),
    source: source.optional(),
    aliases: z.array(z.string().superRefine(checkFormerAddress)).default([]),
    retention: identifier.optional(),
    access: identifier.optional(),
    privacy: z
      .strictObject({
        redacted: z.boolean(),
        note: shortText.optional().register(editorsOnly, { editorsOnly: true }),
      })
      .optional(),
    notes: z.array(z.string()).default([]).register(editorsOnly, { editorsOnly: true }),
    lint: lintField,
  })
  .superRefine(checkTogether, { when: isObject });

/** The validated frontmatter of a bulletin, short forms made long and defaults filled in. */
export type Frontmatter = z.output<typeof bulletinSchema>;
export type Attendee = Frontmatter['attendees'][number];
export type ImageField = Frontmatter['images'][number];

/**
 * Rules between fields. They are judged even when a field is wrong by itself, so that an editor hears everything at
 * once: hence the care about what may be missing, empty (`null`) or of another type. Such a field has an issue of its
 * own already, so no rule here speaks about it again.
 */
function checkTogether(value: unknown, ctx: z.RefinementCtx): void {
  const data = value as Readonly<Record<keyof Frontmatter, unknown>>;
  const statusNow = status.safeParse(data.status).data;
  if (statusNow === 'withdrawn' && data.withdrawal === undefined) {
    fail(ctx, 'needed-with', ['withdrawal'], { other: 'status: withdrawn' });
  } else if (statusNow && statusNow !== 'withdrawn' && isRecord(data.withdrawal)) {
    const other = `status: ${statusNow}`;
    fail(ctx, 'forbidden-with', ['withdrawal'], { other, instead: 'status: withdrawn' });
  }
  if (typeof data.endDate === 'string' && typeof data.date === 'string' && data.endDate < data.date) {
    fail(ctx, 'end-before-start', ['endDate'], {});
  }
  if (data.dateBasis === 'inferred') {
    if (data.dateText === undefined) fail(ctx, 'needed-with', ['dateText'], { other: 'dateBasis: inferred' });
    if (Array.isArray(data.notes) && data.notes.length === 0) {
      fail(ctx, 'needed-with', ['notes'], { other: 'dateBasis: inferred' });
    }
  }
  if (Array.isArray(data.corrections) && data.corrections.length > 0 && data.updated === undefined) {
    fail(ctx, 'needed-with', ['updated'], { other: 'corrections' });
  }
  checkOrigin(data, ctx);
}

/** What each kind of bulletin has to say of its origin, and what only an imported one may leave open. */
function checkOrigin(data: Readonly<Record<keyof Frontmatter, unknown>>, ctx: z.RefinementCtx): void {
  const kindNow = kind.safeParse(data.kind).data;
  if (!kindNow || kindNow === 'original') {
    // An office's own bulletin needs no source.
  } else if (data.source === undefined) {
    fail(ctx, 'needed-with', ['source'], { other: `kind: ${kindNow}` });
  } else if (isRecord(data.source) && Object.keys(data.source).length === 0) {
    fail(ctx, 'needed-with', ['source'], { other: `kind: ${kindNow}`, keys: Object.keys(source.shape) });
  }
  if (!kindNow || kindNow === 'imported') return;
  const details = { other: `kind: ${kindNow}`, instead: 'kind: imported' };
  if (data.publishedOn === null) fail(ctx, 'forbidden-with', ['publishedOn'], details);
  if (!Array.isArray(data.images)) return;
  for (const [index, each] of (data.images as unknown[]).entries()) {
    for (const key of ['missing', 'needsAlt'] as const) {
      if (isRecord(each) && each[key] === true) fail(ctx, 'forbidden-with', ['images', index, key], details);
    }
  }
}

/** A picture without words is invisible to many readers; `needsAlt` marks a lost picture whose words are still missing. */
function checkAlt(value: unknown, ctx: z.RefinementCtx): void {
  const { src, alt, needsAlt, missing } = value as Readonly<Record<keyof ImageField, unknown>>;
  const file = typeof src === 'string' ? src : '';
  if (needsAlt === true && missing === false) fail(ctx, 'needs-alt', ['needsAlt'], {});
  if (alt !== undefined && typeof alt !== 'string') return;
  const words = (alt ?? '').trim();
  if (words !== '') {
    if (isFileName(words, file)) fail(ctx, 'alt-is-file-name', ['alt'], {});
    else if (words.length < 5) fail(ctx, 'too-short', ['alt'], { minimum: 5, kind: 'string' });
  } else if (needsAlt === false) fail(ctx, 'image-without-alt', [], { src: file });
}

function checkFormerAddress(text: string, ctx: z.RefinementCtx): void {
  if (!readFormerAddress(text)) fail(ctx, 'bad-alias', [], { proposal: proposeFormerAddress(text) });
}

function isFileName(alt: string, src: string): boolean {
  return (
    /^\S+\.(?:jpe?g|png|webp)$/i.test(alt) || alt.toLowerCase() === src.replace(/^\.\//, '').toLowerCase()
  );
}

function fail(ctx: z.RefinementCtx, rule: Rule, path: PropertyKey[], details: object): void {
  ctx.addIssue({ code: 'custom', path, ...failAs(rule, details as never) });
}

function isObject({ value }: { value: unknown }): boolean {
  return isRecord(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
