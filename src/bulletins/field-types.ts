import { z } from 'zod';
import { MAX_IDENTIFIER } from '../gate/limits.ts';
import { addressSchema } from '../gate/web-address.ts';
import { failAs } from '../gate/validate.ts';
import { isCalendarDay } from '../vietnamese/days.ts';
import { isBesideBulletin } from './body/vocabulary.ts';

/** A day of the calendar, as `2024-05-03`. */
export const day = z.string().refine(isCalendarDay, failAs('bad-date', {}));
/** An id, as it stands in an address. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(MAX_IDENTIFIER);
/** No disk holds a longer name of a file; `./` stands before it. */
export const besideBulletin = z.string().max(257).refine(isBesideBulletin, failAs('file-outside-folder', {}));
/** Some words of one line. */
export const shortText = z.string().trim().min(1).max(300);
/** Some sentences: a note, a reason. */
export const longText = z.string().trim().max(5000);
/**
 * An id of a register or of `site.yaml`. Any words pass here, so that `references.ts` can say which id they mean, but none with #: it
 * begins a comment behind an id.
 */
export const reference = shortText.refine((id) => !id.includes('#'), failAs('bad-format', {}));

/** Whether the office wrote a bulletin, took it over, or had it from an earlier site. */
export const kind = z.enum(['original', 'repost', 'imported']).default('original');
/** Whether readers see a bulletin. */
export const status = z.enum(['draft', 'published', 'withdrawn']).default('published');
/** A part of a day. */
export const session = z.enum(['morning', 'afternoon', 'evening', 'all-day']);
/** What an attendee did. */
export const part = z.enum(['chaired', 'directed', 'spoke', 'attended']);

/** Where a bulletin comes from that is not the office's own. */
export const source = z.strictObject({
  url: addressSchema({ protocol: /^https?$/ }).optional(),
  system: shortText.optional(),
  retrievedOn: day.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
