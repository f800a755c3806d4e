import type { MachineWords } from './machines.vi.ts';

/** What files for machines say to people, in English. */
export const machinesEn: MachineWords = {
  feedTitle: (site, section) => (section === undefined ? site : `${section} - ${site}`),
  feedLink: (title, format) => `${title} (${{ rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }[format]})`,
  calendarTitle: (site) => `Events - ${site}`,
  bulletinData: 'The data of this bulletin (JSON)',
  previewAlt: (title) => `Picture with the title of the bulletin: ${title}`,
  data: {
    title: 'Open data',
    description: (office) =>
      `The bulletins of ${office} for machines: JSON, CSV, feeds, a calendar of events, and what each field means.`,
    intro:
      'These files hold every published bulletin and are made anew whenever the site changes. What a bulletin does not tell is left empty, never guessed.',
    files: 'Files',
    file: {
      json: 'All bulletins, JSON',
      csv: 'All bulletins, CSV (UTF-8; opens in Excel or LibreOffice)',
      dictionary: 'What the fields mean, for machines (CSVW)',
      calendar: 'Calendar of events, iCalendar',
      rss: 'RSS feed',
      atom: 'Atom feed',
      feed: 'JSON Feed',
    },
    beside:
      'Each bulletin also has a file ban-tin.json in its own folder, with its text, photographs and attachments.',
    fields: 'Fields',
    caption: 'The fields of ban-tin.json and ban-tin.csv',
    name: 'Name',
    label: 'Label',
    type: 'Type',
    meaning: 'Meaning',
    types: { text: 'text', day: 'day', time: 'time', address: 'address', list: 'list' },
    listNote:
      'In CSV the items of a list are separated by semicolons; a cell that begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it for a formula. Columns are separated by commas; where Excel puts them all into one, because the computer uses semicolons, open the file with Data › From Text/CSV and choose the comma.',
    columns: {
      id: { label: 'Identifier', meaning: 'Of the bulletin; it never changes.' },
      title: { label: 'Title', meaning: 'As published.' },
      url: { label: 'Address', meaning: 'The permanent address of the bulletin.' },
      data: { label: 'Own data', meaning: 'The address of the JSON file of this bulletin alone.' },
      section: { label: 'Section', meaning: 'The name of the section.' },
      kind: {
        label: 'Kind',
        meaning: "original: the office's own; repost: republished; imported: from a former site.",
      },
      summary: { label: 'Summary', meaning: 'The summary, or the first paragraph where there is none.' },
      date: { label: 'Day', meaning: 'Of what happened; without an event, the day of publication.' },
      endDate: { label: 'Last day', meaning: 'Of what took several days.' },
      session: { label: 'Part of the day', meaning: 'morning, afternoon, evening or all-day.' },
      time: {
        label: 'Time',
        meaning: 'When it began, in Vietnamese time; only where the bulletin tells it.',
      },
      dateBasis: {
        label: 'Basis of the day',
        meaning: 'stated: written in the text; inferred: the year comes from elsewhere.',
      },
      publishedOn: { label: 'Published', meaning: 'Empty when it is not known.' },
      updated: { label: 'Updated', meaning: 'The day of the last change.' },
      location: { label: 'Place', meaning: 'As written in the text.' },
      venue: { label: 'Venue', meaning: 'A hall or an address.' },
      place: { label: 'Place record', meaning: "An identifier of the site's register of places." },
      event: { label: 'Event', meaning: 'The kind of event.' },
      organisers: { label: 'Organisers', meaning: 'By the names that they had on the day.' },
      bloc: { label: 'Bloc', meaning: 'By the name that it had on the day.' },
      movement: { label: 'Movement', meaning: 'The emulation movement.' },
      attendees: { label: 'Attendees', meaning: 'Names and posts as written, in the order of protocol.' },
      byline: { label: 'Byline', meaning: 'The office or person who signed.' },
      source: { label: 'Source', meaning: 'Where a republished or imported text comes from.' },
      corrections: { label: 'Corrections', meaning: 'The day and the words of each.' },
      images: { label: 'Photographs', meaning: 'Their addresses, in the order of the text.' },
      attachments: { label: 'Attachments', meaning: 'Their addresses.' },
    },
  },
};
