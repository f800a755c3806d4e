import { z } from 'zod';
import { MAX_IDENTIFIER } from '../gate/limits.ts';
import { failAs } from '../gate/validate.ts';
import { isCalendarDay } from '../vietnamese/days.ts';

// Authority records: names change, places are merged, offices are renamed; the record stays and says from when to when
// each name was valid. Ids are opaque: a name is never a key, because names repeat between provinces.

const day = z.string().refine(isCalendarDay, failAs('bad-date', {}));
const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(MAX_IDENTIFIER);
const words = z.string().trim().min(1).max(300);

/** A check that a period does not end before it begins; a day that is none has an issue of its own. */
function isInOrder<Start extends string, End extends string>(
  start: Start,
  end: End,
): (value: Partial<Record<Start | End, unknown>>, check: z.RefinementCtx) => void {
  return (value, check) => {
    const [begun, ended] = [value[start], value[end]].map((each) => day.safeParse(each).data);
    if (begun === undefined || ended === undefined || begun <= ended) return;
    check.addIssue({ code: 'custom', path: [end], ...failAs('end-before-start', { start, end }) });
  };
}

const datedName = z
  .strictObject({ text: words, from: day.optional(), to: day.optional() })
  .superRefine(isInOrder('from', 'to'));

/** When a unit came into being and ended, and what it became. */
const lifetime = {
  validFrom: day.optional(),
  validTo: day.optional(),
  successors: z.array(identifier).max(100).default([]),
};

const place = z
  .strictObject({
    id: identifier,
    level: z.enum(['province', 'district', 'commune', 'ward', 'township']),
    /** The number of the unit in the state list of administrative units. */
    code: z
      .string()
      .regex(/^\d{1,5}$/)
      .optional(),
    names: z.array(datedName).min(1).max(100),
    parent: identifier.optional(),
    ...lifetime,
  })
  .superRefine(isInOrder('validFrom', 'validTo'));

const organisation = z
  .strictObject({
    id: identifier,
    names: z.array(datedName).min(1).max(100),
    aliases: z.array(words).max(100).default([]),
    parent: identifier.optional(),
    ...lifetime,
  })
  .superRefine(isInOrder('validFrom', 'validTo'));

const person = z.strictObject({
  id: identifier,
  name: words,
  sortName: words.optional(),
  /** After Popolo's Membership: who held which post when. */
  memberships: z
    .array(
      z
        .strictObject({
          organisation: identifier.optional(),
          position: words,
          from: day.optional(),
          to: day.optional(),
        })
        .superRefine(isInOrder('from', 'to')),
    )
    .max(100)
    .default([]),
});

const abbreviation = z.strictObject({ short: words, long: z.array(words).min(1).max(100) });

/** Records of one register, at most: more do not fit into a file of its size. */
const MAX_RECORDS = 20_000;

/** The schema of one record of each register. */
export const recordSchemas = {
  places: place,
  organisations: organisation,
  blocs: organisation,
  movements: organisation,
  people: person,
  abbreviations: abbreviation,
} as const;

/** One schema per register file, by the name of the file and of its only key. */
export const registerSchemas = {
  places: z.strictObject({ places: z.array(place).max(MAX_RECORDS) }),
  organisations: z.strictObject({ organisations: z.array(organisation).max(MAX_RECORDS) }),
  blocs: z.strictObject({ blocs: z.array(organisation).max(MAX_RECORDS) }),
  movements: z.strictObject({ movements: z.array(organisation).max(MAX_RECORDS) }),
  people: z.strictObject({ people: z.array(person).max(MAX_RECORDS) }),
  abbreviations: z.strictObject({ abbreviations: z.array(abbreviation).max(MAX_RECORDS) }),
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
