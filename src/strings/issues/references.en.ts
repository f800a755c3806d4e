import { nameField } from '../field-names.en.ts';
import { list } from './wording.ts';
import type { issuesOfReferencesVi } from './references.vi.ts';
import { meant } from './phrases.en.ts';

/** The words of the rules about what bulletins say of each other and of registers. */
export const issuesOfReferencesEn: typeof issuesOfReferencesVi = {
  'unknown-reference': (p) => ({
    what: `“${p.value}” (in ${nameField(p.field)}) does not stand in ${p.register}.`,
    hint: `${meant(p.near)}${p.known.length > 0 && p.known.length <= 12 ? `It holds: ${list(p.known)}.` : `Check or complete ${p.register}.`}`,
  }),
  'duplicate-id': (p) => ({
    what: `The id “${p.id}” is already used in ${p.other}.`,
    hint: 'Give the new one another id; an id that has been published stays.',
  }),
  'repeated-abbreviation': (p) => ({
    what: `The abbreviation “${p.short}” stands in the file already.`,
    hint: `Write { short: ${p.short}, long: [${p.long.map((each) => `"${each}"`).join(', ')}] } in the entry above, and delete this one.`,
  }),
  'repeated-code': (p) => ({
    what: `The code ${p.code} is that of ${p.other} too, which was there at the same time.`,
    hint: 'Each administrative unit has a code of its own: look it up in the state list, or leave out code.',
  }),
  'odd-parent': (p) => ({
    what: `${p.id} is a ${p.level} and cannot belong to ${p.parent}, which is a ${p.above}.`,
    hint: 'Give the id of a higher unit as parent, such as the province of a commune; or correct level.',
  }),
  'odd-level': (p) => ({
    what: `“${p.name}” has the level ${p.level}.`,
    hint: `Write level: ${p.meant}, or correct the name.`,
  }),
  'repeated-name': (p) => ({
    what: `“${p.name}” has two ids, ${p.other} and ${p.id}: bulletins of one unit would be divided between two pages.`,
    hint: `Keep ${p.other}, delete this record and correct the bulletins that name ${p.id}. If these are two units, give each its parent, or validFrom and validTo.`,
  }),
  'undated-name': (p) => ({
    what: `Of “${p.other}” and “${p.name}” (in ${nameField(p.field)}) nothing says from when either was in force.`,
    hint: `Add to: to the former name and from: to the new one, as { text: ${p.other}, to: 2025-06-30 } and { text: ${p.name}, from: 2025-07-01 }.`,
  }),
  'duplicate-slug': (p) => ({
    what: `The address “${p.slug}” is the same as that of ${p.other} in the same year.`,
    hint: 'Rename one of the two folders.',
  }),
  'duplicate-alias': (p) => ({
    what: `The old address “${p.alias}” is already given in ${p.other}.`,
    hint: 'An old address leads to one bulletin only.',
  }),
  'near-known-name': (p) => ({
    what: `“${p.value}” (in ${nameField(p.field)}) is nearly “${p.near}” in ${p.register}.`,
    hint: `Did you mean “${p.near}”? If it is another name, add it to ${p.register}.`,
  }),
  'same-title-and-date': (p) => ({
    what: `The same title and date as ${p.other}.`,
    hint: 'It may have been entered twice: keep one, or give them different titles.',
  }),
  'near-identical-body': (p) => ({
    what: `The text is ${p.percent}% that of ${p.other}.`,
    hint: 'It may have been entered twice: keep one.',
  }),
};
