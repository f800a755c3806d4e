import { nameField } from '../field-names.en.ts';
import { findField, findValue } from '../fields.vi.ts';
import { exampleOf, gloss, isCodeOfRule, keyOf, listSome } from './wording.ts';
import type { issuesOfFieldsVi } from './fields.vi.ts';
import { count, meant, shown, tellValue, typeName } from './phrases.en.ts';

/** The words of the rules about fields and their values. */
export const issuesOfFieldsEn: typeof issuesOfFieldsVi = {
  'unknown-key': (p) => ({
    what: `There is no key “${p.key}”${p.parent ? ` in ${nameField(p.parent)}` : ''}.`,
    hint: `${p.taken ? `The key “${p.taken.key}” stands on line ${p.taken.line} already: keep one of the two, delete the other line. ` : p.key === 'draft' ? 'A draft has status: draft. ' : p.key === 'withdrawn' ? 'A withdrawn bulletin has status: withdrawn and the group withdrawal with on and reason. ' : p.proposal === undefined ? meant(p.near) : `Write ${p.proposal}. `}The keys are: ${p.known.join(', ')}.`,
  }),
  'missing-key': (p) => {
    if (p.field.endsWith(']')) {
      const hint = `Write it after the “-”, or delete this item.${shown(exampleOf(p))}`;
      return { what: `The item “${nameField(p.field)}” is empty.`, hint };
    }
    if (p.empty) {
      const isRegister = p.file === `registers/${p.field}.yaml`;
      const orDelete = p.orNull
        ? `. Where there is none or it is not known, write ${keyOf(p.field)}: null`
        : findField(p.file ?? '', p.field)?.required
          ? ''
          : isRegister
            ? `. While it has no records, write ${p.field}: []`
            : ', or delete this line';
      const hint = `Write its value after the colon${orDelete}.${shown(exampleOf(p))}`;
      return { what: `“${nameField(p.field)}” is empty.`, hint };
    }
    const help = shown(exampleOf(p)) || ' The handbook has an example of every field.';
    return { what: `“${nameField(p.field)}” is missing.`, hint: `Add “${keyOf(p.field)}: …”.${help}` };
  },
  'wrong-type': (p) => ({
    what: `“${nameField(p.field)}” cannot be ${tellValue(p.value)}.`,
    hint: `It needs ${typeName(p.expected)}.${
      p.quotes === 'missing'
        ? ' Put the whole value in double quotation marks.'
        : p.quotes === 'needless'
          ? ' Take the quotation marks away.'
          : ''
    }${p.isDashed ? ' Each “-” needs a space behind it.' : ''}${p.proposal === undefined ? shown(exampleOf(p)) : ` Write ${p.proposal}${p.endDate === undefined ? '' : ` and add a line endDate: ${p.endDate}`}`}`,
  }),
  'not-in-list': (p) => ({
    what: `“${nameField(p.field)}” cannot be “${p.value}”.`,
    hint: isCodeOfRule(p)
      ? 'Only warnings can be passed over. Delete this entry, and mend the error as its message says.'
      : `${meant(findValue(p.value, p.allowed) ?? p.near)}Use one of: ${p.allowed.map(gloss).join(', ')}.`,
  }),
  'too-short': (p) => ({
    what:
      p.kind === 'string'
        ? `“${nameField(p.field ?? '')}” is too short: it needs at least ${count(p.minimum, 'character')}.`
        : p.kind === 'array'
          ? `“${nameField(p.field ?? '')}” needs at least ${count(p.minimum, 'item')}.`
          : `“${nameField(p.field ?? '')}” must be ${p.minimum} or more.`,
    hint: ['string', 'array'].includes(p.kind) ? 'Complete it.' : 'Correct the number.',
  }),
  'too-long': (p) =>
    p.kind === 'array'
      ? {
          what: `“${nameField(p.field)}” has too many items: at most ${p.maximum}.`,
          hint: 'Remove some, or join those that are alike.',
        }
      : {
          what:
            p.kind === 'string'
              ? `“${nameField(p.field)}” is too long: it may have ${count(p.maximum, 'character')} at most.`
              : `“${nameField(p.field)}” must be ${p.maximum} or less.`,
          hint: p.kind === 'string' ? 'Shorten it.' : 'Correct the number.',
        },
  'bad-format': (p) => ({
    what: `“${nameField(p.field)}” does not have the right form: “${p.value}”.`,
    hint:
      p.proposal === undefined
        ? shown(exampleOf(p)).trim() ||
          'See the example of this field in the handbook (README.md in the content folder).'
        : `Write ${p.proposal}`,
  }),
  'needed-with': (p) => ({
    what: p.keys
      ? `“${nameField(p.field ?? '')}” has no keys: it is required with ${p.other}.`
      : `“${nameField(p.field ?? '')}” is missing: it is required with ${p.other}.`,
    hint: p.keys
      ? `Write at least one of the keys: ${p.keys.join(', ')}.`
      : `Add “${nameField(p.field ?? '')}” or remove ${p.other}.${shown(exampleOf(p))}`,
  }),
  'forbidden-with': (p) =>
    p.value === 'null'
      ? {
          what: `“${nameField(p.field ?? '')}” cannot be null in a bulletin of ${p.other}.`,
          hint: `Write the day of publication, for example publishedOn: 2026-07-17; only ${p.instead ?? ''} may have null.`,
        }
      : {
          what: `“${nameField(p.field ?? '')}” does not go with ${p.other}.`,
          hint: `Remove “${nameField(p.field ?? '')}”, or ${p.instead ? `change to ${p.instead}` : `remove ${p.other}`}.`,
        },
  'not-verbatim': (p) => ({
    what: `“${p.value}” (in ${nameField(p.field)}) does not stand word for word in the title or the body.`,
    hint: 'A bulletin from another source keeps every letter and mark: copy the words exactly as they stand in the body.',
  }),
  'not-verbatim-original': (p) => ({
    what:
      'values' in p
        ? `${p.count} names and positions in attendees (${listSome(p.values)}) do not stand word for word in the title or the body.`
        : `“${p.value}” (in ${nameField(p.field)}) does not stand word for word in the title or the body.`,
    hint: 'If the same person or place is meant, it is better to write it in one way.',
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
    what: p.isPast
      ? `Whom to tell of weaknesses is out of date since ${p.expires}, so the site has no security.txt.`
      : `Whom to tell of weaknesses is out of date from ${p.expires}; from then on the site has no security.txt.`,
    hint: 'Make sure that security.contacts still holds, then write a new day, within the coming year.',
  }),
  'bad-alias': (p) => ({
    what: `“${nameField(p.field)}” is not a former address in its right form: “${p.value}”.`,
    hint:
      p.proposal === undefined
        ? 'A former address is one page: a path that begins with / or a full address, without #, *, quotation marks or braces; after ? there are pairs key=value, joined by &. For example “/portal/tin.aspx?ItemID=15”, or “/tin/2026/ten-thu-muc-cu/” of a bulletin that was renamed.'
        : `Write “${p.proposal}”.`,
  }),
};
