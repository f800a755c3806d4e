import { formatDay } from './formats.en.ts';
import { listFirst, offlineVi, type OfflineWords } from './offline.vi.ts';

/** What the offline edition says, and the programs that make and verify it, in English. */
export const offlineEn: OfflineWords = {
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
    year: (year: string) => `Bulletins of ${year}`,
    edition: (day: string) => `Offline edition of ${formatDay(day)}`,
    day: (day: string) => formatDay(day),
    counts: (bulletins: number, photographs: number) =>
      `Bulletins: ${bulletins}, photographs: ${photographs}`,
    bySection: 'Bulletins by section',
    corrections: 'Corrections',
    people: 'Index of people',
    places: 'Index of places',
  },
  webArchive: {
    description: 'Records made from a built site, not captured over HTTP; the date is that of the contents.',
  },
  tables: {
    bulletin: 'Bulletin',
    codes: {
      retention: (code) =>
        code === 'vinh-vien' ? 'Permanent' : code.replace(/^(?:luu-)?(\d+)-nam$/u, '$1 years'),
      access: (code) => code.replace(/^cong-khai$/u, 'Public').replace(/^han-che$/u, 'Restricted'),
    },
    fonds: {
      states: { open: 'Open', closed: 'Closed' },
      asked: offlineVi.tables.fonds.asked,
      columns: {
        code: 'Code of the fonds',
        name: 'Name of the fonds',
        state: 'State (closed, open)',
        history: 'History of the creator',
        time: 'Time of the documents',
        documents: 'Documents',
        classification: 'Classification or main groups of documents',
        language: 'Language',
        backup: 'How it is backed up',
        note: 'Note',
        begin: 'First day of the documents in this package',
        end: 'Last day of the documents in this package',
        documentsHere: 'Documents in this package',
      },
    },
    dossiers: {
      title: (year) => `Bulletins of ${year}`,
      asked: offlineVi.tables.dossiers.asked,
      columns: {
        code: 'Code of the dossier',
        title: 'Title of the dossier',
        retention: 'Retention',
        access: 'Access',
        language: 'Language',
        begin: 'Begin',
        end: 'End',
        keywords: 'Keywords',
        documents: 'Documents in the dossier',
        pages: 'Pages',
        symbol: 'Information symbol',
        confidence: 'Confidence',
        backup: 'How it is backed up',
        backupState: 'Whether it is backed up',
        photographs: 'Photographs',
        retentionWords: 'Retention, in words',
        accessWords: 'Access, in words',
        fonds: 'Code of the fonds',
      },
    },
    documents: {
      asked: offlineVi.tables.documents.asked,
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
        retentionWords: 'Retention, in words',
        accessWords: 'Access, in words',
        dossier: 'Code of the dossier',
        sum: 'SHA-256',
        bytes: 'Bytes',
      },
    },
    photographs: {
      asked: offlineVi.tables.photographs.asked,
      columns: {
        archiveCode: 'Archive code',
        retention: 'Retention',
        kind: 'Kind (negative, positive)',
        event: 'Event',
        title: 'Title',
        author: 'Author',
        place: 'Place taken',
        date: 'Time taken',
        colour: 'Colour',
        size: 'Size',
        documents: 'Documents that go with it',
        text: 'Accompanying text',
        key: 'Key of the photograph',
        retentionWords: 'Retention, in words',
        placeWords: 'Place taken, in words',
        dossier: 'Code of the dossier',
      },
    },
    photographFiles: {
      columns: {
        key: 'Key of the photograph',
        bulletin: 'Identifier of the bulletin',
        file: 'File',
        sum: 'SHA-256',
        bytes: 'Bytes',
      },
    },
    formats: {
      asked: { ...offlineVi.tables.formats.asked, by: 'PRONOM (The National Archives), November 2026' },
      columns: {
        puid: 'PRONOM identifier (PUID)',
        format: 'Format',
        by: 'Recognised by',
        extensions: 'Extensions',
        files: 'Files',
        bytes: 'Bytes',
        example: 'One such file',
      },
      by: { bytes: 'its bytes', extension: 'its extension, being UTF-8 text' },
      unknown: (extension) => `NOT RECOGNISED: ${extension === '' ? 'files without extension' : extension}`,
    },
    addresses: { columns: { former: 'Former address', present: 'Present address' } },
    renamed: { columns: { original: 'Original name', name: 'Name in the package' } },
    changes: {
      columns: {
        kind: 'Change',
        key: 'Bulletin',
        title: 'Title',
        words: 'Words',
        photographs: 'Photographs',
        attachments: 'Attachments',
      },
      kinds: {
        new: 'new',
        changed: 'changed',
        withdrawn: 'withdrawn',
        restored: 'published again',
        absent: 'no longer here',
      },
      other: 'other words',
      files: {
        added: (name) => `added ${name}`,
        changed: (name) => `changed ${name}`,
        removed: (name) => `removed ${name}`,
      },
    },
    leftLinks: { columns: { source: 'Source file', words: 'Words of the link', address: 'Address' } },
  },
  withdrawn: 'Withdrawn.',
  editorsWords: 'The words of the editor are not in the offline edition.',
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
      photographFiles: 'the file of each photograph, by its key in that list',
      fonds: 'the fonds that this package belongs to',
      dossiers: 'list of dossiers, one for each year',
      formats:
        'formats of all files in data, with PRONOM identifiers; all but this table itself and its description',
      addresses: 'former and present addresses of bulletins',
      renamed: 'original names of files that had to be renamed',
      leftLinks: 'links of the sources that lead out of the package, now text with their address',
      changes: 'bulletins that are new, changed or withdrawn since the edition before',
      webArchive: 'the site as it is on the web, for web-archive software (WACZ)',
      readMe: 'how to open and check the package',
    },
    reasons: {
      drafts: (count: number) => `${count} drafts: not published`,
      scheduled: (count: number) => `${count} scheduled bulletins: not yet published`,
      withdrawn: (count: number) =>
        `${count} withdrawn bulletins: only the notice of withdrawal remains, and in the sources what it shows, without words and pictures`,
      editorsWords: "Editors' notes in the sources of bulletins: for use within the office",
      metadata:
        'Hidden data in photographs (place, camera, time): taken out for privacy; no pixel was changed',
      forServers: 'Feeds, site map and files that only servers use: in the WACZ alone',
      forServersAtAll: 'Feeds, site map and files that only servers use',
      otherYears: (year: string) => `Bulletins of other years: this package holds ${year} alone`,
      otherSections: (name: string) =>
        `Bulletins of other sections: this package holds the section ${name} alone`,
      rebuiltPart:
        'A site built from the sources of this package has all words, photographs and attachments of each bulletin. It differs from the published one: bulletins outside the package, decisions and lists of awards are missing, also where pages of bulletins lead to them; links that lead out of the package are text with their address; the menus of all pages, the home page, lists, statistics, search, feeds, calendar, data files, files for servers and the bulletins before and after know those of the package alone',
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
      booksWithPdf: 'an e-book for each year (EPUB 3), and a file to print (PDF)',
      program:
        'the program that made this package (ZIP); name, version and sum of all packages that it needs (npm); its own digest is in bag-info.txt',
      manifests: 'SHA-256 and SHA-512 checksums of every file',
    },
    check:
      'TO CHECK that no file was changed or lost (of a signed package, with the part SIGNATURE), open a command window in this folder and run the commands of its system:',
    checkResult:
      '  Each line names a file: OK is untouched, FAILED is changed or lost (Windows shows FAILED alone). These commands do not tell of added files: only those named in the two lists belong to the package. kiem-tra.py and Bantin do.',
    checkWithPython: 'Python, on every system (kiem-tra.py is plain text, to be read before it is run):',
    checkWithProgram: (program: string) => `${program}, the program that made this package:`,
    signature:
      'SIGNATURE. The office signed tagmanifest-sha512.txt, and with it the checksum of every file. Take the public key from elsewhere: from the office, or from where the office makes it known. Whoever can change the package can change minisign.pub in it. Put the key beside this folder under the name minisign.pub, then run one of these commands, and those above:',
    predecessor: ({ day, digest }) =>
      `THE EDITION BEFORE is of ${formatDay(day)}; the SHA-512 of tagmanifest-sha512.txt in it is ${digest}. What has changed since: data/tables/changes.csv.`,
    noPredecessor: 'THE EDITION BEFORE: this package names none.',
    permission: (text) => `WHAT MAY BE DONE WITH THIS PACKAGE. ${text}`,
    noPermission:
      'WHAT MAY BE DONE WITH THIS PACKAGE. The office does not say. Ask it before you publish or show the package.',
    attached:
      'OTHER SIGNATURES. The package may carry a signature or time stamp that another program made over tagmanifest-sha512.txt. Check whichever file is there with OpenSSL and the certificates of its issuer, taken from elsewhere and put beside this folder under the name ca.pem, and run the commands above too:',
    sources:
      'SOURCES. In data/content each bulletin is a folder bulletins/<year>/<name> with index.mdx (YAML above, Markdown below) and the files that belong to it; data/public holds the files that are published as they are. They are plain text, pictures and attachments, which any program reads.',
    renamed:
      'Some files of data/content were given shorter names: data/tables/renamed.csv has the original ones. The command python3 kiem-tra.py --nguon <new folder> copies data/content to that folder under the original names.',
    noRebuilding: 'This package has no photographs: to build the site again, take one that has.',
    part: 'This package holds a part of the site, and that part alone can be built again. Where it differs from the published site: see contents.html.',
    rebuild: (program: string, archive: string) =>
      `TO BUILD THE SITE AGAIN. ${program} lies in ${archive}: unpack it into a folder, with the unpacked package beside that under the name goi. Node.js is needed as package.json says; npm ci fetches the packages whose names and sums stand in package-lock.json. In the folder of ${program} (Linux, macOS):`,
    formats:
      'FORMATS. The package follows BagIt 1.0 (RFC 8493). HTML, CSS, JPEG, PNG, WebP, CSV (RFC 4180), EPUB 3 and WARC 1.1 (ISO 28500) are all publicly documented.',
    pdf: 'The PDF files are tagged, with an outline and embedded fonts (PDF 1.4). They are not PDF/A: no program has checked that.',
  },
  originals: {
    what: (day) => `Originals of ${formatDay(day)}: photographs as the cameras wrote them, for the archive.`,
    counts: (counts) =>
      `${counts.held} photographs have their original in the store, ${counts.untouched} still have all data and are their own originals, of ${counts['not-held']} no original is held, ${counts.damaged} originals are damaged.`,
    private:
      'NOT FOR PUBLISHING: originals tell where, when and with what they were taken. Hand them to an archive alone, and keep them like files with personal data.',
    rooms: {
      originals: 'originals, named by the SHA-256 of the file',
      table:
        'which photograph of which bulletin has which original, or none; day, author and rights that the file tells',
    },
    check: 'TO CHECK that no file was changed or lost, any of these:',
    columns: {
      bulletin: 'Identifier of the bulletin',
      photograph: 'Photograph in the sources',
      state: 'Original',
      file: 'File in the package',
      sum: 'SHA-256',
      bytes: 'Bytes',
      takenOn: 'Day taken',
      author: 'Author',
      rights: 'Rights',
    },
    states: {
      held: 'in the store',
      damaged: 'DAMAGED: its contents do not have its sum',
      untouched: 'the file in the sources itself',
      'not-held': 'NOT HELD: only the photograph without its data is left',
    },
  },
  stopped: {
    usage:
      'Usage: npm run offline [-- --year 2024] [--section <id>] [--without-images] [--pdf] [--out <file.zip>] [--date 2026-09-12] [--sign <minisign key>] [--compare <edition before>]; npm run offline -- --originals [--out <file.zip>] [--date 2026-09-12] [--sign <minisign key>]; npm run offline -- --attach <.p7s or .tsr file> <edition.zip>; npm run offline -- --sources <edition> --out <new folder>',
    wouldLose: (file, name) =>
      `${file} has ${name}, and the new edition would not: to overwrite it would lose that. Move the former edition away, name another file after --out, or sign the new one with --sign where the former has a minisign signature alone.`,
    nothingBuilt: (folder: string) =>
      `There is no finished site in ${folder}. Run npm run build first, then this command again.`,
    contentBroken:
      'The content has errors, so that it is not known what the site was built from. Correct them and build again.',
    staleSite: (paths) =>
      `The finished site does not fit the content: ${paths.length} ${paths.length === 1 ? 'file was' : 'files were'} added, changed or deleted since it was built (${listFirst(paths)}). An offline edition holds only what was published: run npm run build to build the site again, then run this command again.`,
    sourcesUnknown:
      'It is not known of which files the site was built, because an older version built it or because it was copied from elsewhere. Run npm run build to build it again, then run this command again.',
    otherProgram:
      'The site was built by another version of Bantin, so that the offline edition could not search. Run npm run build to build it again, then run this command again.',
    unsealed: (file) =>
      `${file} was not written by the Bantin of this machine: it was replaced, copied from another machine, or built by another copy of Bantin. Run npm run build to build the site again, then run this command again.`,
    changedSite: (count, first) =>
      `${count} files of the finished site are not as they were built, such as ${first}. Run npm run build to build the site again, then repeat this command.`,
    noDate:
      'The date of this edition is not known: the content folder has no Git history. Add --date, such as --date 2026-09-12.',
    badDate: (given: string) =>
      `“${given}” is not a date. Write it as 2026-09-12 or 2026-09-12T08:00:00+07:00.`,
    unknownSection: (given: string, known: string) => `There is no section “${given}”. Sections: ${known}.`,
    emptyPart: 'There is no bulletin in the part that was chosen, so there is nothing to pack.',
    badPhotograph: (file: string) =>
      `The photograph is damaged: ${file}. Replace it with a sound file and build again.`,
    editorsWords: (file: string) =>
      `The notes of the editor (notes, privacy, lint) cannot be taken out of ${file}. Write these fields in the usual way, each on a line of its own, then run this command again.`,
    badPages: (count: number) => `${count} places of the finished site would not work from a disk:`,
    pageFaults: {
      'broken-link': 'a link that leads nowhere',
      'foreign-file': 'a file that would be fetched from another site',
      module: 'a module that could not be converted',
      'inline-script': 'a script written into the page',
      'foreign-part': 'something that this program did not make',
      'svg-sprite': 'an SVG picture taken from another file',
    },
    notWhole: (path) =>
      `${path} is no whole edition made by Bantin. Run npm run verify on it to see what is wrong, or take another copy.`,
    notEmpty: (folder) => `There are files in ${folder}. Choose a new folder with --out.`,
    otherPart: (former, own) =>
      `The edition before holds another part of the site (${former}) than this one (${own}): whatever only one of them holds would be called new or absent. Compare with one of the same part.`,
    attached: {
      otherKind: (file) =>
        `${file} is no signature (.p7s) and no time stamp (.tsr). Give the file the extension of its kind.`,
      unreadable: (file) => `${file} cannot be read, or is larger than 1 MB.`,
      onlyZip: (path) => `${path} is no ZIP. Name the edition before it is unpacked.`,
      already: (path, name) =>
        `${path} has ${name} already. To replace it, take the edition as it was before.`,
      ofOther: (file, signed) =>
        `${file} is not of ${signed} in this edition: it holds no SHA-256, SHA-384 or SHA-512 of that file. Take ${signed} out of this very edition, sign it again, then attach.`,
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
    noBrowser: (tried: readonly string[]) =>
      `No browser prints a PDF here${tried.length > 0 ? ` (tried ${listFirst(tried)})` : ''}. Install Google Chrome (google.com/chrome), Microsoft Edge (microsoft.com/edge) or Chromium (Debian, Ubuntu: sudo apt install chromium). If it is installed in another place, name that in the environment variable BANTIN_BROWSER. Without --pdf the package is made without a browser.`,
    notPrinted: (browser: string) =>
      `${browser} has not finished printing the PDF: the disk is full, memory is short, or it was ended. Make room, close other programs and run the command again; or pack one year at a time with --year.`,
    other: (reason: string) => `The package could not be made: ${reason}`,
  },
  progress: {
    pages: (done: number, total: number) => `Pages: ${done}/${total}`,
    webArchive: 'Making the WACZ',
    books: (year: string) => `Making the e-book of ${year}`,
    printing: (year: string) => `Printing the PDF of ${year}`,
    packing: (done: number, total: number) => `Packing: ${done}/${total} files`,
    attached: (file, name) => `Put ${name} into ${file}. Run npm run verify with --ca-file to check it.`,
    taken: (folder, files) =>
      `Copied ${files} source files into ${folder}: the content root is noi-dung, the files published as they are public.`,
    programLeftOut: (count, paths) =>
      `Did not pack ${count} files or lines that lie among the program, as they may be keys, passwords or settings of this machine: ${paths}. What does belong to the program is committed to Git (git add, git commit) before packing again.`,
    finished: (file: string, files: number, megabytes: string) =>
      `Packed: ${file} (${files} files, ${megabytes} MB)`,
  },
  verify: {
    usage:
      'Usage: npm run verify -- <file.zip, unpacked folder, or folder of editions> [--public-key <.pub file>] [--ca-file <.pem certificates>] [--log <folder of logs>] [--accept <name of an edition>]',
    noPackage: {
      missing: (path: string) => `There is no file or folder ${path}.`,
      'damaged-zip': (path: string, _place: string, rescue: string) =>
        `The ZIP is damaged or cut short and cannot be read: ${path}. ${rescue}`,
      'other-zip': (path: string, place: string) =>
        `${path} is no ZIP as Bantin writes it (first difference: ${place}), so that another program may unpack other files. It was changed, damaged or packed anew. If you trust where it comes from, unpack it and run npm run verify on the folder; if not, ask for the package again.`,
      unreadable: (path: string, reason: string) =>
        `${path} cannot be read: ${reason}. Copy the package to another disk and check the copy, or look for another copy.`,
      'no-bag': (path: string) => `${path} is no archive package: there is no bagit.txt.`,
    },
    log: {
      columns: {
        edition: 'Edition',
        state: 'State',
        since: 'Since the check before',
        digest: 'SHA-512 of tagmanifest-sha512.txt',
        files: 'Files',
        bytes: 'Bytes',
        findings: 'Findings',
        signer: 'Signed with key',
      },
      states: {
        whole: 'whole',
        'not-whole': 'NOT whole',
        unreadable: 'CANNOT be opened',
        missing: 'MISSING',
      },
      since: { new: 'for the first time', same: 'as before', replaced: 'REPLACED by another edition' },
      written: (folder: string, former: string | undefined) =>
        `Log: ${folder}. ${former === undefined ? 'This is the first check.' : `Compared with the check of ${formatDay(former)}.`}`,
      bad: (file: string) =>
        `The log of the check before cannot be read: ${file}. To go on would not tell which editions are lost. Restore that file from a copy, or write the log elsewhere with --log.`,
      accept:
        'An edition that is gone or replaced is told at every later check, until the former one is back. Where the office has removed or replaced it by intent, run this again with --accept <name of the edition>.',
      notKnown: (name) => `--accept: the log of the check before has no edition named ${name}.`,
      onlyForMany: '--log and --accept are for checking a folder of several editions.',
      ahead: (file: string, today: string) =>
        `The log of the check before is of a later day than today (${formatDay(today)}): ${file}. One of the two times, the clock of the machine was wrong. To go on would compare every later check with that log. Set the clock right, or correct the day in the name of the file and in the file.`,
      unseen: (names: readonly string[]) =>
        `No editions, and NOT checked (${names.length}): ${names.join(', ')}`,
    },
    endOfZip: 'the end of the file',
    rescue: ({ files, lost }: { files: number; lost: string | undefined }) =>
      files === 0
        ? 'No file at its beginning is whole; look for another copy of the package.'
        : `${files} files at its beginning are whole and can be taken out with 7-Zip or with the command bsdtar -xf${lost === undefined ? '' : ` (the first that is not whole: ${lost})`}; the rest has to come from another copy.`,
    badKey: (path: string) => `${path} is no minisign public key.`,
    badCertificates: (path) =>
      `${path} is no file of certificates in PEM form (with a line -----BEGIN CERTIFICATE-----).`,
    attached: {
      right: (file, vouched) =>
        `${file}: right, says openssl, with the certificates given. In it stands: ${vouched}. See whether that is the one, and the time, that you expect.`,
      expired: (file, vouched) =>
        `${file} (${vouched}): right, says openssl, with the certificates given, but one of them has expired; whether it was valid when it signed, only a time stamp (.tsr) proves.`,
      changedSince: (file, vouched) =>
        `${file} (${vouched}): it is of the list of checksums, but the edition was changed since: it does not vouch for the files named above.`,
      'no-ca': (file) =>
        `${file}: NOT checked. Add --ca-file <certificates of the issuer, PEM>, taken from elsewhere.`,
      'no-openssl': (file) => `${file}: NOT checked, because this machine has no openssl.`,
    },
    predecessor: {
      found: ({ day }, edition) =>
        `The edition before (${formatDay(day)}) lies beside it, with its digest: ${edition}`,
      other: ({ day }, edition) =>
        `The edition before (${formatDay(day)}): ${edition} beside it is of that day, but does NOT have the digest that this edition names.`,
      absent: ({ day }) => `The edition before (${formatDay(day)}) does not lie beside it.`,
    },
    progress: (done: number, total: number) => `Checking: ${done}/${total} files`,
    findings: {
      missing: 'MISSING',
      extra: 'EXTRA',
      changed: 'CHANGED',
      unreadable: 'UNREADABLE',
      'no-file': 'NOT A REGULAR FILE (a link, a pipe, a device)',
      'bad-manifest': 'BAD LINE IN MANIFEST',
      'unknown-sums': 'SUMS THAT CANNOT BE CHECKED (only SHA-256 and SHA-512 are)',
      'not-listed': 'LACKING IN ONE MANIFEST',
      'bad-version': 'NOT BAGIT 1.0',
      'wrong-total': 'TOTAL DOES NOT FIT',
      'bad-signature': 'BAD SIGNATURE',
      'other-key': 'SIGNED WITH ANOTHER KEY',
      'not-signed': 'NOT SIGNED',
      misplaced: 'NOT IN ITS PLACE IN THE ZIP',
      'other-folder': 'TOP FOLDER DOES NOT HAVE THE NAME OF THE EDITION',
      'other-name': 'A NAME THAT THIS PROGRAM NEVER WRITES, PUT IN BY SOMEBODY',
    },
    whole: (files: number, megabytes: string) =>
      `Whole: ${files} files, ${megabytes} MB; none is missing, none was added, none was changed.`,
    litter: (count: number, first: string) =>
      `${count} files that an operating system added by itself (${first}…) are no part of the package and no change; they can be deleted.`,
    notWhole: (count: number) => `NOT whole: ${count} findings.`,
    signed: (id: string, comment: string) => `Good signature of key ${id}: ${comment}`,
    signedByOwnKey: (id: string, comment: string) =>
      `Good signature of key ${id}, which lies in the package itself: ${comment}. To be sure that it is the office's, compare the key's number, or add --public-key.`,
    changedSince: (id: string, comment: string) =>
      `Key ${id} signed the manifests (${comment}), but the package was changed afterwards: the files named above are not the signer's.`,
    unsigned: 'The package is not signed.',
  },
};
