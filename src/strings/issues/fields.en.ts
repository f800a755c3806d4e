import { findField, findValue } from '../fields.vi.ts';
import { exampleOf, gloss, keyOf } from './forms.ts';
import type { issuesOfFieldsVi } from './fields.vi.ts';
import { count, meant, shown, tellValue, typeName } from './phrases.en.ts';

/** The words of the rules about fields and their values. */
export const issuesOfFieldsEn: typeof issuesOfFieldsVi = {
  'unknown-key': (p) => ({
    what: `There is no key “${p.key}”${p.parent ? ` in ${p.parent}` : ''}.`,
    hint: `${p.key === 'draft' ? 'A draft has status: draft. ' : meant(p.near)}The keys are: ${p.known.join(', ')}.`,
  }),
  'missing-key': (p) => {
    if (p.field.endsWith(']')) {
      const hint = `Write it after the “-”, or delete this item.${shown(exampleOf(p))}`;
      return { what: `The item “${p.field}” is empty.`, hint };
    }
    if (p.empty) {
      const orDelete = p.orNull
        ? `. Where there is none or it is not known, write ${p.field}: null`
        : findField(p.file ?? '', p.field)?.required
          ? ''
          : ', or delete this line';
      const hint = `Write its value after the colon${orDelete}.${shown(exampleOf(p))}`;
      return { what: `“${p.field}” is empty.`, hint };
    }
    const help = shown(exampleOf(p)) || ' The handbook has an example of every field.';
    return { what: `“${p.field}” is missing.`, hint: `Add “${keyOf(p.field)}: …”.${help}` };
  },
  'wrong-type': (p) => ({
    what: `“${p.field}” cannot be ${tellValue(p.value)}.`,
    hint: `It needs ${typeName(p.expected)}.${
      p.quotes === 'missing'
        ? ' Put the whole value in double quotation marks.'
        : p.quotes === 'needless'
          ? ' Take the quotation marks away.'
          : ''
    }${p.isDashed ? ' Each “-” needs a space behind it.' : ''}${shown(p.proposal ?? exampleOf(p))}`,
  }),
  'bad-date': (p) => ({
    what:
      p.field === 'publishAt'
        ? `“${p.value ?? ''}” does not begin with a real day.`
        : `“${p.value ?? ''}” is not a real day written as year-month-day.`,
    hint: `Write ${keyOf(p.field ?? 'date')}: ${
      p.proposal ??
      (p.field === 'publishAt'
        ? '2026-07-17T08:00+07:00'
        : '2022-07-28 (the full year, two digits for the month, two for the day).')
    }`,
  }),
  'not-in-list': (p) => ({
    what: `“${p.field}” cannot be “${p.value}”.`,
    hint: `${meant(findValue(p.value, p.allowed) ?? p.near)}Use one of: ${p.allowed.map(gloss).join(', ')}.`,
  }),
  'too-short': (p) => ({
    what:
      p.kind === 'string'
        ? `“${p.field ?? ''}” is too short: it needs at least ${count(p.minimum, 'character')}.`
        : p.kind === 'array'
          ? `“${p.field ?? ''}” needs at least ${count(p.minimum, 'item')}.`
          : `“${p.field ?? ''}” must be ${p.minimum} or more.`,
    hint: ['string', 'array'].includes(p.kind) ? 'Complete it.' : 'Correct the number.',
  }),
  'too-long': (p) => ({
    what:
      p.kind === 'string'
        ? `“${p.field}” is too long: it may have ${count(p.maximum, 'character')} at most.`
        : `“${p.field}” must be ${p.maximum} or less.`,
    hint: p.kind === 'string' ? 'Shorten it.' : 'Correct the number.',
  }),
  'bad-format': (p) => ({
    what: `“${p.field}” does not have the right form: “${p.value}”.`,
    hint:
      shown(p.proposal ?? exampleOf(p)).trim() ||
      'See the example of this field in the handbook (content/README.md).',
  }),
  'year-mismatch': (p) => ({
    what: `The bulletin lies in the folder of the year ${p.folder}, but its date is ${p.date}.`,
    hint: 'Move the folder to the right year, or correct date (or publishedOn).',
  }),
  'end-before-start': () => ({
    what: 'endDate comes before date.',
    hint: 'The last day is the day of the event or a later one.',
  }),
  'needed-with': (p) => ({
    what: p.keys
      ? `“${p.field ?? ''}” has no keys: it is required with ${p.other}.`
      : `“${p.field ?? ''}” is missing: it is required with ${p.other}.`,
    hint: p.keys
      ? `Write at least one of the keys: ${p.keys.join(', ')}.`
      : `Add “${p.field ?? ''}” or remove ${p.other}.${shown(exampleOf(p))}`,
  }),
  'forbidden-with': (p) =>
    p.value === 'null'
      ? {
          what: `“${p.field ?? ''}” cannot be null in a bulletin of ${p.other}.`,
          hint: `Write the day of publication, for example publishedOn: 2026-07-17; only ${p.instead ?? ''} may have null.`,
        }
      : {
          what: `“${p.field ?? ''}” does not go with ${p.other}.`,
          hint: `Remove “${p.field ?? ''}”, or ${p.instead ? `change to ${p.instead}` : `remove ${p.other}`}.`,
        },
  'not-verbatim': (p) => ({
    what: `“${p.value}” (in ${p.field}) does not stand word for word in the title or the body.`,
    hint: 'A bulletin from another source keeps every letter and mark: copy the words exactly as they stand in the body.',
  }),
  'not-verbatim-original': (p) => ({
    what: `“${p.value}” (in ${p.field}) does not stand word for word in the title or the body.`,
    hint: 'If the same person or place is meant, it is better to write it in one way.',
  }),
  'weekday-mismatch': (p) => ({
    what: `“${p.said}”: by the calendar ${p.day} is ${p.weekday}.`,
    hint: 'Look at the day of the week, the date, or the year again.',
  }),
  'session-mismatch': (p) => ({
    what: `session is ${gloss(p.session)}, but the text says “${p.said}”.`,
    hint: 'Make session and the text agree.',
  }),
  'day-mismatch': (p) => ({
    what: `date is ${p.date}, but the text says “${p.said}”.`,
    hint: 'Correct date or the text; an event of several days has an endDate as well.',
  }),
  'needless-silence': (p) => ({
    what: `lint excuses from ${p.code}, but this file has no such warning.`,
    hint: 'Delete this item of lint.',
  }),
  'low-contrast': (p) => ({
    what: `The colour “${p.value}” is too pale: text in it on the page, and white text upon it, reaches a contrast of ${p.ratio}:1 only; it takes at least ${p.least}:1.`,
    hint: `Use a darker colour. The nearest that passes: ${p.field}: '${p.proposal}'`,
  }),
  expired: (p) => ({
    what: `Whom to tell of weaknesses is out of date from ${p.expires}.`,
    hint: 'Make sure that security.contacts still holds, then write a new day, within the coming year.',
  }),
  'bad-alias': (p) => ({
    what: `“${p.field}” is not a former address in its right form: “${p.value}”.`,
    hint:
      p.proposal === undefined
        ? 'A former address is one page: a path that begins with / or a full address, without #, *, quotation marks or braces; after ? there are pairs key=value, joined by &. For example “/portal/tin.aspx?ItemID=15”.'
        : `Write “${p.proposal}”.`,
  }),
};
