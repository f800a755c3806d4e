import { z } from 'zod';
import { failAs } from '../gate/validate.ts';
import { isCalendarDay } from '../vietnamese/days.ts';

// Authority records: names change, places are merged, offices are renamed; the record stays and says from when to when
// each name was valid. Ids are opaque: a name is never a key, because names repeat between provinces.

const day = z.string().refine(isCalendarDay, failAs('bad-date', {}));
const identifier = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const words = z.string().trim().min(1).max(300);
const datedName = z.strictObject({ text: words, from: day.optional(), to: day.optional() });

/** When a unit came into being and ended, and what it became. */
const lifetime = {
  validFrom: day.optional(),
  validTo: day.optional(),
  successors: z.array(identifier).default([]),
};

const place = z.strictObject({
  id: identifier,
  level: z.enum(['province', 'district', 'commune', 'ward', 'township']),
  /** The number of the unit in the state list of administrative units. */
  code: z
    .string()
    .regex(/^\d{1,5}$/)
    .optional(),
  names: z.array(datedName).min(1),
  parent: identifier.optional(),
  ...lifetime,
});

const organisation = z.strictObject({
  id: identifier,
  names: z.array(datedName).min(1),
  aliases: z.array(words).default([]),
  parent: identifier.optional(),
  ...lifetime,
});

const person = z.strictObject({
  id: identifier,
  name: words,
  sortName: words.optional(),
  /** After Popolo's Membership: who held which post when. */
  memberships: z
    .array(
      z.strictObject({
        organisation: identifier.optional(),
        position: words,
        from: day.optional(),
        to: day.optional(),
      }),
    )
    .default([]),
});

const abbreviation = z.strictObject({ short: words, long: z.array(words).min(1) });

/** One schema per register file, by the name of the file and of its only key. */
export const registerSchemas = {
  places: z.strictObject({ places: z.array(place) }),
  organisations: z.strictObject({ organisations: z.array(organisation) }),
  blocs: z.strictObject({ blocs: z.array(organisation) }),
  movements: z.strictObject({ movements: z.array(organisation) }),
  people: z.strictObject({ people: z.array(person) }),
  abbreviations: z.strictObject({ abbreviations: z.array(abbreviation) }),
} as const;

export type RegisterName = keyof typeof registerSchemas;
export type Place = z.output<typeof place>;
export type Organisation = z.output<typeof organisation>;
export type Person = z.output<typeof person>;
export type Abbreviation = z.output<typeof abbreviation>;

/** All authority records of an office. A register without a file is empty. */
export interface Registers {
  places: Place[];
  organisations: Organisation[];
  blocs: Organisation[];
  movements: Organisation[];
  people: Person[];
  abbreviations: Abbreviation[];
}
