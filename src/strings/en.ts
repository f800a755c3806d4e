import { bulletins, formatCount, formatDay, months } from './formats.en.ts';
import { machinesEn } from './machines.en.ts';
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
  skipLink: 'Skip to main content',
  breadcrumb: 'Breadcrumb',
  home: 'Home',
  menu: 'Sections and pages',
  menuSections: 'Sections',
  menuPages: 'About this site',
  openMenu: 'Menu',
  close: 'Close',
  years: 'By year',
  yearTitle: (year) => `Bulletins of ${year}`,
  yearDescription: (year, office) => `Bulletins of ${year} from ${office}.`,
  sectionDescription: (section, office) => `Bulletins in the section ${section} from ${office}.`,
  homeTitle: 'Latest bulletins',
  noBulletins: 'There are no bulletins yet.',
  allOfYear: (year) => `All bulletins of ${year}`,
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
  places: {
    title: 'Places',
    description: 'Bulletins by place, under former and present names.',
    titleOf: (name) => `Bulletins about ${name}`,
    descriptionOf: (title, office) => `${title}, from ${office}; former and present names.`,
    until: (day) => `until ${formatDay(day)}`,
    partOf: 'Part of',
    became: 'Now, or now part of',
    cameFrom: 'Formed from',
    present: 'Present administrative units',
    former: 'Former administrative units',
  },
  people: {
    title: 'People',
    description: 'People named among the attendees of bulletins, by given name.',
    descriptionOf: (name, office) => `Posts of ${name} and bulletins that name them, from ${office}.`,
    note: 'Ordered by given name. Posts stand as the bulletin gave them on its day.',
    notCompared: 'same name, not compared',
    letters: 'By the first letter of the given name',
    posts: 'Posts over time',
    appearances: 'Named in these bulletins',
    heldThen: (posts) => `At that time: ${posts}`,
  },
  corrections: {
    title: 'Corrections',
    description: 'What was mended in bulletins after they were published.',
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
    link: 'To the bulletin',
  },
  siteMap: {
    title: 'Site map',
    description: 'Every way into this site: sections, years, places, people, pages about it, and feeds.',
    machines: 'Feeds and data',
    xml: 'Site map as XML',
  },
  tools: {
    label: 'What to do with this bulletin',
    print: 'Print',
    save: 'Save',
    saving: 'Collecting pictures…',
    saved: 'Saved as one HTML file.',
    saveFailed: 'This did not work; please use the save command of your browser.',
    leftOut: 'This picture is not in the saved file; see it at the address of the bulletin.',
    cite: 'Cite',
    copy: 'Copy',
    copied: 'Copied.',
    copyFailed: 'This did not work; please select the text and copy it.',
    address: 'Address of this bulletin',
  },
  citation: {
    text: (parts) => {
      const office = parts.byline === parts.office ? '' : ` ${parts.office},`;
      return `${parts.byline}. “${parts.title}”.${office} ${parts.day}. ${parts.address}`;
    },
    published: (day) => `published ${formatDay(day)}`,
    held: (day) => `event of ${formatDay(day)}, day of publication unknown`,
  },
  viewer: {
    label: 'Large pictures',
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
    date: 'Date',
    time: (time) => `at ${time}`,
    dateInferred: 'The year is inferred from the document; the original does not state it.',
    location: 'Place',
    nowIn: (names) => `now in ${names}`,
    publishedLabel: 'Published',
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
    feed: 'RSS feed',
    satisfaction: 'Say how content you are with this site',
  },
  issues: {
    severity: { error: 'error', warning: 'warning' },
    failed: (errors, files) =>
      `${errors} errors in ${files} files; the site was not rebuilt. What is published stays as it is.`,
    warnings: (warnings) => `${warnings} warnings.`,
    warningsOfBuild: (warnings) => `${warnings} warnings, which stop no build. See them with: npm run check`,
    sum: (count) =>
      `Read ${count.read} bulletins = ${count.published} published + ${count.draft} drafts + ` +
      `${count.scheduled} scheduled + ${count.withdrawn} withdrawn (${count.unchanged} unchanged since the last build)`,
  },
  release: {
    statement: ({ title, digest, files, own }) =>
      `${title}

Release: sha256:${digest}
Files: ${files}

The digest is the SHA-256 of the list that sha256sum prints for all files of the site but this one, in the order of their
names. The same content, built again, has the same digest; npm run reproduce does that. To count it over the published files,
run in the folder of the site:

find . -type f ! -path ./${own} -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum
`,
  },
  build: {
    reproduce: {
      cold: 'from nothing',
      elsewhere: 'in another folder, time zone Kiritimati, in Turkish, umask 077, from nothing',
      oneProcessor: 'on one processor, from nothing',
      otherNode: (version) => `by Node ${version}, from nothing`,
      warm: 'again, with caches',
      incremental: 'again, after a paragraph was added and taken back',
      paragraph: '\nOne more paragraph.\n',
      failed: 'This one could not be built, so nothing can be compared.',
      notBound: 'Not tried on one processor: this machine has no taskset.',
      noOtherNode: (version) =>
        `Tried with Node ${version} alone: no other was found. Name one with: npm run reproduce -- --node <program>`,
      differs: (count, paths) => `    ${count} files differ: ${paths.join(', ')}`,
      same: (count, digest) => `${count} builds gave the same site: sha256:${digest}`,
      notSame: 'The builds did not give the same site.',
      present: 'The present release is that site too.',
      notPresent: (file) =>
        `The present release is another site (see ${file}): it was built from other content or by another version.`,
      nothingPresent: 'There is no present release to compare with.',
    },
    digest: (digest) => `Release digest: sha256:${digest}`,
    nothingBefore: 'There is no previous release to return to.',
    previousDamaged: (count, first) =>
      `Cannot roll back: ${count} files of the previous release are not as they were released, such as ${first}. The present site stays.`,
    rolledBack: (folder, digest) =>
      `Back at the previous release: ${folder} (sha256:${digest}). Run this again to return to the one just left.`,
    photographs: (done, total, minutesLeft) => `Photographs: ${done}/${total}, about ${minutesLeft} min left`,
    photographsDone: (made, reused) => `Photographs: ${made} files made, ${reused} reused`,
    previewsDone: (made, reused) => `Previews: ${made} drawn, ${reused} reused`,
    indexed: (count) => `Search: ${count} bulletins indexed`,
    surveyed: (pages) => `Read again: ${pages} pages`,
    verified: (pages, links) => `Checked: ${pages} pages, ${links} links, no fault`,
    finished: (folder) => `Built: ${folder}`,
    invariantsFailed: (count) =>
      `The build has ${count} faults and was not released; the previous one stays.`,
    locked: 'Another build of the same content is running. Wait until it ends, then run this again.',
    storeDropped:
      'What the build before remembered is damaged and was dropped; every bulletin is read again.',
    noLog:
      'Astro could not load the log handler of Bantin (src/release/astro-log.ts), so that its warnings are not known',
    warned: (count, list) =>
      `Astro gave ${count} warnings. They usually mean that something was left out, so this build is not released; the previous one stays.\n\n${list}`,
    healed: 'The build before stopped half-way; its predecessor has been restored.',
    serving: (address) => `Serving at ${address} (Ctrl+C stops)`,
    stopped: (reason) => `The build stopped: ${reason}. The previous one stays.`,
    nothingBuilt: (folder) => `Nothing has been built in ${folder} yet. Build the site first.`,
    noProgram: (name, suite) =>
      `There is no ${name} on this machine. Install the package ${suite}, then run this command again.`,
    altered: (file) =>
      `${file} is no longer what was built. Run npm run build again, and change nothing in the finished folder.`,
    laidOut: (folder, files, compressed) =>
      `Laid out ${files} files of the site and ${compressed} compressed forms in ${folder}`,
    refusedLicence: (name, licence) =>
      `The licence of ${name} (${licence || 'unknown'}) does not allow its use. Replace it, or write the reason into src/release/supply/licences.ts.`,
    supplyReported: (folder, packages) =>
      `Wrote the list of ${packages} packages and their licences into ${folder}`,
    otherDisk: (folder) =>
      `${folder} lies on another disk than the build, so that it cannot be replaced in one step`,
    lockLost: 'Another build began while this one stood still; this one is not released.',
    alsoIn: (count) => `and ${count} more pages`,
    faults: {
      'broken-link': (detail) => `No page or file at this address: ${detail}`,
      'outside-base': (detail) => `The address lies outside this site: ${detail}`,
      'missing-fragment': (detail) => `The page linked to has no such place: ${detail}`,
      'invalid-address': (detail) => `Malformed address: ${detail}`,
      'no-title': () => 'The page has no title',
      'duplicate-title': (detail) => `The title is that of another page: ${detail}`,
      'heading-count': (detail) => `A page has exactly one h1; this one has ${detail}`,
      'no-description': () => 'The page has no description',
      canonical: (detail) => `The canonical address is not that of the page: ${detail}`,
      language: (detail) => `The page does not name its language: ${detail}`,
      'local-address': (detail) => `An address that only the building machine knows: ${detail}`,
      'build-path': (detail) => `The file betrays a folder of the building machine: ${detail}`,
      'leaked-value': (detail) => `A value of the program has reached the page: ${detail}`,
      'original-photograph': (detail) => `An original photograph, which must not be published: ${detail}`,
      metadata: (detail) => `A picture that still holds hidden data: ${detail}`,
      'disguised-file': (detail) =>
        `The contents are not what the name of the file says; inside is: ${detail}`,
      'unknown-type': (detail) => `A finished site has no files of this type: ${detail}`,
      'empty-file': () => 'The file is empty',
      leftover: () => 'A file of the build itself was left behind',
      'missing-page': () => 'There is no page at an address where there has to be one',
      'title-missing': (detail) => `The bulletin's title is not in the h1: ${detail}`,
      'text-missing': (detail) => `The bulletin's first sentence is not in the page: ${detail}`,
      'unknown-bulletin': () => 'This bulletin page is not in the list of the bulletins that were built',
      vanished: (detail) =>
        `A published address is gone: ${detail}. Keep the bulletin, set status: withdrawn, or name this address in the aliases of its successor`,
      malformed: (detail) => `A file for programs is malformed: ${detail}`,
      'lost-bulletin': () => 'This bulletin is neither a draft nor scheduled, and has no page',
      'fewer-pages': (detail) =>
        `Over a fifth of the pages of the present site are missing: ${detail}. If that is meant: npm run build -- --fewer`,
      'fewer-photographs': (detail) =>
        `Over a fifth of the photographs of the present site are missing: ${detail}. If that is meant: npm run build -- --fewer`,
      'alias-taken': (detail) => `A former address is that of a present page: ${detail}`,
      'index-count': (detail) => `The search index does not hold all bulletins: ${detail}`,
    },
  },
  offline: {
    stamp: {
      edition: (day: string) => `Offline edition of ${formatDay(day)}.`,
      livingPage: 'Page on the web:',
      unpackFirst:
        'You are looking at a page inside a ZIP file. Please unpack the whole ZIP into a folder first and open index.html there: pictures, links and search will work then.',
    },
    moved: (title: string) => `This page has moved: ${title}`,
    book: {
      title: (year: string, site: string) => `${site} - Bulletins of ${year}`,
      contents: 'Contents',
      livingPage: 'Page on the web:',
      accessibility: 'Pictures have descriptions; the text can be read aloud.',
    },
    webArchive: {
      description:
        'Records made from a built site, not captured over HTTP; the date is that of the contents.',
    },
    tables: {
      bulletin: 'Bulletin',
      documents: {
        columns: {
          identifier: 'Identifier',
          archiveCode: 'Archive code',
          retention: 'Retention',
          type: 'Type',
          number: 'Number',
          symbol: 'Symbol',
          date: 'Date of issue',
          issuer: 'Author or issuer',
          abstract: 'Abstract',
          language: 'Language',
          pages: 'Pages',
          access: 'Access',
          link: 'File or link',
          note: 'Note',
        },
      },
      photographs: {
        columns: {
          archiveCode: 'Archive code',
          retention: 'Retention',
          event: 'Event',
          title: 'Title',
          author: 'Author',
          place: 'Place taken',
          date: 'Time taken',
          colour: 'Colour',
          size: 'Size',
          text: 'Accompanying text',
        },
      },
      photographFiles: {
        columns: { row: 'Number of the photograph', bulletin: 'Identifier of the bulletin', file: 'File' },
      },
      addresses: { columns: { former: 'Former address', present: 'Present address' } },
      renamed: { columns: { original: 'Original name', name: 'Name in the package' } },
    },
    contentsPage: {
      title: (site: string) => `Contents of the archive package: ${site}`,
      unpackFirst:
        'You are looking at a file inside a ZIP file. Please unpack the whole ZIP into a folder first and open index.html there.',
      open: 'Open the bulletins',
      contents: 'Contents of the archive package',
      edition: (day: string) => `Offline edition of ${formatDay(day)}`,
      perYear: 'Counts per year',
      year: 'Year',
      bulletins: 'Bulletins',
      photographs: 'Photographs',
      book: 'E-book',
      total: 'Total',
      holds: 'The package holds',
      leftOut: 'Left out',
      rooms: {
        site: 'pages to read, search and print, without a network',
        content:
          'sources of the bulletins (MDX), registers, photographs at full size: enough to build the site again',
        contentWithoutImages: 'sources of the bulletins (MDX), registers, without photographs',
        documents: 'list of bulletins and attachments',
        photographs: 'list of photographs',
        photographFiles: 'the file of each photograph, in the order of that list',
        addresses: 'former and present addresses of bulletins',
        renamed: 'original names of files that had to be renamed',
        webArchive: 'the site as it is on the web, for web-archive software (WACZ)',
        readMe: 'how to open and check the package',
      },
      reasons: {
        drafts: (count: number) => `${count} drafts: not published`,
        scheduled: (count: number) => `${count} scheduled bulletins: not yet published`,
        withdrawn: (count: number) =>
          `${count} withdrawn bulletins: only the notice of withdrawal remains, without source and pictures`,
        metadata:
          'Hidden data in photographs (place, camera, time): taken out for privacy; no pixel was changed',
        forServers: 'Feeds, site map and files that only servers use: in the WACZ alone',
        forServersAtAll: 'Feeds, site map and files that only servers use',
        otherYears: (year: string) => `Bulletins of other years: this package holds ${year} alone`,
        otherSections: (name: string) =>
          `Bulletins of other sections: this package holds the section ${name} alone`,
        images: 'Photographs: this package was made without; their descriptions stand in their place',
        webArchiveOfPart: 'WACZ: in the complete package with photographs alone',
        lost: (count: number) =>
          `${count} pictures of bulletins from a former site: their files were lost before`,
        aliases: (count: number) =>
          `${count} former addresses with a question mark or of another site: they cannot be files and stand in the table of addresses alone`,
      },
    },
    readMe: {
      what: (day: string, url: string) =>
        `This is the offline edition of ${url}, ${formatDay(day)}, to read, search and print without a network.`,
      counts: ({
        first,
        last,
        bulletins: count,
        photographs,
      }: {
        first: string;
        last: string;
        bulletins: number;
        photographs: number;
      }) =>
        `It holds ${count} bulletins ${first === last ? `of ${first}` : `from ${first} to ${last}`} and ${photographs} photographs. What is left out and why: see contents.html.`,
      open: 'TO OPEN IT, unpack the whole ZIP into a folder and open index.html there with a web browser.',
      holds: 'WHAT LIES WHERE (all text files are UTF-8):',
      rooms: {
        index: 'begin here: double-click',
        contents: 'contents: counts per year, what is left out and why',
        site: 'pages to read (HTML)',
        content: 'sources: MDX (Markdown), YAML, photographs at full size without hidden data',
        contentWithoutImages: 'sources: MDX (Markdown), YAML, without photographs',
        tables: 'lists of bulletins, photographs, addresses (CSV)',
        webArchive: 'the site as it was on the web (WACZ, WARC 1.1 inside)',
        books: 'an e-book for each year (EPUB 3)',
        manifests: 'SHA-256 and SHA-512 checksums of every file',
      },
      check:
        'TO CHECK that no file was changed or lost, open a command window in this folder and run the commands of its system:',
      checkResult:
        '  Each line names a file: OK is untouched, FAILED is changed or lost (Windows shows FAILED alone). Files that were added are not told: only those named in the two lists belong to the package.',
      checkWithProgram: 'Bantin, the program that made this package, tells of added files too:',
      again:
        'TO BUILD THE SITE AGAIN: data/content is a complete content folder. Each bulletin is a folder bulletins/<year>/<name> with index.mdx (YAML above, Markdown below) and the files that belong to it. Bantin builds the site from it; without Bantin it can still be read: plain text, pictures and attachments.',
      formats:
        'FORMATS. The package follows BagIt 1.0 (RFC 8493). HTML, CSS, JPEG, PNG, WebP, CSV (RFC 4180), EPUB 3 and WARC 1.1 (ISO 28500) are all publicly documented.',
    },
    stopped: {
      usage:
        'Usage: npm run offline [-- --year 2024] [--section <id>] [--without-images] [--out <file.zip>] [--date 2026-09-12] [--sign <minisign key>]',
      nothingBuilt: (folder: string) =>
        `There is no finished site in ${folder}. Run npm run build first, then this command again.`,
      contentBroken:
        'The content has errors, so that it is not known what the site was built from. Correct them and build again.',
      staleSite: (key: string) =>
        `The finished site does not fit the content (bulletin ${key}). Build the site again, then run this command again.`,
      otherProgram:
        'The site was built by another version of Bantin, so that the offline edition could not search. Run npm run build to build it again, then run this command again.',
      noDate:
        'The date of this edition is not known: the content folder has no Git history. Add --date, such as --date 2026-09-12.',
      badDate: (given: string) =>
        `“${given}” is not a date. Write it as 2026-09-12 or 2026-09-12T08:00:00+07:00.`,
      unknownSection: (given: string, known: string) => `There is no section “${given}”. Sections: ${known}.`,
      emptyPart: 'There is no bulletin in the part that was chosen, so there is nothing to pack.',
      badPhotograph: (file: string) =>
        `The photograph is damaged: ${file}. Replace it with a sound file and build again.`,
      badPages: (count: number) => `${count} places of the finished site would not work from a disk:`,
      pageFaults: {
        'broken-link': 'a link that leads nowhere',
        'foreign-file': 'a file that would be fetched from another site',
        module: 'a module that could not be converted',
        'inline-script': 'a script written into the page',
        'svg-sprite': 'an SVG picture taken from another file',
      },
      password:
        'The password of the signing key is wrong. Put it into the environment variable BANTIN_SIGN_PASSWORD.',
      badKey: (file: string) => `${file} is no usable minisign key.`,
      diskFull:
        'The disk is full. Make room or choose another disk with --out; the former package, if any, is untouched.',
      fileTooLarge:
        'The disk does not take a file of this size (FAT32 disks take 4 GB at most). Choose another disk with --out, or pack year by year with --year; the former package, if any, is untouched.',
      notWritable: 'The chosen place cannot be written to. Choose another one with --out.',
      diskFault: 'The disk reports an error. Try another disk.',
      other: (reason: string) => `The package could not be made: ${reason}`,
    },
    progress: {
      pages: (done: number, total: number) => `Pages: ${done}/${total}`,
      webArchive: 'Making the WACZ',
      books: (year: string) => `Making the e-book of ${year}`,
      packing: (done: number, total: number) => `Packing: ${done}/${total} files`,
      finished: (file: string, files: number, megabytes: string) =>
        `Packed: ${file} (${files} files, ${megabytes} MB)`,
    },
    verify: {
      usage: 'Usage: npm run verify -- <file.zip or folder> [--public-key <.pub file>]',
      noPackage: {
        missing: (path: string) => `There is no file or folder ${path}.`,
        'damaged-zip': (path: string) => `The ZIP is damaged or cut short and cannot be read: ${path}`,
        'no-bag': (path: string) => `${path} is no archive package: there is no bagit.txt.`,
      },
      badKey: (path: string) => `${path} is no minisign public key.`,
      progress: (done: number, total: number) => `Checking: ${done}/${total} files`,
      findings: {
        missing: 'MISSING',
        extra: 'EXTRA',
        changed: 'CHANGED',
        unreadable: 'UNREADABLE',
        twice: 'TWICE',
        'bad-manifest': 'BAD LINE IN MANIFEST',
        'not-listed': 'NOT IN EVERY MANIFEST',
        'bad-version': 'NOT BAGIT 1.0',
        'wrong-total': 'TOTAL DOES NOT FIT',
        'bad-signature': 'BAD SIGNATURE',
        'other-key': 'SIGNED WITH ANOTHER KEY',
        'not-signed': 'NOT SIGNED',
      },
      whole: (files: number, megabytes: string) =>
        `Whole: ${files} files, ${megabytes} MB; none is missing, none was added, none was changed.`,
      notWhole: (count: number) => `NOT whole: ${count} findings.`,
      signed: (id: string, comment: string) => `Good signature of key ${id}: ${comment}`,
      signedByOwnKey: (id: string, comment: string) =>
        `Good signature of key ${id}, which lies in the package itself: ${comment}. To be sure that it is the office's, compare the key's number, or add --public-key.`,
      unsigned: 'The package is not signed.',
    },
  },
};
