import { quoted } from '../vietnamese/quotes.ts';
import { bulletins, formatCount, formatDay } from './formats.en.ts';
import type { SearchWords } from './search.vi.ts';

/** The words of the search page in English. */
export const searchEn: SearchWords = {
  title: 'Search',
  description: (office) => `Search the bulletins of ${office}.`,
  label: 'Search the bulletins',
  submit: 'Search',
  placeholder: 'Person, place, words',
  hint: 'With or without accents. Use quotation marks for an exact phrase.',
  section: 'Section',
  year: 'Year',
  place: 'Place',
  person: 'Person',
  event: 'Kind of event',
  from: 'From',
  to: 'To',
  any: 'All',
  option: (value, count) => `${value} (${formatCount(count)})`,
  sort: 'Order',
  sortRelevance: 'Most relevant',
  sortDate: 'Newest',
  searching: 'Searching…',
  results: (count) => `${bulletins(count)} found`,
  found: (text, { same, similar, apart, nearest }) => {
    if (same + similar + apart === 0)
      return `No bulletin has all the words. The nearest follow: ${bulletins(nearest)}.`;
    const parts = [
      ...(same > 0 ? [`${bulletins(same)} with ${quoted(text)}`] : []),
      ...(similar > 0 ? [`${bulletins(similar)} with something like it`] : []),
      ...(apart > 0 ? [`${bulletins(apart)} with all the words, but apart`] : []),
      ...(nearest > 0 ? [`${bulletins(nearest)} near to them`] : []),
    ];
    return `Found ${parts.join('; ')}.`;
  },
  foundPages: (pages, nearest) =>
    `${formatCount(pages)} ${pages === 1 ? 'page' : 'pages'} of this website found; no bulletin has all the words${nearest > 0 ? `, the nearest follow: ${bulletins(nearest)}` : ''}.`,
  levels: {
    same: 'The very words, together',
    similar: 'Similar: other accents, a few other letters, or an unfinished word',
    apart: 'All the words, but apart',
    nearest: 'Nearest: a part of the words',
  },
  alike: 'More about the same event:',
  inAttachment: 'Found in the attachment:',
  standing: 'Pages of this website',
  missing: (missing) => `missing: ${missing.join(', ')}`,
  alsoSearched: 'Also searched:',
  onlyTyped: (text) => `Only ${quoted(text)}`,
  unfinished: 'Type on to find more.',
  cut: (most: number) => `This text is too long: only its first ${most} characters were searched for.`,
  where: (fields) => `Found in ${fields.join(', ')}`,
  fields: {
    title: 'the title',
    lead: 'the summary',
    body: 'the text',
    people: 'the attendees',
    places: 'the places',
    days: 'the day',
    section: 'the section',
    files: 'the name of an attachment',
    pictures: 'the caption or credit of a picture',
    id: 'the id of the bulletin',
  },
  none: 'No bulletin found.',
  noneFiltered: 'No bulletin passes the filters chosen.',
  noneHint:
    'Try fewer words, or browse by year and section. Words within attachments that are scans are not searched.',
  more: 'More results',
  failed: 'The search could not be opened. Reload the page, or browse by year and section.',
  noScriptRegister: 'all lists of awards, by form, year, unit and place.',
  noScript: 'The search field needs JavaScript. Without it, browse the bulletins by year or section:',
  didYouMean: 'Did you mean:',
  namesOffered: 'Names of people, places and organisations',
  named: 'Pages of their own',
  kinds: {
    person: 'person',
    place: 'place',
    organisation: 'organisation',
    bloc: 'emulation bloc',
    movement: 'movement',
    'event-type': 'kind of event',
  },
  bulletins,
  clear: 'Clear the filters',
  filters: 'Filter the results',
  published: (day) => `Published ${formatDay(day)}`,
  held: (day) => `Held ${formatDay(day)}`,
  latest: 'Latest bulletins',
};
