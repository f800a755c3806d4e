import { z } from 'zod';
import { saysNothing } from '../gate/accepted-forms.ts';
import { MAX_URL } from '../gate/limits.ts';
import { failAs } from '../gate/validate.ts';
import { isCalendarDay } from '../vietnamese/days.ts';
import { editorsOnly } from './editors-only.ts';
import { lintField } from './lint/silences.ts';
import {
  besideBulletin,
  day,
  identifier,
  kind,
  longText,
  part,
  reference,
  session,
  shortText,
  source,
  status,
} from './field-types.ts';
import { checkAlt, checkFormerAddress, checkTogether, fail, isObject } from './schema-checks.ts';

// The meaning, an example and the default of every field stand in `src/strings/fields`; a test holds the two
// together. The vocabulary follows the office's own: NĐ 113/2025 for photographs, Dublin Core for what is never empty.

/** Words for a place; "không có" would be shown as the name of one. */
const placeName = shortText.refine((text) => !saysNothing(text), failAs('bad-format', {}));

const location = z
  .union([
    placeName,
    z.strictObject({ text: placeName, place: reference.optional(), venue: shortText.optional() }),
  ])
  .transform((value) => (typeof value === 'string' ? { text: value } : value));

const position = z
  .union([shortText, z.strictObject({ title: shortText, org: reference.optional() })])
  .transform((value) => (typeof value === 'string' ? { title: value } : value));

const attendee = z
  .strictObject({
    name: shortText.optional(),
    positions: z.array(position).min(1).max(100),
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
    sequence: z.int().min(1).max(9999).optional(),
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

const correction = z.strictObject({ on: day, note: longText.min(5) });

/** The frontmatter of one bulletin. Strict at every level: an unknown key is an error that names the nearest known one. */
export const bulletinSchema = z
  .strictObject({
    id: identifier,
    title: z.string().trim().min(10).max(200),
    section: reference,
    kind,
    status,
    withdrawal: z.strictObject({ on: day, reason: longText.min(5) }).optional(),
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
    corrections: z.array(correction).max(200).default([]),
    location: location.nullable(),
    attendees: z.array(attendee).max(2000).default([]),
    images: z.array(image).max(1000).default([]),
    event: z.strictObject({ type: reference, period: period.optional() }).optional(),
    organisers: z.array(reference).max(100).default([]),
    bloc: reference.optional(),
    movement: reference.optional(),
    attachments: z
      .array(z.strictObject({ src: besideBulletin, title: shortText, kind: identifier.optional() }))
      .max(200)
      .default([]),
    byline: z
      .union([shortText, z.strictObject({ text: shortText, ref: reference.optional() })])
      .transform((value) => (typeof value === 'string' ? { text: value } : value)),
    source: source.optional(),
    aliases: z.array(z.string().max(MAX_URL).superRefine(checkFormerAddress)).max(100).default([]),
    retention: identifier.optional(),
    access: identifier.optional(),
    privacy: z
      .strictObject({
        redacted: z.boolean(),
        note: shortText.optional().register(editorsOnly, { editorsOnly: true }),
      })
      .optional(),
    notes: z.array(z.string().max(5000)).max(100).default([]).register(editorsOnly, { editorsOnly: true }),
    lint: lintField,
  })
  .superRefine(checkTogether, { when: isObject });

/** The validated frontmatter of a bulletin, short forms made long and defaults filled in. */
export type Frontmatter = z.output<typeof bulletinSchema>;
export type Attendee = Frontmatter['attendees'][number];
export type ImageField = Frontmatter['images'][number];
