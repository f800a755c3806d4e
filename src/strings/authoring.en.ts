import type { Session } from '../vietnamese/days.ts';
import type { AuthoringWords } from './authoring.vi.ts';

const sessions: Readonly<Record<Session, string>> = {
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
  'all-day': 'All day',
};

/** What the commands for editors say in English. What they write into content stays Vietnamese. */
export const authoringEn: AuthoringWords = {
  command: {
    fileProblem: {
      EACCES: (path) =>
        `There is no permission to write or read ${path}: ask the administrator for it, then run again.`,
      EPERM: (path) =>
        `The system does not allow ${path} to be changed: close the program that has it open, or ask the administrator, then run again.`,
      EROFS: (path) =>
        `${path} lies on a disk that can only be read: copy the content folder elsewhere, then run again.`,
      EBUSY: (path) => `Another program has ${path} open: close it, then run again.`,
      ENOSPC: (path) => `The disk is full, ${path} cannot be written: delete some files, then run again.`,
    },
    failed: (reason) => `The command could not run: ${reason}`,
    unknownFlag: (flag, near) =>
      `There is no option ${flag}.${near ? ` Did you mean ${near}?` : ''} Add --help to see the options.`,
    flagWithoutValue: (flag) => `The option ${flag} needs a value after it.`,
    keptByNpm: (option, command) =>
      `npm kept --${option} for itself, so nothing was done: write two hyphens before the options, npm run ${command} -- … --${option} …`,
    looseArgument: (words) =>
      `It is not clear what “${words}” is: put a value with blanks in double quotation marks, such as --title "Hội nghị sơ kết".`,
    notTaken: (words, options, urgent) =>
      `This command does not take “${words}”.${urgent ? ` It builds the whole site; to publish this bulletin alone, write --urgent ${urgent}.` : ''} The options: ${options.join(', ')}.`,
    optionsOf: (options) =>
      `The options: ${[...options, '--help'].join(', ')}. README.md says how they are used.`,
    notFolder: (path) =>
      `${path} (named by BANTIN_CONTENT or .env) is a file: give the path of the content folder, which has site.yaml.`,
    insideContent: (path, root) =>
      `${path} (named by BANTIN_CONTENT or .env) lies in the content folder: give the folder that has site.yaml, ${root}.`,
    helpOf: {
      build: `npm run build                          builds the whole site into dist
npm run build -- --preview             builds a preview with drafts into a folder of its own
npm run build -- --urgent 2026/<folder>   publishes this bulletin alone, as it is committed
npm run build -- --fewer               permits far fewer pages or photographs than before
npm run build -- --restore <key or address>   shows again what was taken back
npm run build -- --fresh               deletes all caches first`,
      offline: `npm run offline                                     packs the finished site as one ZIP
npm run offline -- --year 2026 --section <id>       one year, one section alone
npm run offline -- --without-images                 without photographs
npm run offline -- --out <file.zip> --date 2026-09-12   where to, and of which day
npm run offline -- --sign <minisign key>            signs all checksums
npm run offline -- --compare <edition before>       lists what is new, changed, withdrawn, and names that edition
npm run offline -- --originals                      packs the untouched photographs, for the archive alone
npm run offline -- --attach <.p7s or .tsr> <edition.zip>   puts in a signature or time stamp of another program
npm run offline -- --sources <edition> --out <new folder>  copies the sources out, under their own names`,
      verify: `npm run verify -- <edition, or folder of them>     finds files that are missing, extra or changed
npm run verify -- <edition> --public-key <.pub file>    demands a signature with this key
npm run verify -- <edition> --ca-file <.pem certificates>   checks attached signatures and time stamps, through openssl
npm run verify -- <folder> --log <folder of logs>       writes the log elsewhere
npm run verify -- <folder> --accept <edition>       no longer tells of one that was removed or replaced by intent`,
      start: `npm start                    builds the site and serves it on this machine until Ctrl+C
npm start -- --port 8080     on this port; 4321 otherwise`,
      'publish-diff': `npm run publish-diff                          compares the finished site with the one before
npm run publish-diff -- --against <file>      with another release (its bantin-manifest.json)`,
      fleet: `npm run fleet -- <fleet.yaml>      pulls, builds what is due and publishes for all offices of the file, one after another`,
      upgrade: `npm run upgrade                   has the newest version check the content, and goes to it when nothing is refused
npm run upgrade -- --to <tag>     to this version
npm run upgrade -- --back         returns to the version before`,
      preview: `npm run preview                 shows the site with drafts on this machine and follows each saved change, until Ctrl+C`,
      rollback: `npm run rollback                          exchanges the site with the release before; a second run undoes it
npm run rollback -- --undo 2026/<folder>    accepts that what was corrected in this bulletin is undone; may be repeated
npm run rollback -- --to <digest>         only to this release
npm run rollback -- --list                shows the digests of both
npm run rollback -- --hold <who> --why <reason>   keeps the present release against every build
npm run rollback -- --release             ends that`,
    },
    noContent: (path) => `There is no content folder ${path}, which BANTIN_CONTENT or .env names.`,
    noFile: (path, near) => `There is no file or folder ${path}.${near ? ` Did you mean ${near}?` : ''}`,
    notText: (path) => `${path} is no bulletin and no page (.mdx) of the content folder.`,
  },
  format: {
    help: `npm run format                   lays out every bulletin and page in one way
npm run format -- <file> …       these files only
npm run format -- --check        looks and changes nothing; exit code 1 if a file is laid out otherwise

No word is changed: the page stays the same to the byte, and a file where that is not certain is left alone.`,
    formatted: (path) => `Laid out: ${path}`,
    wouldFormat: (path) => `Laid out otherwise: ${path}`,
    unprovable: (path) => `Left alone: ${path} (laying it out might change the page)`,
    faulty: (path) => `Left alone because it has errors: ${path}`,
    faultyHint: 'Run npm run check to see how to mend them, then npm run format again.',
    sum: (count) =>
      `${count.changed} files laid out, ${count.same} were so already, ${count.unprovable + count.faulty} left alone.`,
    checkSum: (count) =>
      `${count.changed} files laid out otherwise, ${count.same} well, ${count.unprovable + count.faulty} not judged.`,
    checkHint: 'Run npm run format to lay them out.',
  },
  new: {
    help: `npm run new                      asks question by question, then makes the folder of a new bulletin
npm run new -- --title "…" --date 2026-07-16 …   does not ask what is given

  --title "…"          the title, 10 to 200 characters
  --date 2026-07-16    the day of the event (16/7/2026 will do)
  --end-date 2026-07-18   the last day, if there are several
  --session morning    part of the day: morning, afternoon, evening, all-day
  --where "…"          where it happened, as the text says it
  --place <id>         the id of a place in registers/places.yaml
  --section <id>       a section of site.yaml
  --attendee "…"       who attended: "Name – position"; may be repeated, each person once or on a line
  --photo <file>       a photograph or a folder of them; may be repeated
  --alt "…"            what a photograph shows, once for each, in the same order; later will do in a draft
  --attach <file>      an attachment; may be repeated
  --to 2026/<folder>   adds photographs (--photo, --alt) to a bulletin that is there, and makes none
  --byline "…"         who signs; the office if it is left out
  --published-on <day>    the day of publication; today if it is left out
  --slug <name>        the last part of the address; from the title if it is left out
  --status published   publish at once; a draft if it is left out
  --yes                ask nothing

Photographs are turned upright, made at most 2560 pixels long and freed of GPS. Nothing is overwritten.`,
    intro: 'A new bulletin',
    cancelled: 'Stopped. Nothing was made.',
    missing: (flags) => `There is no terminal to ask in, so these are needed: ${flags}`,
    problem: (flag, problem) => `${flag}: ${problem}`,
    title: 'Title',
    date: 'Day of the event (day/month/year)',
    badDate: (text, meant) =>
      `“${text}” is no day of the calendar. ${meant ? `Do you mean ${meant}? ` : ''}Write the full year, for example 16/7/2026.`,
    twoDays: (start, end) =>
      `These are two days in one place: write the first here (${start}), the last as the last day (--end-date ${end}).`,
    endDate: 'Last day; leave empty and press Enter if there is one day only',
    endsEarly: (end, start) => `The last day ${end} is before the first, ${start}.`,
    attendees:
      'Who attended: paste a list, “Name – position” on each line, then press Enter twice; with nothing to say just press it twice',
    badAttendee: (line) =>
      `“${line}” does not say what the position is: write “Name – position”, several with semicolons between them.`,
    attachments:
      'Attachments (.pdf, .docx, .xlsx…): drag files here; leave empty and press Enter if there are none',
    notAttachment: (name) => `${name} cannot be attached. Use .pdf, .docx, .xlsx, .ods, .odt or .csv.`,
    session: 'Part of the day',
    noSession: 'Not said',
    place: 'Place',
    placeHelp: '↑/↓ to choose, Enter to accept, type a part of the name (marks are not needed)',
    placeAsTyped: (text) => `Keep what was typed: ${text}`,
    noPlace: 'The text names no place',
    unknownPlace: (id, near) =>
      `There is no place “${id}” in registers/places.yaml.${near ? ` Did you mean “${near}”?` : ''}`,
    severalPlaces: (name, ids) => `Several places are called “${name}”. Add --place: ${ids}`,
    unlisted: (text, near) =>
      `“${text}” is not in registers/places.yaml, so it is linked to no place.${near ? ` Near: “${near}”.` : ''}`,
    section: 'Section',
    unknownSection: (id, known) => `There is no section “${id}”. There are: ${known}.`,
    photographs: 'Photographs: drag files or a folder here; leave empty and press Enter if there are none',
    morePhotographs: 'More photographs? Leave empty and press Enter when done',
    alt: (number, name) =>
      `Who and what does photograph ${number} (${name}) show, and where? (for those who cannot see it; in a draft it may wait)`,
    altLabel: (number) => `photograph ${number}: description`,
    altWanted: (number) => `Photograph ${number} needs a description, as the bulletin is published at once.`,
    leftOut: (taken, files) => `Took ${taken} photographs, left out ${files.length}: ${files.join('; ')}.`,
    photographList: 'Photographs and their descriptions:',
    photographLine: (name, alt) => `  ${name}: ${alt || '(none yet: write alt before it is published)'}`,
    added: (count, path) => `Added ${count} photographs to ${path}`,
    notAdded: 'No photograph was added, as the bulletin has errors:',
    noPhotographs: 'Say which photographs to add: --photo <file or folder>',
    onlyWith: (flags) => `--to goes with --photo and --alt only; leave out ${flags}.`,
    noAlt: (name) => `${name} has no description: add --alt "…" in the order of the photographs.`,
    altAlone: 'The words of a photograph need the photograph: add --photo <file>.',
    tooManyAlts: 'There are more --alt than photographs.',
    byline: 'Signed',
    slug: 'Name of the folder (lower case without marks, hyphens)',
    badSlug: (slug, proposal) => `“${slug}” cannot be an address.${proposal ? ` Write “${proposal}”.` : ''}`,
    noSlug: 'The title has no Latin letter, so the folder needs a name: --slug',
    taken: (path) =>
      `There is a bulletin at ${path}. It is not overwritten: choose another name (npm run new: --slug <name>).`,
    photograph: {
      missing: (file) => `There is no ${file}.`,
      preparing: (at, count, name) => `Preparing photograph ${at} of ${count}: ${name}`,
      twin: (name, other) => `${name} (the same as ${other})`,
      leftOut: {
        picture: (name) => `${name} (a picture of a type that is not published: save it as JPEG)`,
        recording: (name) =>
          `${name} (a film or recording: put it on a channel of the office and link to it)`,
        attachment: (name) => `${name} (no picture; attach it with --attach)`,
        other: (name) => `${name} (no picture)`,
      },
      none: (folder) => `There are no pictures in ${folder} (.jpg, .png, .webp, .heic).`,
      broken: (file) => `${file} is damaged or was not copied whole. Copy it from the camera again.`,
      notPicture: (file) => `${file} is no picture that can be used. Export it as JPEG, PNG or WebP.`,
      tooLarge: (file) =>
        `${file} is too large (more than 100 megapixels, or a JPEG of more than 20 scans). Make it smaller and save it again first.`,
      heic: (file) =>
        `${file} is a HEIC of an iPhone. Choose Settings, Camera, Formats, “Most Compatible”; or send it by e-mail, ` +
        'which converts it; or have the decoder installed: npm install --no-save heic-decode',
    },
    brought: (name, width, height) => `Brought in: ${name} (${width} × ${height})`,
    refused: 'The bulletin was not made because:',
    created: (path) => `Made ${path}`,
    next: (path, isDraft) => [
      'What to do next:',
      `  1. Open ${path} and write.`,
      '  2. npm run check      checks it',
      '  3. npm run preview    shows it on this machine',
      ...(isDraft ? [`  4. To publish: npm run publish -- ${path.split('/').slice(-3, -1).join('/')}`] : []),
    ],
  },
  change: {
    renameHelp: `npm run rename -- 2026/<folder> <new name>   renames the folder of a bulletin, and keeps its address in aliases

The new name is of lower case letters without marks, digits and hyphens. A draft has no address yet, so it gets no alias, and may
move to another year:

npm run rename -- 2026/<folder> 2025/<name>`,
    publishHelp: `npm run publish -- 2026/<folder>               publishes: status: published, publishedOn today
npm run publish -- 2026/<folder> --published-on 16/7/2026   with this day

What was imported (kind: imported) keeps its day of publication; without one (null) it gets none but that of --published-on.`,
    unpublishHelp: `npm run unpublish -- 2026/<folder>   makes a draft of a bulletin: status: draft

What readers have seen cannot become a draft: withdraw it with status: withdrawn.`,
    usage: 'Name one bulletin.',
    noNewName: (named) => `The new name of ${named} is missing.`,
    severalNames: (slug) => `A new name has no spaces: write ${slug}.`,
    looseDay: (day) => `For the day of publication, write --published-on ${day}.`,
    distantDay: (published, date) =>
      `The day of publication ${published} is more than a year before the event of ${date}: check the year of both.`,
    noBulletin: (key, near) =>
      `There is no bulletin ${key}. Write year/folder, such as 2026/hoi-nghi-so-ket.${near ? ` Did you mean ${near}?` : ''}`,
    unreadable: (path) =>
      `The frontmatter of ${path} cannot be changed. Run npm run check for what is wrong, mend it, and run this again.`,
    savedMeanwhile: (path) => `Another program has just saved ${path}: nothing was changed; run this again.`,
    refused: 'Nothing was changed, because afterwards there would be errors:',
    otherYear: (year) =>
      `The bulletin is no draft, so it stays in the folder of ${year}: the new name has no year, or that one. The year follows its date.`,
    yearOfDay: (years) =>
      `The year of the folder follows date or publishedOn: move it to the folder of ${years.join(' or ')}, or correct the day first.`,
    sameName: (slug) => `The folder is called ${slug} already.`,
    renamed: (path, alias) =>
      `Renamed to ${path}${alias === undefined ? '' : `; the former address ${alias} leads to the new one`}.`,
    alreadyPublished: (path) => `${path} has status: published already.`,
    isScheduled: (path) =>
      `${path} is scheduled (publishAt). To publish it now, delete the line publishAt and write today as publishedOn.`,
    alreadyDraft: (path) => `${path} is a draft already.`,
    wasPublished: (path) =>
      `Nothing was changed: ${path} has been published and seen, so it cannot become a draft or scheduled again. To take it down, write status: withdrawn and withdrawal: { on: the day, reason: "why" }.`,
    isWithdrawn: (path) => `${path} was withdrawn; to publish it again change status and withdrawal by hand.`,
    published: (path, day) =>
      `${path}: wrote status: published, ${day === undefined ? 'day of publication unknown (null; write it as publishedOn when it is known)' : `day of publication ${day}`}. Commit and push it, and the site is built again.`,
    unpublished: (path) => `${path}: wrote status: draft.`,
    linkedFrom: (files) => `These link to it: ${files.join(', ')}.`,
  },
  hook: {
    refused:
      '\nNot committed because of the errors above. Mend the file, stage it again (git add), and commit once more.\n' +
      'To commit in spite of them: git commit --no-verify',
    installed:
      'From now on content is checked before each commit. Remove it: node scripts/install-hook.ts --remove',
    kept: 'The check before each commit is there already.',
    removed: 'The check before each commit is removed. Bring it back: node scripts/install-hook.ts --install',
    'switched-off': '',
    'other-hooks': 'This repository uses Git hooks of its own, which stay.',
    'no-checkout': '',
  },
  session: (session) => sessions[session],
  day: (day) => day,
};
