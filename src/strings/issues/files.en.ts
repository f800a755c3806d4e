import { declaration, FIX } from './forms.ts';
import type { issuesOfFilesVi } from './files.vi.ts';
import { fileTypes } from './phrases.en.ts';

/** The words of the rules about files and their names. */
export const issuesOfFilesEn: typeof issuesOfFilesVi = {
  'unknown-file': (p) =>
    'move' in p
      ? {
          what: 'This file lies where the site makes no use of it.',
          hint: `Move it or rename it to ${p.move}.`,
        }
      : 'word' in p
        ? {
            what: 'Files of the old types .doc and .xls, and archives, are not published.',
            hint: 'Open it in Word or Excel, save it as .docx, .xlsx or .pdf beside index.mdx, and move the original out of the content folder.',
          }
        : {
            what: 'The site has no use for a file of this type, or not in this place.',
            hint: `${
              'beside' in p
                ? `Just beside index.mdx, not in a folder of its own, these types of files can lie. ${fileTypes}.`
                : 'expected' in p
                  ? `The right place: ${p.expected}.`
                  : 'In public there may be pictures, SVG drawings, .woff2 fonts, .pdf, .txt, .xml, .json, CNAME and .nojekyll; no name that the site itself writes (_headers, _redirects, robots.txt, sitemap.xml, the folders tin, anh…).'
            } If the file is not needed, remove it from the content folder.`,
          },
  'bad-file-name': (p) => ({
    what: p.twin
      ? `“${p.name}” and “${p.twin}” differ only in capitals: on Windows and macOS one of the two is lost.`
      : p.isReserved
        ? `Windows cannot make a file or folder named “${p.name}”.`
        : `The name “${p.name}” has characters other than A-Z a-z 0-9 . _ -`,
    hint: `Rename it to “${p.proposal}” and change every mention of the old name.`,
  }),
  'symbolic-link': (p) => ({
    what: p.isOther
      ? 'This is a pipe, a device or another thing of the operating system, not a real file.'
      : 'This is a symbolic link, not a real file.',
    hint: 'Copy the real file to this place.',
  }),
  'file-too-large': (p) => ({
    what: `The file weighs ${p.size}; the limit is ${p.limit}.`,
    hint: p.isText
      ? 'Make several bulletins of it, or an attachment of a long list.'
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
    hint: `Name it (for example ${declaration(p.name)}) or delete it.`,
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
  'wrong-content': (p) => ({
    what: `“${p.name}” is not of the type that its name says${p.found === undefined ? '' : `: inside is ${p.found}`}.`,
    hint: 'Open the file in the right program and save it as the type that is needed; do not only change its name.',
  }),
  'executable-file': (p) => ({
    what: `“${p.name}” may be run like a program; no file of the content may be.`,
    hint: 'Run git update-index --chmod=-x for this file (on Linux and macOS chmod -x as well), or delete it and copy it anew from another machine.',
  }),
  'active-document': (p) => ({
    what: `When “${p.name}” is opened, a part of it runs or calls another machine: ${p.found}.`,
    hint: 'Save it as a document without macros, foreign templates and packed files; for a PDF, print it to PDF. Then replace this file.',
  }),
  'active-svg': (p) => ({
    what: `The SVG file has a part that runs or that calls another host: ${p.found}.`,
    hint: 'Export the drawing as plain SVG (no code, no links to elsewhere) or as PNG.',
  }),
};
