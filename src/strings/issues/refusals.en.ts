import { keepingEn } from './hidden.en.ts';
import { formatDayShort } from '../../vietnamese/days.ts';
import { meant } from './phrases.en.ts';
import type { HiddenState, issuesOfRefusalsVi } from './refusals.vi.ts';

const hiddenEn = (p: HiddenState): string => {
  if (p.state === 'draft') return 'a draft';
  if (p.state === 'withdrawn') return 'a withdrawn bulletin';
  return `a scheduled bulletin${p.from === '' ? '' : `, which appears on ${formatDayShort(p.from.slice(0, 10))}`}`;
};

/** The words of the rules about what a release would be refused for. */
export const issuesOfRefusalsEn: typeof issuesOfRefusalsVi = {
  'link-to-hidden': (p) => ({
    what: `The link “${p.url}” leads to ${hiddenEn(p)}, which readers cannot open.`,
    hint:
      p.state === 'withdrawn'
        ? 'Leave the link out, or lead to the bulletin that replaces it: the files of a withdrawn bulletin are gone.'
        : 'Leave the link out, or show that bulletin first: remove its line status: draft, or write an earlier publishAt.',
  }),
  'missing-anchor': (p) => ({
    what: `The page exists, but has no place for what follows the # in “${p.url}”.`,
    hint: `${meant(p.near)}After the # stands the heading of the part without marks: for “## Kết quả”, write #ket-qua.`,
  }),
  'unreadable-address': (p) => ({
    what: `The address “${p.url}” is written wrongly, so that no browser can open it.`,
    hint: 'Copy the address from the browser again; after a % two digits or letters A to F have to follow, such as %20.',
  }),
  'link-to-withdrawn': (p) => ({
    what: `The link “${p.url}” leads to a withdrawn bulletin: readers see only that it was withdrawn.`,
    hint: 'Lead to the bulletin that replaces it, or leave the link out.',
  }),
  'repeated-page-title': (p) => ({
    what: `This page would have the title “${p.title}”, which is that of the page ${p.other}.`,
    hint: 'Give it another name, so that readers can tell the pages apart in browsers and search results.',
  }),
  'alias-in-use': (p) => ({
    what: `The old address “${p.alias}” is that of a page or file of the site, lies below a file, or where servers look for orders.`,
    hint: 'Remove it from aliases: readers find there what the site has, and are not led to the bulletin.',
  }),
  'foreign-alias': (p) =>
    p.formerPaths === undefined
      ? {
          what: `“${p.alias}” is what browsers and search engines ask a whole host for, not the old address of a bulletin.`,
          hint: 'Remove it from aliases.',
        }
      : {
          what: `The old address “${p.alias}” lies outside this site's part of the host: who opens it on the common portal would be led here.`,
          hint: `If the office's former site lay there, write in site.yaml: formerPaths: [${p.formerPaths.join(', ')}]. If not, remove it from aliases.`,
        },
  'machine-address': (p) => ({
    what: `“${p.found}” is an address that one machine alone can open, and readers cannot.`,
    hint: 'Write a public address (https://…) or attach the file; to speak of such an address, write it within a sentence.',
  }),
  'malformed-file': (p) => ({
    what: `The syntax of this file is wrong, so that no program can read it: ${p.reason}.`,
    hint: 'Export the file again from the program that made it, or mend the place that is named.',
  }),
  'published-original': () => ({
    what: 'This file is the original photograph of a bulletin; originals are not published as they are.',
    hint: 'Take the file out of the folder public, or put a smaller copy in its place: the site makes all sizes of a photograph itself.',
  }),
  'vanished-address': (p) =>
    p.moved === undefined
      ? {
          what: `The published address ${p.address} has no bulletin any more.`,
          hint: `After renaming its folder, write aliases: ["${p.address}"] into the bulletin at its new place${p.near === undefined ? '' : ` (is it ${p.near}?)`}; to take a bulletin back, keep the folder and set status: withdrawn.`,
        }
      : {
          what: `The published address ${p.address} has no bulletin any more: the one with its id is now ${p.moved}.`,
          hint: `Write into ${p.moved} the line aliases: [${p.aliases.map((alias) => `"${alias}"`).join(', ')}], or give the folder its former name.`,
        },
  'vanished-page': (p) => ({
    what: `Nothing is left at the published address ${p.address}.`,
    hint: `Keep the page or file where it was; when another page takes its place, leave a short page there that links to it. To remove it for good, as when private matter was published by mistake, write into site.yaml: takenBack: [${p.entry}].`,
  }),
  'taken-back-shown': (p) => ({
    what: `takenBack says that ${p.address} was removed for good, and a page or file is there.`,
    hint: 'Delete that file of pages or public (a section in sections, a former address in aliases). To keep it published, drop this line of takenBack and build once with --restore.',
  }),
  restored: (p) => ({
    what: {
      withdrawn: `The bulletin ${p.name} was withdrawn, and is published again.`,
      redacted: `Personal data was removed from the bulletin ${p.name}, and its line privacy with redacted: true is gone.`,
      row: `The name in the row ${p.name} of awards was hidden, and is written in full again.`,
      address: `The address ${p.name} was removed for good (takenBack), and has a page or a file again.`,
      file: `This file or photograph was taken back with ${p.name} (withdrawn, cleared of personal data, or takenBack), and is published again.`,
      words: `Most of the words that were taken back with ${p.name} (withdrawn, cleared of personal data, or takenBack) are here again.`,
    }[p.kind],
    hint: `${
      {
        withdrawn: 'If an old copy or branch brought it back, set status: withdrawn again, with withdrawal.',
        redacted: 'Write privacy with redacted: true again, and see whether the removed data came back.',
        row: 'Write what stands for the name (initials or “(đã ẩn tên)”) into awards.csv again, and redactions into decision.yaml.',
        address: 'Name the address again under takenBack in site.yaml, and delete the page or file.',
        file: 'Delete the file, and the line that leads to it (images, attachments, body).',
        words: 'Take those words out, or this whole text.',
      }[p.kind]
    } If this is meant, build once with: npm run build -- --restore ${p.name} (or BANTIN_RESTORE="${p.name}").`,
  }),
  'site-moved': (p) => ({
    what: `The present site is published at ${p.from}, and url is ${p.to} now: every published address changes.`,
    hint: `If this was not meant, write url: ${p.from} again. If it was, let the server of the former address lead every path on to the new one and keep the rest of it: see “Moving to another host or path” in src/release/deploy/README.md.`,
  }),
  'published-before': (p) => ({
    what: `The bulletin was published at ${p.address} and cannot become ${p.state === 'draft' ? 'a draft' : 'scheduled'} again.`,
    hint: 'Remove this line, so that it stays; to take the bulletin back, set status: withdrawn, with withdrawal.',
  }),
  'fewer-than-before': (p) => ({
    what: `The site would have more than a fifth fewer ${p.what} than the present release: ${p.counts}.`,
    hint: 'See whether a folder is missing. If this is meant: npm run build -- --fewer (or set BANTIN_FEWER=1).',
  }),
  'changed-id': (p) => ({
    what: `The bulletin at ${p.address} was published with the id “${p.before}”, and now has “${p.id}”: feed readers will take it for another one.`,
    hint:
      p.nowAt !== undefined
        ? `The bulletin with the id ${p.before} is now ${p.nowAt}: the folders have changed names. Give them their old names again, and leave the ids.`
        : `Write id: ${p.before}. If it is another bulletin, give it another folder; keep the former one and set status: withdrawn.`,
  }),
  'scan-without-words': (p) => ({
    what: `The pages are pictures without words: ${p.files.map(({ name }) => `“${name}”`).join('; ')}. The search finds nothing in them, and no screen reader can read them.`,
    hint: `Replace it with a file exported from Word or Excel (save as PDF), or let a program recognise the letters of the scan (OCR) and save it again. ${keepingEn('BT-770', p.files)}`,
  }),
  'masked-in-file': (p) => ({
    what: `The text has identity numbers, telephones or whole dates of birth: ${p.files.map(({ name }) => `“${name}”`).join('; ')}. The search leaves them out, but whoever opens the file can read them.`,
    hint: `Take them out of the original, export it again and replace this file (of a birth the year is enough). ${keepingEn('BT-771', p.files)}`,
  }),
  'heavy-file': (p) => ({
    what: `The file has ${p.size}: on a telephone it takes long to open, and readers pay for it.`,
    hint: 'Save a smaller one where possible (PDF: scans in a lower resolution), or part it. To keep it, say so in lint.',
  }),
};
