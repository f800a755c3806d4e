import { CONSENT_EXAMPLE, CONSENTED } from '../consents.vi.ts';
import type { issuesOfAwardsVi } from './awards.vi.ts';
import { meant } from './phrases.en.ts';
import { list } from './wording.ts';

const RECIPIENTS = {
  'ca-nhan': 'a person',
  'tap-the': 'a collective',
  'ho-gia-dinh': 'a household',
  'nuoc-ngoai': 'a foreigner',
} as const;

const PLURALS = { ...RECIPIENTS, 'ca-nhan': 'people', 'tap-the': 'collectives', 'ho-gia-dinh': 'households' };

const PERSONAL = {
  birth: 'a day or year of birth',
  id: 'a number of somebody’s papers',
  phone: 'a telephone number or e-mail address',
  address: 'a place finer than a commune (house, street, hamlet)',
  papers: 'a number of somebody’s papers',
  account: 'a bank account',
  sensitive: 'sensitive personal data',
} as const;

/** Messages about decisions and their lists, in English. */
export const issuesOfAwardsEn: typeof issuesOfAwardsVi = {
  'repeated-decision': (p) => ({
    what: `Decision ${p.number} of ${p.year} by the same issuer is at ${p.other} already.`,
    hint: 'One decision, one folder: keep one. If somebody else issued it, correct issuer.',
  }),
  'decision-year': (p) => ({
    what: `The folder is ${p.folder}, but issuedOn is ${p.issuedOn}.`,
    hint: 'Move the folder to the year of issue, or correct issuedOn.',
  }),
  'number-with-symbol': (p) => ({
    what: `“${p.value}” is number and symbol together.`,
    hint: `Write number: "${p.number}" and symbol: ${p.symbol || '…'}.`,
  }),
  'count-mismatch': (p) => ({
    what: `${p.source === 'title' ? 'The title' : 'The field counts'} says that there are ${p.said} ${PLURALS[p.kind]}, the list has ${p.listed}.`,
    hint:
      p.source === 'title'
        ? 'Add the missing rows or remove what is too many; if the signed copy is wrong, write the right numbers in counts: { collectives: …, households: …, individuals: … }.'
        : 'Correct counts, or add the missing rows, or remove what is too many.',
  }),
  'unknown-column': (p) => ({
    what: p.isRepeated ? `The column “${p.column}” is there twice.` : `No list has a column “${p.column}”.`,
    hint: p.isRepeated
      ? 'Keep one, remove the other.'
      : `${meant(p.near)}The columns are: ${p.known.join(', ')}.`,
  }),
  'row-without-name': (p) => ({
    what: `The row with stt “${p.number}” has no ten.`,
    hint: 'Write the name as in the decision; for one that has to be hidden its initials, such as Đ. B. C., or (đã ẩn tên).',
  }),
  'repeated-row': (p) => ({
    what:
      p.other === undefined
        ? `“${p.heading}” has two rows with stt “${p.number}”.`
        : `The row with stt “${p.number}” and the row “${p.other}” have one address on the page.`,
    hint:
      p.other === undefined
        ? 'Write stt as in the decision; below one heading each number is there once.'
        : 'Write two stt that differ in more than blanks and dashes.',
  }),
  'unknown-award-type': (p) => ({
    what: `“${p.value}” is no form of award in the vocabulary.`,
    hint: `${meant(p.near)}The office’s own vocabulary is registers/award-types.yaml; without it, that of the program holds.`,
  }),
  'award-not-for-kind': (p) => ({
    what: `${p.award} is for ${p.recipients.map((each) => PLURALS[each]).join(', ')}; the row with stt “${p.number}” is ${RECIPIENTS[p.kind]}.`,
    hint: 'Correct hinh_thuc or loai of that row.',
  }),
  'award-class': (p) => ({
    what:
      p.classes.length === 0
        ? `${p.award} has no classes; the row with stt “${p.number}” says ${p.class ?? ''}.`
        : `${p.award} needs a class; the row with stt “${p.number}” ${p.class === undefined ? 'has none' : `says ${p.class}`}.`,
    hint: p.classes.length === 0 ? 'Leave hang empty.' : `Write in hang: ${p.classes.join(', ')}.`,
  }),
  'award-out-of-time': (p) => ({
    what: `${p.award} exists only ${p.from ? `from ${p.from}` : ''}${p.from && p.to ? ' ' : ''}${p.to ? `to ${p.to}` : ''}; the decision is of ${p.on}.`,
    hint: 'Look at form and day again. If it is right (a decision of transition), say so in lint with the reason.',
  }),
  'missing-column': (p) => ({
    what: `The list has no column “${p.column}”.`,
    hint: `Add “${p.column}” to the first line of awards.csv.`,
  }),
  'personal-column': (p) => ({
    what: `The column “${p.column}” holds ${PERSONAL[p.kind]}, which is not published.`,
    hint: 'Remove the whole column from awards.csv; the place of a recipient is written down to the commune only, in dia_phuong.',
  }),
  'personal-value': (p) => ({
    what: `${p.isField ? 'The field' : 'The cell in'} ${p.column} holds ${PERSONAL[p.kind]}, which is not published.`,
    hint: 'Remove that part; places are written down to the commune only. A hamlet that tells two people of one name apart belongs into phan_biet.',
  }),
  'name-not-hidden': (p) => ({
    what: {
      child: `The row with stt “${p.number}” is that of a child or pupil, with the full name, and dong_y names no consent.`,
      refused: `The row with stt “${p.number}” has the full name, and what dong_y says is no consent.`,
      asked: `The row with stt “${p.number}” says che_ten, with the full name.`,
      redacted: `The row with stt “${p.number}” is in redactions, with the full name.`,
    }[p.cause],
    hint: `Write in ten: ${p.initials} or (đã ẩn tên).${p.cause === 'child' || p.cause === 'refused' ? ` Where the family has consented in writing, write in dong_y exactly as “${CONSENT_EXAMPLE}” (a number or a day), or “${CONSENTED}”; else leave it empty.` : ''}`,
  }),
  'same-row-twice': (p) => ({
    what: `The rows with stt “${p.number}” and stt “${p.other}” have the same name, unit, place and form.`,
    hint: 'If they are two people, write words that tell them apart into phan_biet (hamlet, class; no year of birth). If they are one, remove a row.',
  }),
  'unknown-target': (p) =>
    p.row === undefined
      ? {
          what: `There is no decision with the id “${p.decision}”.`,
          hint: `${meant(p.near)}Write the id of that decision, as in its decision.yaml.`,
        }
      : {
          what: `The decision “${p.decision}” has no row “${p.row}”; its list has ${p.rows ?? 0} rows.`,
          hint: 'Write stt of the row as in the list; where numbers repeat below several headings, write "heading-stt", such as "2-15".',
        },
  'changed-before-issued': (p) => ({
    what: `This decision is of ${p.on}, and “${p.decision}”, which it changes, of ${p.issuedOn}.`,
    hint: 'Look at issuedOn of both, or at the id of the one that is changed.',
  }),
  'heading-against-kind': (p) => ({
    what: `“${p.heading}” has a row with loai: ${p.kind}.`,
    hint: `Write loai: ${p.meant}, or correct muc.`,
  }),
  'changed-file': (p) => ({
    what: `The file “${p.name}” is not what it was when its sha256 was written.`,
    hint: `Find the signed file. If it was replaced on purpose, write sha256: ${p.sha256}.`,
  }),
  'list-missing': () => ({
    what: 'The decision has no awards.csv: nobody can look it up by name.',
    hint: 'Add awards.csv; if there is only a scan, say why in listMissing.',
  }),
  'unit-spelt-twice': (p) => ({
    what: `“${p.value}” and “${p.other}” are probably one unit, spelt in two ways.`,
    hint: 'Spell it alike, blanks and dashes included.',
  }),
  'broken-table': (p) => ({
    what: p.isOpen
      ? 'A cell opens a quotation mark that nothing closes: what follows in the list cannot be read.'
      : p.isBehind
        ? 'Behind the quotation mark that closes a cell there are words, which belong to no cell.'
        : p.rowLimit !== undefined
          ? `The list has more than ${p.rowLimit} rows: nothing is read from this one on, and the list is not used.`
          : p.isBroken
            ? `The cell in ${p.column ?? ''} has a line break: it may have swallowed the rows below it.`
            : p.limit !== undefined
              ? `The first line has ${p.columns ?? 0} columns; it may have ${p.limit}. The list cannot be read.`
              : `The row has ${p.cells ?? 0} cells, the first line ${p.columns ?? 0} columns.`,
    hint: p.isOpen
      ? 'Put " at the end of the cell; a " within words is written twice: "".'
      : p.isBehind
        ? 'Put the whole cell into quotation marks; a " within words is written twice: "Tổ ""Xanh"" thôn X".'
        : p.rowLimit !== undefined
          ? 'Remove empty rows at the end of the table; a list that is that long is parted, a folder for each decision.'
          : p.isBroken
            ? 'Write the whole cell on one line; if its closing " is missing, add it.'
            : p.limit !== undefined
              ? 'Remove the empty columns at the right of the table and save it again.'
              : 'Put a cell with a comma into quotation marks: "Phòng Hành chính, Tổ chức". Save the file as CSV UTF-8, separated by commas.',
  }),
  'bad-cell': (p) => ({
    what: `${p.column} says “${p.value}”.`,
    hint: `${meant(p.near)}It holds only: ${list(p.allowed)}, or nothing.`,
  }),
  'change-without-effect': (p) => {
    const rows = p.row === undefined ? 'Every row' : `The row “${p.row}”`;
    return {
      what: p.struck
        ? `${rows} of “${p.decision}” was annulled or stripped before.`
        : `${rows} of “${p.decision}” is not annulled, so that nothing can be restored.`,
      hint: 'Look at the id of the decision and the number of the row.',
    };
  },
  'signed-file-withheld': (p) => ({
    what: `The list, or one that this decision changes, hides names or has those of children: the site does not publish ${list(p.names)}, only its SHA-256.`,
    hint: 'Publish a copy that hides the same names and write redactedCopy: true; or say so in lint with the reason.',
  }),
  'folder-without-decision': () => ({
    what: 'The folder of a decision has no decision.yaml.',
    hint: 'Add decision.yaml, or remove the folder.',
  }),
  'missing-decision-file': (p) => ({
    what: `There is no file “${p.name}” in the folder of the decision.`,
    hint: p.near
      ? `The folder has “${p.near}”: write it just so, with its ending.`
      : 'Put the file beside decision.yaml, or correct files.',
  }),
  'unnamed-decision-file': (p) => ({
    what: `The file “${p.name}” lies in the folder of the decision, but files does not name it.`,
    hint: `Add { src: ./${p.name}, kind: ban-ky } to files, or remove it.`,
  }),
  'person-of-hidden-row': (p) => ({
    what: `The name of the row with stt “${p.number}” has to be hidden, but nguoi still has that person’s id: the page would lead to the name.`,
    hint: 'Leave nguoi of that row empty.',
  }),
  'decision-to-come': (p) => ({
    what: `“${p.field}” is ${p.day}, a day that has not come: the decision is shown from ${p.today} on.`,
    hint: 'Look at year, month and day again; a decision that is not issued yet has status: draft.',
  }),
  'hidden-name-corrected': (p) => ({
    what: `The row “${p.row}” of “${p.decision}” hides its name, and this correction writes it down: the site would publish from and to.`,
    hint: 'Write (đã ẩn tên) in from and in to.',
  }),
  'correction-of-other-words': (p) => ({
    what: `from says “${p.from}”, but ${p.field} in the row “${p.row}” of “${p.decision}” ${p.listed === '' ? 'is empty' : `says “${p.listed}”`}.`,
    hint: 'Write from as it stands in the list; where the list is mistyped, mend the list, or look at row and field again.',
  }),
  'change-of-draft': (p) => ({
    what: `“${p.decision}” is a draft: the site does not publish it, nor this change.`,
    hint: 'Publish that decision first, or write status: draft in both; if it is meant so, say so in lint with the reason.',
  }),
  'list-of-annulment': () => ({
    what: 'A decision of annulment has an awards.csv: the site would count its rows as commended.',
    hint: 'Delete awards.csv and name the annulled rows in rows of annuls. Where a decision annuls and awards, give the award a folder of its own with kind: khen-thuong.',
  }),
  'repeated-change': (p) => ({
    what:
      p.row === undefined
        ? `This decision changes all of “${p.decision}”, which is named above already.`
        : `The row “${p.row}” of “${p.decision}” is named twice in this decision${p.field === undefined ? '' : ` (${p.field})`}.`,
    hint: 'Name each row once; where a whole list is changed, name none of its rows.',
  }),
  'long-cell': (p) => ({
    what: p.isWords
      ? `The cell in ${p.column} has ${p.length} words; it may have ${p.limit}.`
      : `The cell in ${p.column} is ${p.length} characters long; it may have ${p.limit}.`,
    hint: 'Each cell is that of one person, collective or household. Shorten it, or part it into several rows; look whether a quotation mark in a wrong place makes one cell of many.',
  }),
  'unfit-decision-file': (p) => ({
    what: {
      own: `“${p.name}” is part of what the decision says, not a file that it attaches.`,
      reserved: `“${p.name}” is the name that the site uses for the list that it makes itself.`,
      repeated: `files names “${p.name}” twice.`,
    }[p.cause],
    hint: {
      own: 'Remove it from files: the list in awards.csv is published anyway.',
      reserved: 'Rename the file, for example to danh-sach-kem-theo.csv, and correct files.',
      repeated: 'Keep one, remove the other.',
    }[p.cause],
  }),
  'basis-unchecked': (p) => ({
    what: `The legal basis “${p.id}” was last looked at on ${p.checkedOn}, more than 12 months ago.`,
    hint: 'Look whether it is in force, then write that day in checkedOn.',
  }),
  'not-in-decision-body': (p) =>
    p.kind === 'frontmatter'
      ? {
          what: 'The text beside a decision has no frontmatter: all facts of the decision stand in decision.yaml.',
          hint: 'Remove these lines, both lines --- among them; write what is missing into decision.yaml. The file begins with its words.',
        }
      : {
          what: `The text beside a decision has no ${p.kind === 'picture' ? 'pictures' : 'attachments'}.`,
          hint:
            p.kind === 'picture'
              ? 'Put pictures into the bulletin of the ceremony and its id into presented; remove them here.'
              : 'Name the file in files of decision.yaml, so that the page publishes it; remove <Attachment> here.',
        },
};
