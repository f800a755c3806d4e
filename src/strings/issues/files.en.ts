import { declaration, isPdf, isUnfitPicture, programOf } from './file-forms.ts';
import type { ActiveDocument, Ended, FileWriter } from './forms.ts';
import { keepingEn, otherFilesEn, SIGNED_EN } from './hidden.en.ts';
import { FIX, listSome, tellWithin } from './wording.ts';
import type { issuesOfFilesVi } from './files.vi.ts';
import { fileTypes } from './phrases.en.ts';

/** What a part of a document does, by its kind. */
const actsEn: Readonly<Record<ActiveDocument['kind'], string>> = {
  script: 'has a script that runs when it is opened or read',
  program: "starts a program or opens a file on the reader's machine",
  sending: 'sends or takes in the data of a form',
  'other-file': 'leads to another file or takes contents from one, perhaps on another machine',
  media: 'has films, sounds or moving drawings with controls',
  'form-program': 'has a form of the kind XFA, which holds code',
  'opened-address': 'opens an address that the reader did not click',
  'unknown-action': 'has an action that is not among those allowed',
  macro: 'has a macro or code',
  object: 'has an object of another program in it (OLE, ActiveX)',
  field:
    'has a field of a kind that is not allowed (it fetches something, runs a command, or is made up by another field)',
  formula:
    'has a formula that fetches something, starts a program, or calls a function that spreadsheets do not have for computing',
  connection: 'is connected with another spreadsheet, database or program',
  outside: 'takes a template, picture or contents from elsewhere when it is opened',
  'unknown-part': 'has a part of a kind that is not allowed',
  'packed-file': 'has other files packed into it',
  'odd-address':
    'has a link that does not begin with https://, http:// or mailto:, or looks like one to another host',
};

const askIssuerEn =
  'This file is signed: do not print or save it anew, which would lose the signature. Ask its issuer for a clean signed copy, or link to their page.';

/** How to save a document without the part, by its kind and program. */
function wayOutEn({ name, kind }: ActiveDocument): string {
  if (isPdf(name)) {
    return kind === 'odd-address' || kind === 'opened-address'
      ? 'Correct the link in the original (Word, Excel…) to https://… and export it to PDF again, or print this file to PDF; then replace this file.'
      : kind === 'packed-file'
        ? 'Open it, print it to PDF, which leaves the packed file out, and replace this file; attach the packed one by itself if need be.'
        : 'Open it, print it to PDF, and replace this file.';
  }
  const program = programOf(name);
  const saveAs = `File > Save As, type ${name.slice(name.lastIndexOf('.'))}`;
  const ways: Readonly<Partial<Record<ActiveDocument['kind'], string>>> = {
    macro: `In ${program}: ${saveAs} (the type without macros), then replace this file.`,
    object: `In ${program}: copy the object, paste it as a picture (Paste Special > Picture), delete the old one, save, and replace this file.`,
    'packed-file': `In ${program}: delete the packed file from the document, save, and replace this file; attach the packed one by itself if need be.`,
    field: `In ${program}: click into the field and press Ctrl+Shift+F9 to make text of it (insert pictures again from a file), save, and replace this file.`,
    formula: `In ${program}: copy the cell and paste its value (Paste Special > Values), save, and replace this file.`,
    connection: `In ${program}: Data > Edit Links > Break Link (and delete it in Queries & Connections), save, and replace this file.`,
    outside: `In ${program}: delete linked pictures and insert them from a file; of a template, choose Normal in Developer > Document Template. Save, and replace this file.`,
    'odd-address': `In ${program}: right-click the link, change its address to https://… or remove it (in a formula, write the address itself into HYPERLINK), save, and replace this file.`,
  };
  return (
    ways[kind] ??
    `Open it in ${program}, ${saveAs}, to make a new file, and replace this one; if it is still there, export to PDF.`
  );
}

/** How to take the names out of a file, by its type. */
function cleaningEn(name: string): string {
  if (/\.(?:docx|xlsx)$/i.test(name))
    return 'Word, Excel: File > Info > Check for Issues > Inspect Document, remove document properties and personal information, accept all changes and delete comments.';
  if (/\.od[ts]$/i.test(name))
    return 'LibreOffice: File > Properties, untick “Apply user data”, press “Reset Properties”, and delete comments.';
  if (isPdf(name))
    return 'PDF: remove the name in the original and export it again without document properties; never do so with a signed file.';
  return 'Pictures: export them again without metadata.';
}

/** Why looking through a document was ended. */
const endsEn: Readonly<Record<Ended, string>> = {
  time: 'takes too much time to look through (more than 4 seconds)',
  memory: 'takes too much memory to look through (more than 768 MB)',
  crash: 'made the program that looks through it break off',
};

/** How to make a document that costs less to look through. */
function costlyEn(name: string): string {
  if (isPdf(name))
    return 'Open it, print it to PDF and replace this file; make several files of one with many pages.';
  return `Open it in ${programOf(name)}, delete what is not needed, make several smaller files of it or export it to PDF, and replace this file.`;
}

/** What to do with a file that machines obey, by who writes it instead. */
const insteadEn: Readonly<Record<FileWriter, string>> = {
  release:
    'Give it another name, or remove it: names as robots.txt, _headers, _redirects, tin, anh and van-ban are written by the site or kept for later versions.',
  'site.yaml':
    'Remove the file and write the contacts into security of site.yaml: the site writes security.txt from there.',
  host: 'Remove the file: domains, redirects and proofs of ownership belong into the settings of the host or into DNS. Move a .txt, .xml or .json that is only read into a folder of public.',
};

/** The words of the rules about files and their names. */
export const issuesOfFilesEn: typeof issuesOfFilesVi = {
  'unknown-file': (p) =>
    'move' in p
      ? {
          what: 'This file lies where the site makes no use of it.',
          hint: `Move it or rename it to ${p.move}.`,
        }
      : 'second' in p
        ? {
            what: 'The folder has an index.mdx; this file is a second text, of which the site makes no use.',
            hint: 'Open and compare both: the right one is named index.mdx, the other is moved out of the content folder. Another bulletin gets a folder of its own.',
          }
        : 'writer' in p
          ? {
              what:
                p.writer === 'release'
                  ? 'This name belongs to the site, so no file or folder of your own can have it.'
                  : 'Hosts, browsers or searchers obey a file in this place, so none of your own can lie here.',
              hint: insteadEn[p.writer],
            }
          : 'word' in p
            ? {
                what: 'Files of the old types .doc and .xls, and archives, are not published.',
                hint: 'Open it in Word or Excel, save it as .docx, .xlsx or .pdf beside index.mdx, and move the original out of the content folder.',
              }
            : 'picture' in p
              ? {
                  what: 'Pictures of this type are not published: browsers cannot open them, or they are too heavy.',
                  hint: 'Open it and save it as JPEG (.jpg), name the new one in images, and move this file out of the content folder.',
                }
              : 'recording' in p
                ? {
                    what: 'Films and recordings are not published: every reader would have to fetch the whole file.',
                    hint: 'Put it on a channel of the office, link to it in the text, such as [Xem phim](https://…), and move the file out of the content folder.',
                  }
                : {
                    what: 'The site has no use for a file of this type, or not in this place.',
                    hint: `${
                      'beside' in p
                        ? `Just beside index.mdx, not in a folder of its own, these types of files can lie. ${fileTypes}.`
                        : 'expected' in p
                          ? `The right place: ${p.expected}.`
                          : 'In public there may be pictures, SVG drawings, .woff2 fonts, .pdf, .ico and, in folders of it, .txt, .xml and .json.'
                    } A file that is not needed is moved out of the content folder.`,
                  },
  'bad-file-name': (p) => ({
    what: p.twin
      ? `“${p.name}” and “${p.twin}” differ only in capitals or in how marks are written: on Windows and macOS one of the two is lost.`
      : p.isReserved
        ? `Windows cannot make a file or folder named “${p.name}”.`
        : p.limit
          ? `The name “${p.name}” is longer than ${p.limit} characters, which some disks cannot hold.`
          : p.isDotted
            ? `The name “${p.name}” has more than one dot: some hosts take each part behind a dot for a type of file.`
            : `The name “${p.name}” has characters other than A-Z a-z 0-9 . _ -`,
    hint: p.repair
      ? `Run ${FIX}, which renames it to “${p.proposal}” and changes every mention.`
      : `Rename it to “${p.proposal}” and change every mention of the old name.`,
  }),
  'symbolic-link': (p) => ({
    what: p.isOther
      ? 'This is a pipe, a device or another thing of the operating system, not a real file.'
      : 'This is a symbolic link, not a real file.',
    hint: 'Copy the real file to this place.',
  }),
  'file-too-large': (p) => ({
    what: `The file weighs ${p.size}; the limit is ${p.limit}.`,
    hint:
      p.kind === 'text'
        ? 'Make several bulletins of it, or an attachment of a long list.'
        : p.kind === 'list'
          ? 'No decision has so large a list: remove empty rows, and look for a quotation mark that nothing closes.'
          : p.kind === 'document'
            ? 'Hosts take no larger file. Save a smaller one (PDF: scans in a lower resolution) or part it; else keep it in a file store of the office and link to it.'
            : 'Make the file smaller and add it again; a picture needs no more than 2560 pixels on each side.',
  }),
  'empty-file': () => ({
    what: 'The file is empty.',
    hint: 'Write the text, beginning with the frontmatter between two --- lines, or delete the file (of a bulletin: the whole folder).',
  }),
  'folder-without-bulletin': (p) => ({
    what: 'This folder has no index.mdx, so it makes no bulletin.',
    hint: p.near ? `Rename “${p.near}” to index.mdx.` : 'Add index.mdx to the folder, or delete the folder.',
  }),
  'bad-slug': (p) => ({
    what:
      p.page === 'taken'
        ? `The address of “${p.name}” belongs to another page.`
        : `The ${p.page ? 'file' : 'folder'} name “${p.name}” cannot be an address: only small letters without marks, digits and hyphens.`,
    hint: `Rename the ${p.page ? 'file' : 'folder'} to “${p.proposal}”.`,
  }),
  'unused-file': (p) => ({
    what: `The file “${p.name}” lies in the folder, but neither images, attachments nor the body names it.`,
    hint: isUnfitPicture(p.name)
      ? 'Pictures of this type are not published: open it and save it as JPEG (.jpg), name the new one in images and delete this one.'
      : `Name it (for example ${declaration(p.name)}) or delete it.`,
  }),
  'missing-file': (p) => ({
    what: `There is no file “${p.name}” ${p.root ? 'in the content folder' : 'beside the bulletin'}.`,
    hint:
      p.near && !p.repair
        ? `The folder has “${p.near}”: write it just so, extension included.`
        : p.near
          ? `The folder has “${p.near}”, with other capitals: write it just so, or run ${FIX}.`
          : `Check the file name (capitals and small letters differ) and put the file into the folder of ${p.root ? 'bulletins and pages' : 'index.mdx'}.`,
  }),
  'upper-case-name': (p) => ({
    what: `The file name “${p.name}” has capitals; to some machines capitals and small letters are one, to others two.`,
    hint:
      p.byHand === 'published'
        ? `A published attachment keeps its name, so that its address stays; one not yet published is renamed to “${p.proposal}”, with every mention of it.`
        : p.byHand === 'taken'
          ? `There is another file called “${p.proposal}”: choose another name in small letters, and change every mention.`
          : `Run ${FIX} to rename it to “${p.proposal}” together with every mention.`,
  }),
  'wrong-content': (p) =>
    p.isEmpty
      ? {
          what: `“${p.name}” is empty (0 bytes): it was probably not copied or downloaded to its end.`,
          hint: 'Copy the file again from where it is whole, open it, and replace this one.',
        }
      : {
          what: `“${p.name}” is not of the type that its name says${p.found === undefined ? '' : `: inside is ${p.found}`}.`,
          hint: 'Open the file in the right program and save it as the type that is needed; do not only change its name.',
        },
  'executable-file': (p) => ({
    what: `“${p.name}” may be run like a program; no file of the content may be.`,
    hint: 'Run git update-index --chmod=-x for this file (on Linux and macOS chmod -x as well), or delete it and copy it anew from another machine.',
  }),
  'active-document': (p) => ({
    what: `“${p.name}” ${actsEn[p.kind]}: ${p.found}.`,
    hint: p.isSigned ? askIssuerEn : wayOutEn(p),
  }),
  'unreadable-document': (p) => {
    if ('ended' in p) {
      return {
        what: `“${p.name}” ${endsEn[p.ended]}, so nobody knows whether it is safe for readers.`,
        hint: `${costlyEn(p.name)} If nothing in the file is unusual, please send it to your technical staff.`,
      };
    }
    return {
      what:
        p.found === '/Encrypt' || p.found === 'encryption-data'
          ? `“${p.name}” asks for a password before it opens.`
          : `Not all of “${p.name}” can be looked into (${p.found}), so nobody knows whether it is safe for readers.`,
      hint: p.isSigned
        ? askIssuerEn
        : isPdf(p.name)
          ? 'Open it, print it to PDF without a password, and replace this file.'
          : `Open it in ${programOf(p.name)}, remove its password if it has one, save it as a new file with File > Save As, and replace this file.`,
    };
  },
  'locked-document': (p) => ({
    what: `“${p.name}” forbids printing, copying or changing, though it opens without a password; programs that read aloud may fail with it.`,
    hint: p.isSigned
      ? 'A signed file stays as it is; ask its issuer for one that is not locked if need be, or name the rule in lint.'
      : 'Save it without protection and replace this file, or name the rule in lint.',
  }),
  'csv-formula': (p) => ({
    what: `Excel takes ${p.isMore ? 'at least ' : ''}${p.count} cells of this file for formulas; the first is “${p.cell}”.`,
    hint: 'Take the =, +, -, @ or tab away from before words; in the place of a calculation save its result.',
  }),
  'names-in-file': (p) => ({
    what: `Published as it is, this still names those who wrote, changed or commented: ${tellWithin(p.files, ({ name, names }) => `“${name}” (${listSome(names)})`, otherFilesEn)}.`,
    hint: `If they should not be public: ${[...new Set(p.files.map(({ name }) => cleaningEn(name)))].join(' ')} ${p.files.some(({ isSigned }) => isSigned) ? `${SIGNED_EN} ` : ''}${keepingEn('BT-118', p.files)}`,
  }),
  'program-failed': (p) => ({
    what: `The program failed on this file: ${p.reason}. All other files were checked.`,
    hint: 'This is a fault of the program, not of the writer. Send this file with this message to the technical person; until then, move the file away to publish the others.',
  }),
  'long-chain': (p) => ({
    what: p.isLoop
      ? `“${p.field}” of “${p.id}” leads back to itself.`
      : `The chain of “${p.field}” from “${p.id}” is too long: at most ${p.limit} steps.`,
    hint:
      p.field === 'parent'
        ? 'Write in parent the unit directly above; the highest has no parent.'
        : 'Write in successors the units that it became; a unit that still exists has no successors.',
  }),
  'deep-markup': (p) => ({
    what: `“${p.name}” has elements within each other, more than ${p.limit} deep.`,
    hint: 'Export the file again from the program that made it, with groups within groups dissolved; a drawing can be a PNG instead.',
  }),
  'stacked-marks': (p) => ({
    what: `A letter has more than ${p.limit} marks over each other, so the file was not read.`,
    hint: 'Type the letter at this place again, without the marks that are too many.',
  }),
  'active-svg': (p) => ({
    what: `The SVG file has a part that runs or that calls another host: ${p.found}.`,
    hint: 'Export the drawing as plain SVG (no code, no links to elsewhere) or as PNG.',
  }),
};
