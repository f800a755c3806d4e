import { quoted } from '../vietnamese/quotes.ts';
import { awardsEn } from './awards.en.ts';
import { bulletins, formatCount, formatDay, months } from './formats.en.ts';
import { machinesEn } from './machines.en.ts';
import { offlineEn } from './offline.en.ts';
import { buildEn, releaseEn } from './release.en.ts';
import { searchEn } from './search.en.ts';
import type { Strings } from './strings.ts';

const sessions = {
  morning: 'Morning of',
  afternoon: 'Afternoon of',
  evening: 'Evening of',
  'all-day': 'All day on',
};

/** Every word that the site says in English. Content is not translated. */
export const en: Strings = {
  formatDay,
  formatDayShort: formatDay,
  formatDayRange: (day, endDay) => `${formatDay(day)} to ${formatDay(endDay)}`,
  formatSessionDay: (day, session) => (session ? `${sessions[session]} ${formatDay(day)}` : formatDay(day)),
  formatCount,
  formatBytes: (bytes) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  unknown: 'no information yet',
  footnotes: { label: 'Footnotes', backLabel: 'Back to reference {reference}' },
  standIns: {
    title: (slug) => `No title yet (${slug})`,
    byline: 'No byline yet',
  },
  skipLink: 'Skip to main content',
  breadcrumb: 'Breadcrumb',
  home: 'Home',
  menu: 'Sections and pages',
  menuSections: 'Sections',
  menuPages: 'About this site',
  openMenu: 'Menu',
  moreMenu: 'More',
  close: 'Close',
  years: 'By year',
  yearTitle: (year) => `Bulletins of ${year}`,
  yearDescription: (year, office) => `Bulletins of ${year} from ${office}.`,
  sectionDescription: (section, office) => `Bulletins in the section ${section} from ${office}.`,
  homeTitle: 'Latest bulletins',
  otherBulletins: 'Other bulletins',
  noBulletins: 'There are no bulletins yet.',
  publishedOn: (day) => `Published ${formatDay(day)}`,
  heldOn: (day) => `Held ${formatDay(day)}`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  pageTitle: (title, page) => (page === 1 ? title : `${title} - page ${page}`),
  pagination: 'Pages',
  newer: 'Newer',
  older: 'Older',
  otherWays: 'Other ways in',
  month: (month) => months[month - 1]!,
  monthShort: (month) => months[month - 1]!.slice(0, 3),
  monthsOf: (year) => `Bulletins by month, ${year}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  span: (from, to) =>
    [from && `from ${formatDay(from)}`, to && `to ${formatDay(to)}`].filter(Boolean).join(' '),
  extent: {
    question: 'Is this list complete?',
    named: 'Only names that bulletins of this site mention.',
    of: ({ count, order, first, last, undated, withdrawn }) => {
      const days =
        first === last ? first && formatDay(first) : `from ${formatDay(first!)} to ${formatDay(last!)}`;
      const parts = [
        bulletins(count),
        ...(days === undefined
          ? []
          : [order === 'event' ? `by the day of the event, ${days}` : `published ${days}`]),
        ...(undated > 0 ? [`${formatCount(undated)} with an unknown day of publication`] : []),
        ...(withdrawn > 0 ? [`${formatCount(withdrawn)} more withdrawn`] : []),
      ];
      return `${parts.join(', ')}.`;
    },
  },
  completeness: {
    heading: 'Are the lists complete?',
    listed:
      'Every published bulletin stands in the list of its year and in that of its section; the list that begins on the home page has all.',
    years: (first, last, empty) =>
      empty.length === 0
        ? `From ${first} to ${last} every year has bulletins.`
        : `From ${first} to ${last} there are no bulletins of ${empty.join(', ')}.`,
    origins: (imported, reposted) =>
      `Among them ${[
        ...(imported > 0 ? [`${formatCount(imported)} were moved from the former site`] : []),
        ...(reposted > 0 ? [`${formatCount(reposted)} were republished from elsewhere`] : []),
      ].join(' and ')}.`,
    withdrawn: (count) =>
      count === 0
        ? 'No bulletin has been withdrawn.'
        : `${formatCount(count)} withdrawn; the title, the day and the reason stay at the address of each.`,
    notHere: [
      'The lists of people, places, organisers, blocs and movements have only names that these bulletins mention.',
      'What was published elsewhere, or was not moved here yet, is in none of the lists, and this site does not know of it; to be sure, ask the office at the address below.',
    ],
  },
  places: {
    title: 'Places',
    description: 'Bulletins by place, under former and present names.',
    titleOf: (name) => `Bulletins about ${name}`,
    descriptionOf: (title, office) => `${title}, from ${office}; former and present names.`,
    until: (day) => `until ${formatDay(day)}`,
    present: 'Present administrative units',
    former: 'Former administrative units',
    since: (day) => `Since ${formatDay(day)}`,
    before: (day) => `Before ${formatDay(day)}`,
    within: (inner, outer) => `in ${inner}, part of ${outer}`,
    inherited: (where, present, isPart) =>
      `formerly ${where}; ${isPart ? 'a part of it is now in' : 'now in'} ${present}`,
  },
  units: {
    existed: 'Existed',
    otherNames: 'Other names over time',
    partOf: 'Part of',
    became: 'Now, or now part of',
    cameFrom: 'Formed from',
  },
  formatPeriod: ({ year, half, quarter }) => {
    if (half !== undefined) return `the ${half === 1 ? 'first' : 'second'} half of ${year}`;
    return quarter === undefined ? `the year ${year}` : `quarter ${quarter} of ${year}`;
  },
  topics: {
    periods: 'By period',
    period: 'Period',
    eventTypes: {
      label: 'Kind of event',
      way: 'Each kind of event',
      title: 'Bulletins by kind of event',
      description: 'Bulletins by kind of event: conferences, congresses, award ceremonies and others.',
      titleOf: (name) => `Events: ${name}`,
      descriptionOf: (name, office) => `Bulletins about ${name}, from ${office}.`,
      present: 'Kinds of events',
      former: 'Former kinds of events',
    },
    organisations: {
      label: 'Organised by',
      way: 'Each organiser',
      title: 'Bulletins by organiser',
      description: 'Bulletins by the office or unit that organised the event.',
      titleOf: (name) => `Organised by ${name}`,
      descriptionOf: (name, office) => `Events organised by ${name}, from ${office}.`,
      present: 'Present organisers',
      former: 'Former organisers',
    },
    blocs: {
      label: 'Emulation bloc',
      way: 'Each bloc',
      title: 'Bulletins by emulation bloc',
      description: 'Bulletins by emulation bloc.',
      titleOf: (name) => `Bulletins of ${name}`,
      descriptionOf: (name, office) => `Bulletins of ${name}, from ${office}.`,
      present: 'Present blocs',
      former: 'Former blocs',
    },
    movements: {
      label: 'Emulation movement',
      way: 'Each movement',
      title: 'Bulletins by emulation movement',
      description: 'Bulletins by emulation movement.',
      titleOf: (name) => `Movement: ${name}`,
      descriptionOf: (name, office) => `Bulletins about the movement ${name}, from ${office}.`,
      present: 'Movements under way',
      former: 'Movements that have ended',
    },
  },
  albums: {
    title: 'Photographs by event',
    description: (office) => `Photographs from the bulletins of ${office}, by year and event.`,
    note: 'Each entry has the photographs of one bulletin, newest first; open it to see them large.',
    yearOf: (year) => `Year ${year}`,
    photographs: (count) => (count === 1 ? '1 photograph' : `${count} photographs`),
  },
  subscribe: {
    title: 'Subscribe',
    description: (office) =>
      `The ways to be told of news from ${office}: RSS of the site, of each section, place, bloc and movement; a calendar of events.`,
    channels: 'Channels of the office',
    byEmail: 'By e-mail',
    onZalo: 'On Zalo',
    rss: 'By RSS',
    rssMeaning:
      'RSS is an address that a news reader on your telephone or computer looks at for you: it tells you what is new, and you register with nobody. Copy one of the addresses below into such a program (Thunderbird or Feedly, say) and follow it; opened in a browser, it only shows the code of a file.',
    whole: 'All bulletins of this site',
    wholeWithAwards: 'All bulletins and decisions on awards of this site',
    calendarHeading: 'Calendar of events',
    calendarMeaning:
      'Calendars on telephones and computers can add another calendar by its address; give them this one, and events show up among your own.',
    calendar: 'The calendar of this site (iCalendar)',
  },
  people: {
    title: 'People',
    description: 'People named among the attendees of bulletins, by given name.',
    descriptionOf: (name, office) => `Posts of ${name} and bulletins that name them, from ${office}.`,
    note: 'Ordered by given name. Posts stand as the bulletin gave them on its day.',
    notCompared: 'may be several people of this name',
    letters: 'By the first letter of the given name',
    posts: 'Posts over time',
    appearances: 'Named in these bulletins',
    unknownPost: 'Posts as the bulletins give them',
    inPost: (post, count) => `${post} (${formatCount(count)})`,
  },
  corrections: {
    title: 'Corrections and withdrawals',
    description: 'What was mended in bulletins after they were published, and which were withdrawn.',
    mendedOn: (day) => `Mended ${formatDay(day)}`,
    withdrawn: 'Withdrawn bulletins',
    withdrawnBulletin: (day) => `the bulletin of ${formatDay(day)}`,
    noneWithdrawn: 'No bulletin has been withdrawn.',
    someWithdrawn:
      'The title, the day and the reason stay at the address of each; the last withdrawn is at the top.',
    none: 'There are no corrections yet.',
    some: 'What was mended after publication, newest first.',
    feedTitle: (title) => `Correction: ${title}`,
  },
  preview: {
    notice: 'Internal preview: it shows drafts and scheduled bulletins and is not the published site.',
    draft: 'Draft',
    scheduled: 'Scheduled',
  },
  languageTag: 'en',
  moved: {
    title: 'This page has moved',
    description: 'This is a former address; the bulletin has moved to a new one.',
    several: 'This is a former address. Choose the bulletin to read from those that were here.',
    link: 'To the bulletin',
  },
  statistics: {
    title: 'Bulletin statistics',
    description: (office) => `Bulletins of ${office} by year, section, place and kind of event.`,
    count: 'Bulletins',
    years: { caption: 'By year', heading: 'Year' },
    sections: { caption: 'By section', heading: 'Section' },
    places: {
      caption: 'By place',
      heading: 'Place',
      note: 'A bulletin counts for where it happened, for what surrounds that place and for what took over from it, so the rows add up to more than the total.',
      most: (count) => `The ${formatCount(count)} places with the most bulletins.`,
    },
    eventTypes: { caption: 'By kind of event', heading: 'Kind of event' },
    none: 'Not recorded',
  },
  siteMap: {
    title: 'Site map',
    description: 'Every way into this site: sections, years, places, people, pages about it, and feeds.',
    machines: 'For machines',
    xml: 'Site map as XML',
  },
  tools: {
    label: 'What to do with this bulletin',
    share: 'Share',
    print: 'Print',
    save: 'Save',
    cite: 'Cite',
    copy: 'Copy',
    jump: 'Share, print, save',
    address: 'Address of this bulletin',
  },
  citation: {
    text: (parts) => {
      const office = parts.byline === parts.office ? '' : ` ${parts.office},`;
      return `${parts.byline}. ${quoted(parts.title)}.${office} ${parts.day}. ${parts.address}`;
    },
    published: (day) => `published ${formatDay(day)}`,
    held: (day) => `event of ${formatDay(day)}, day of publication unknown`,
  },
  viewer: {
    label: 'Large pictures',
    download: 'Download',
    previous: 'Previous picture',
    next: 'Next picture',
    position: 'Picture {number} of {total}',
  },
  related: 'Related bulletins',
  neighbours: 'In the same section',
  newerBulletin: 'Newer',
  olderBulletin: 'Older',
  count: bulletins,
  bulletin: {
    scan: 'a scan, in which no words are found',
    date: 'Date',
    time: (time) => `at ${time}`,
    dateInferred: 'The year is inferred from the document; the original does not state it.',
    location: 'Place',
    nowIn: 'now in',
    publishedLabel: 'Published',
    correctedOn: (day, count) =>
      count === 1 ? `Corrected ${formatDay(day)}` : `Corrected ${count} times, last ${formatDay(day)}`,
    dayUnknown: 'day not known yet',
    publishedUnknown: 'unknown',
    updatedOn: (day) => `Updated ${formatDay(day)}`,
    section: 'Section',
    attendees: 'Attendees',
    parts: { chaired: 'chaired', directed: 'directed', spoke: 'spoke', attended: 'attended' },
    pictures: 'Pictures',
    gallery: 'Pictures in this bulletin',
    credit: (credit) => `Picture: ${credit}`,
    lostPicture: (name) => `The picture file “${name}” of the original is lost.`,
    largePicture: 'See the large picture',
    attachments: 'Attachments',
    byline: 'Signed',
    contents: 'In this article',
    corrections: 'Corrections',
    source: 'Source',
    repostOf: 'Republished from',
    importedFrom: 'Moved from the former site',
    withdrawn: 'This bulletin has been withdrawn.',
    withdrawnOn: (day) => `Withdrawn ${formatDay(day)}`,
    withdrawnReason: 'Reason',
    notes: { info: 'Note', warning: 'Important' },
    description: (title) => `Bulletin: ${title}`,
  },
  search: searchEn,
  machines: machinesEn,
  awards: awardsEn,
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    body: 'The page may have moved, or the address may be mistyped. Search, or browse by year and section.',
  },
  footer: {
    responsible: 'Responsible for content',
    address: 'Address',
    telephone: 'Telephone',
    email: 'E-mail',
    parentPortal: 'Parent portal',
    satisfaction: 'Say how content you are with this site',
  },
  issues: {
    severity: { error: 'error', warning: 'warning' },
    failed: (errors, files) =>
      `${errors} errors in ${files} files; the site was not rebuilt. What is published stays as it is.`,
    cannotShow:
      'The content has errors, so that no page is shown. Mend them by the report below and save; the page then shows by itself.',
    warnings: (warnings) => `${warnings} warnings.`,
    newRule: (version, what) =>
      `${what} This is checked since now; from Bantin ${version} on it will be an error.`,
    later: (day, what) => `From ${formatDay(day)} on, the site will be refused for this: ${what}`,
    alike: (count) => `This file has ${count} more with this code, which are not listed.`,
    warningsOfBuild: (warnings) => `${warnings} warnings, which stop no build. See them with: npm run check`,
    pageDiffers: (file, difference) =>
      `${file}: this page was not written anew as it was accepted, so it is not built. The fault is in the program, not in the text: please send the file to those who look after the program (${difference}).`,
    pageUnknown: (file) =>
      `${file}: this MDX file was not accepted by the gate, so it is not built. Delete the folder .bantin and build again; if that does not help, tell those who look after the program.`,
    sum: (count) =>
      `Read ${count.read} bulletins = ${count.published} published + ${count.draft} drafts + ` +
      `${count.scheduled} scheduled + ${count.withdrawn} withdrawn (${count.unchanged} unchanged since the last build)`,
    decisions: (decisions) => `Checked ${decisions} decision${decisions === 1 ? '' : 's'}.`,
  },
  release: releaseEn,
  build: buildEn,
  offline: offlineEn,
};
