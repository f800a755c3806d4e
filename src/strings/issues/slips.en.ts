import { nameField } from '../field-names.en.ts';
import type { issuesOfSlipsVi } from './slips.vi.ts';

/** The words of the rules about slips of the pen in fields and texts: all is shown, but hardly as it was meant. */
export const issuesOfSlipsEn: typeof issuesOfSlipsVi = {
  'markup-in-field': (p) => ({
    what: `“${nameField(p.field)}” is plain text: the page shows its marks, “${p.typed}”.`,
    hint: `Write “${p.write}”. Bold, links and tags belong to the body only.`,
  }),
  'alt-says-nothing': (p) => ({
    what: `The description “${p.alt}” of ${p.src} tells nothing to those who do not see the picture.`,
    hint: 'Write one sentence: who is doing what, and where.',
  }),
  'repeated-words': (p) =>
    ({
      alt: {
        what: `The pictures ${p.src} and ${p.other} have one description, “${p.words}”: those who hear it cannot tell them apart.`,
        hint: 'Write for each picture who is doing what in it.',
      },
      title: {
        what: `The files ${p.src} and ${p.other} have one title, “${p.words}”: readers cannot tell them apart.`,
        hint: 'Write a title of its own for each file, with a number or a date for example.',
      },
      caption: {
        what: `The description (alt) of ${p.src} is its caption, “${p.words}”: those who hear the page hear it twice.`,
        hint: 'Say in alt what is seen, in caption what the picture cannot say. Where one is enough, leave caption out.',
      },
      credit: {
        what: `The page itself writes “Picture:” before the photographer, so that “${p.words}” of ${p.src} shows that twice.`,
        hint: `Write credit: ${p.other}.`,
      },
    })[p.kind],
  'repeated-photograph': (p) => ({
    what: `${p.src} and ${p.other} are the same picture: the page would show it twice.`,
    hint: `Delete one of the files and the line that names it, or put another picture in the place of ${p.src}.`,
  }),
  'place-out-of-time': (p) => ({
    what:
      p.to === undefined
        ? `On ${p.date} there was no “${p.name}” yet (in ${nameField(p.field)}): registers/places.yaml has it from ${p.from}.`
        : `On ${p.date} there was no “${p.name}” any more (in ${nameField(p.field)}): registers/places.yaml has it until ${p.to}.`,
    hint: 'Write the name and id of the unit that there was on the day of the event; or correct date, or validFrom and validTo in registers/places.yaml.',
  }),
  'other-place': (p) => ({
    what: `location.place is ${p.id} (${p.name}), but location.text says “${p.said}”: the bulletin will be listed at another place.`,
    hint: `Write place: ${p.meant}, or correct location.text.`,
  }),
  'other-person': (p) => ({
    what: `The record ${p.id} is that of ${p.name}, but the attendee is “${p.said}”: the bulletin will be listed at another person.`,
    hint: `Leave out person, or give the id of ${p.said} in registers/people.yaml.`,
  }),
  'repeated-attendee': (p) => ({
    what: `“${p.name}” is attendee ${p.other} already, with the same position: the page shows this person twice.`,
    hint: 'Delete one of them; several positions of one person belong to one list. If two people have one name, put it into lint.',
  }),
  'split-position': (p) => ({
    what: 'A comma within [ ] has made two positions of one: it belongs to the name of an office.',
    hint: `Write positions: ${p.write}, with the whole position in double quotation marks.`,
  }),
  'not-one-name': (p) => ({
    what:
      p.kind === 'address'
        ? `“${p.name}” holds how the person is addressed: the page would sort and list the person by it.`
        : `“${p.name}” holds more than the name of one person: the page would take it for one name.`,
    hint:
      p.kind === 'address'
        ? `Write “name: ${p.write}”.`
        : `Write “name: ${p.write}”. Each person is an entry of its own; posts belong to positions.`,
  }),
};
