import type { TagFault, BlankInAddress, BracePlace, CostlyConstruct, Ended } from './forms.ts';
import { list, escapeBraces, glossTone, numberLimits, tags } from './wording.ts';
import type { issuesOfBodiesVi } from './bodies.vi.ts';
import { meant, personalKinds } from './phrases.en.ts';

/** What a body has too much of, and what to do about it where that is not only to make it shorter. */
const costly: Readonly<Record<CostlyConstruct, { name: (sign: string) => string; instead?: string }>> = {
  reference: {
    name: () => 'character references (such as &amp; or &nbsp;)',
    instead: 'Type the characters themselves: & for &amp;, a space for &nbsp;.',
  },
  brace: { name: () => '{ signs', instead: 'Remove comments {/* … */}; where { is text, write \\{.' },
  tag: { name: () => '< signs (those of tags such as <td>, </td> included)' },
  definition: { name: () => 'lines with the address of a link or the text of a footnote (“[name]: …”)' },
  note: { name: () => 'footnote marks [^…]' },
  bracket: { name: () => '[ signs', instead: 'Where [ is text, use fewer of them, or round brackets.' },
  code: { name: () => '` signs', instead: 'Remove the ` signs that another program left behind.' },
  emphasis: {
    name: (sign) => `${sign} signs`,
    instead: 'Remove signs of bold and italic text that are not needed.',
  },
  bar: { name: () => '| signs', instead: 'Remove the empty columns of tables.' },
  item: { name: (sign) => `marks of list items (${sign})`, instead: 'Put fewer lists inside each other.' },
  heading: {
    name: () => 'signs # at the start of a line',
    instead: 'Divide the text into several bulletins, or have fewer headings.',
  },
  quotation: {
    name: () => '> signs at the beginning of lines',
    instead: 'Put fewer > signs inside each other.',
  },
  part: {
    name: () =>
      'parts (paragraphs, cells, items, emphasised words, lines of code, every 6 punctuation marks)',
  },
};

/** What a brace stands in, and how braces are written there. */
const bracePlaces: Readonly<Record<BracePlace, { name: string; write: string }>> = {
  image: { name: 'the description, the file name or the title of a picture', write: '\\{ and \\}' },
  link: { name: 'the address or title of a link, or the label of a footnote', write: '\\{ and \\}' },
  attribute: { name: 'a value of a tag', write: '&#123; and &#125;' },
  address: { name: 'an address', write: '%7B and %7D' },
};

/** What to do with an address that holds spaces. */
const blanks: Readonly<Record<BlankInAddress['as'], (write: string | undefined) => string>> = {
  contact: (write) =>
    `Behind tel: stands one telephone number, behind mailto: one address, without spaces${write === undefined ? '' : `: write “${write}”`}.`,
  address: (write) =>
    write === undefined
      ? 'A host has no blanks: copy the address from the address bar of the browser.'
      : `Write “${write}”.`,
  file: (write) =>
    `File names have no spaces: rename the file and write “${write}” as a paragraph of its own.`,
  words: (write) =>
    `If this is text in brackets, write “${write}”; if it is a link, put its address (https://…) in the round ones.`,
};

/** Why reading a part of a file was ended. */
const ends: Readonly<Record<Ended, (part: string) => string>> = {
  time: (part) => `Reading the ${part} of this file took more than 4 seconds of work, so it was stopped.`,
  memory: (part) => `Reading the ${part} of this file took more than 768 MB of memory, so it was stopped.`,
  crash: (part) => `The program that reads the ${part} of this file broke off.`,
};

/** What is wrong in a tag. */
const tagFaults: Readonly<
  Record<Exclude<TagFault, 'other'>, { what: string; hint: (write: string | undefined) => string }>
> = {
  comma: { what: 'a comma stands between two attributes', hint: () => 'Write a space for the comma.' },
  colon: { what: 'a colon stands for the equals sign', hint: (write) => `Write ${write}.` },
  curly: {
    what: 'a value has curly or other odd quotation marks',
    hint: (write) => `Use straight ones: ${write}.`,
  },
  unquoted: { what: 'a value has no quotation marks', hint: (write) => `Write ${write}.` },
  'inner-quote': {
    what: 'a value holds a quotation mark, or a mark or an equals sign is missing',
    hint: (write) => `Within a value, write “ and ”${write === undefined ? '' : `: ${write}`}.`,
  },
  backslash: { what: 'it ends with \\ in the place of /', hint: (write) => `End the tag with ${write}.` },
  end: {
    what: 'its end is missing',
    hint: () => 'End the tag with />, or with > where a closing tag follows.',
  },
};

/** What to write for the tags of text programs and web pages. */
const insteadOfTag: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: 'Write bold text as **text**.',
    strong: 'Write bold text as **text**.',
    i: 'Write italic text as _text_.',
    em: 'Write italic text as _text_.',
    a: 'Write a link as [text](https://…).',
    img: 'A picture is a paragraph of its own: ![description](./file.jpg).',
    figure: 'A picture is a paragraph of its own: ![description](./file.jpg).',
    h1: 'Begin a heading with ##.',
    h2: 'Begin a heading with ##.',
    h3: 'Begin a smaller heading with ###.',
    ul: 'In a list, each item is a line that begins with “- ”.',
    ol: 'In a numbered list, each item is a line that begins with “1. ”.',
    li: 'In a list, each item is a line that begins with “- ”.',
    blockquote: 'In a quotation, each line begins with “> ”.',
    hr: 'A rule is a line with nothing but ---, with blank lines around it.',
  }),
);

/** The words of the rules about the body of a bulletin. */
export const issuesOfBodiesEn: typeof issuesOfBodiesVi = {
  'mdx-syntax': (p) =>
    p.fault !== undefined && p.fault !== 'other'
      ? {
          what: `The tag <${p.tag}> is not written correctly: ${tagFaults[p.fault].what}.`,
          hint: tagFaults[p.fault].hint(p.write),
        }
      : p.tag === undefined
        ? {
            what: 'This place of the body cannot be read.',
            hint: `If < or { is plain text here, write \\< or \\{. The reader says: ${p.message}`,
          }
        : {
            what: `The tag <${p.tag}> is not written correctly.`,
            hint: `Keep the capitals of its name; put each value in straight double quotation marks ("…", not “…”); close each tag with </${p.tag}> or end it with />. The reader says: ${p.message}`,
          },
  'import-export': () => ({
    what: 'A line that begins with import or export is code; a body holds no code.',
    hint: 'Delete this line. If it is ordinary text, write {/* */} at its beginning.',
  }),
  expression: (p) => ({
    what: `{${p.text}} is a code expression; a body holds no code.`,
    hint: `If it is ordinary text, write ${escapeBraces(`{${p.text}}`)}; otherwise delete it.${p.text.includes('/*') ? ' A comment is {/* … */}: one in each pair of braces, and nothing else.' : ''}`,
  }),
  'unknown-component': (p) => ({
    what: `There is no component <${p.name}>.`,
    hint: `${meant(p.near)}A body may use only: ${tags(p.known)}.`,
  }),
  'html-element': (p) => ({
    what: `The HTML element <${p.name}> cannot be used in a body.`,
    hint: `${insteadOfTag.get(p.name.toLowerCase()) ?? 'Delete the tag and keep the text. Paste from Word or a web page into Notepad and copy it from there, to get the text alone.'} The elements are: ${tags(p.known)}.`,
  }),
  'unknown-attribute': (p) => ({
    what: `<${p.component}> has no attribute ${list(p.names)}.`,
    hint: p.isBetween
      ? `Words stand between the tags: <${p.component}>…</${p.component}>.`
      : p.meant.length > 0
        ? `Write ${p.meant.map((name) => `${name}="…"`).join(' ')}. It has: ${p.known.join(', ')}.`
        : p.known.length > 0
          ? `It has: ${p.known.join(', ')}.`
          : 'This element has no attributes.',
  }),
  'attribute-not-literal': (p) => ({
    what: `The attribute “${p.name}” of <${p.component}> must be text in double quotation marks, not {…}.`,
    hint: `Write ${p.name}="…".`,
  }),
  'missing-attribute': (p) => ({
    what: `<${p.component}> lacks the attribute “${p.name}”.`,
    hint: `Write <${p.component} ${p.name}="…" … />.`,
  }),
  'bad-attribute-value': (p) => ({
    what: `${p.name}="${p.value}" cannot be used on <${p.component}>.`,
    hint: numberLimits.get(p.name)
      ? `It needs a number from 1 to ${numberLimits.get(p.name)}.`
      : `Use one of: ${p.allowed.split(', ').map(glossTone).join(', ')}.`,
  }),
  'unsafe-link': (p) => ({
    what: p.url === '' ? 'The link has no address.' : `The address “${p.url}” cannot be linked to.`,
    hint: p.picture
      ? `A picture is written ![its description](${p.picture}), with ! before it, in a paragraph of its own.`
      : p.attachment
        ? `Copy the file beside index.mdx and write, as a paragraph of its own: <Attachment src="./${p.attachment}" title="…" />.`
        : `${
            p.proposal
              ? `Did you mean ${p.proposal}? `
              : p.words
                ? `If “(${p.url})” is text, write \\[ for the [ before it. `
                : ''
          }Links begin with https://, http://, mailto:, tel:, / or #, without an @ before the host.`,
  }),
  'misleading-link': (p) => ({
    what: `The link says “${p.text}” but leads to ${p.host}.`,
    hint: 'Write the address to which it leads, or only words (such as: the portal of the province), with the host outside the link.',
  }),
  'odd-host': (p) => ({
    what: `The host “${p.written}” is written in foreign letters or with xn--, and is easily taken for another; browsers read ${p.host}.`,
    hint: 'Open the link and see whether it is the page that was meant; if it is, name the rule in lint.',
  }),
  'unsafe-contact-link': (p) => ({
    what: !/^mailto:/i.test(p.url)
      ? `The link “${p.url}” does more than to open a new letter or to dial a number.`
      : !p.url.includes('@')
        ? `“${p.url}” has no plain @, so it is no mailbox.`
        : /@[^.?]*(?:\?|$)/.test(p.url)
          ? `“${p.url}” lacks the end of the host behind @, such as .gov.vn.`
          : `The link “${p.url}” does more than to open a new letter or to dial a number.`,
    hint: /^tel:/i.test(p.url)
      ? 'Behind tel: write one telephone number: digits, with a + before them if needed, such as tel:+842293000000.'
      : 'Behind mailto: write one mailbox; only ?subject=… may follow: no cc, bcc, body, attach or further recipients.',
  }),
  'not-at-top-level': (p) =>
    p.inside === 'Gallery'
      ? {
          what: `${p.name} cannot stand within <Gallery>.`,
          hint: `Name the pictures in the images of the tag, <Gallery images="${p.name}" />, and declare them with their alt in the images of the frontmatter.`,
        }
      : {
          what: `${p.name} must be a paragraph of its own, not inside a paragraph, a list, a table or a quotation.`,
          hint: 'Leave an empty line before and after it, and do not indent it.',
        },
  'nested-too-deep': (p) => ({
    what: `The body is nested more than ${p.limit} levels deep (lists in lists, quotations in quotations…).`,
    hint: 'Remove some of the > signs or the extra indentation.',
  }),
  'heading-level-one': (p) =>
    p.isUnderlined
      ? {
          what: 'The line of = signs makes a heading of level one of the line above it, which is the title of the bulletin.',
          hint: 'For a heading, write ## before the words and delete the line of = signs; to show the signs, write \\= at the start of that line.',
        }
      : {
          what: 'The heading of level one (#) is the title of the bulletin.',
          hint: 'Headings in the body begin at level two: write ## instead of #. If # is text, write \\#.',
        },
  'empty-body': (p) =>
    p.isOfDecision
      ? {
          what: 'The text beside a decision has no words.',
          hint: 'Write at least one paragraph, or remove the file.',
        }
      : {
          what: `The ${p.isPage ? 'page' : 'bulletin'} has frontmatter but no body.`,
          hint: 'Write at least one paragraph after the second --- line.',
        },
  'unclosed-tag': (p) =>
    p.found !== undefined
      ? {
          what: `The closing tag </${p.found}> does not close the tag that is open, <${p.name}>.`,
          hint: `Write </${p.name}> in its place, or add </${p.name}> before it.`,
        }
      : {
          what: `The tag <${p.name}> is opened but not closed.`,
          hint: /^(?:Figure|Gallery|Attachment)$/.test(p.name)
            ? 'Write /> for the > at its end.'
            : p.name === 'br'
              ? 'Write <br /> for a new line.'
              : `Add </${p.name}>, or write \\< if the < is ordinary text.`,
        },
  'literal-brace': (p) => ({
    what: p.comment
      ? 'A comment begins here with {/* and does not end.'
      : 'Braces { } in a body are read as code.',
    hint: p.comment
      ? 'Add */} at its end: {/* a remark */}.'
      : 'Write \\{ and \\} to show braces; delete what only lays out, such as {width=50%}.',
  }),
  'stray-brace': (p) => ({
    what: `The sign { in ${bracePlaces[p.place].name} opens no comment: what the braces hold would be published.`,
    hint: `Put comments {/* … */} outside, on a line of their own. If braces are meant as text, write ${bracePlaces[p.place].write}.`,
  }),
  'literal-angle': (p) => ({
    what: 'The sign < in the body is read as the beginning of a tag.',
    hint: p.address
      ? 'Delete the signs < and > around the address: it becomes a link by itself.'
      : 'Write \\< to show it, for example \\<5%.',
  }),
  'html-comment': () => ({
    what: 'Comments such as <!-- … --> cannot be used in a body.',
    hint: 'Put the comment into the field notes of the frontmatter, or write {/* a comment */}.',
  }),
  'broken-link': (p) => ({
    what: `The link “${p.url}” leads to no page.`,
    hint: `${meant(p.near)}Check the year and the folder name of the bulletin, or the file name of the standing page; the address of a page ends with /.`,
  }),
  'not-in-page': () => ({
    what: 'Pictures and components belong in bulletins, not in this standing page.',
    hint: 'A standing page is made of text, links, lists and tables only.',
  }),
  'unread-markup': (p) => {
    if (p.kind === 'blank') {
      const what = `“${p.text}” becomes neither link nor picture: there is a space between its brackets.`;
      return { what, hint: blanks[p.as](p.write) };
    }
    if (p.kind === 'swap' || p.kind === 'broken') {
      const why =
        p.kind === 'swap' ? 'words stand in [ ], the address in ( )' : 'a line break divides its address';
      return { what: `“${p.text}” is no link: ${why}.`, hint: `Write “${p.write}”.` };
    }
    if (p.kind === 'colon') {
      return {
        what: `The text of the footnote ${p.text} lacks its colon, so that it is no footnote.`,
        hint: `Write “${p.write}”${p.isNamed ? '' : `, and ${p.text} just behind the words it explains`}. If it is plain text, write \\[ for [.`,
      };
    }
    return {
      gap: {
        what: `“${p.text}” becomes no ${p.text.startsWith('!') ? 'picture' : 'link'}: there is a space between ] and (.`,
        hint: 'Delete that space.',
      },
      'picture-gap': {
        what: `“${p.text}” is no picture, because of the space between ! and [.`,
        hint: 'Delete that space.',
      },
      mark: {
        what: `The footnote ${p.text} has no text.`,
        hint: `Add a line at the end of the body: ${p.text}: the note. If it is plain text, write \\[ for [.`,
      },
      note: {
        what: `The text of the footnote ${p.text} would be lost: nothing in the body refers to ${p.text}.`,
        hint: `Write ${p.text} just behind the words it explains, or delete this line.`,
      },
      definition: {
        what: `The line that begins with “${p.text}” would be lost: it reads as the address of a link that is not there.`,
        hint: 'If it is text, write \\[ for the first [; otherwise delete the line.',
      },
    }[p.kind];
  },
  'lost-cells': (p) => ({
    what: `This row has ${p.cells} cells, the head of the table only ${p.columns}: the others would be lost.`,
    hint: 'Add columns to the first two lines of the table, or remove the | too many; write \\| for a | that is text.',
  }),
  'personal-data': (p) => ({
    what: `${p.isShared ? 'This file' : p.isText ? 'The text' : 'A list'} holds ${personalKinds[p.kind]} (${p.rows} lines); this is the first.`,
    hint: p.isShared
      ? 'The words of this file show on many pages. Remove personal data; the telephone of the office stands in office.telephone of site.yaml.'
      : `Remove personal data that readers do not need, and record that under privacy. ${
          p.isText
            ? 'If it is the telephone of an office, or may be published, name this rule in lint.'
            : 'A list of awards needs name, post and unit only.'
        }`,
  }),
  'empty-component': (p) =>
    p.name === 'Gallery'
      ? {
          what: p.again
            ? 'This is the second <Gallery /> that names no pictures: the page would show them twice.'
            : 'This <Gallery /> has no picture: the page would show an empty list.',
          hint: p.again
            ? 'Delete one of them, or name the pictures: <Gallery images="./anh-1.jpg ./anh-2.jpg" />.'
            : 'Declare the pictures at images in the frontmatter, or delete the tag.',
        }
      : {
          what: `This <${p.name}> has no words: the page would show an empty box.`,
          hint: `Write the words between two tags: <${p.name}>, a blank line, the words, a blank line, </${p.name}>; or delete the tag.`,
        },
  'misplaced-element': (p) => {
    switch (p.as) {
      case 'outside':
        return {
          what: `This <${p.name}> stands outside a <${p.parent}>: browsers drop the tag, and the words of cells run together.`,
          hint: 'Write the whole table: <table><tr><td>…</td></tr></table>, each row a <tr>; or delete the tags and keep the words.',
        };
      case 'words':
        return {
          what: `“${p.text}” stands in <${p.name}>, but outside the cells: browsers move it out of the table.`,
          hint: 'The name of a table belongs to <caption>…</caption> behind <table>, other words to a cell <td>…</td>.',
        };
      case 'late':
        return {
          what: `This <${p.name}> is not at the head of its table, or is its second.`,
          hint: 'A table has one <caption> at most, directly behind <table>, then one <thead>; all other rows stand in <tbody>.',
        };
      case 'table':
        return {
          what: 'This <table> stands in a sentence, a heading or a cell of another table.',
          hint: 'Put a blank line before and behind the table; write a table in a cell as a table of its own below.',
        };
      case 'break':
        return {
          what: 'This <br> is opened and closed, with words between that belong nowhere.',
          hint: 'Write <br /> where a line breaks, and delete </br>.',
        };
      case 'line':
        return {
          what: `This <${p.name}> holds paragraphs, a list or a table, but takes words of one line only.`,
          hint: `Write it in one line: <${p.name}>…</${p.name}>.`,
        };
    }
  },
  'table-too-large': (p) => ({
    what: `The tables of this body have ${p.cells} cells in all, empty ones included; the limit is ${p.limit}.`,
    hint: 'Make several bulletins of it, or attach the whole list as an .xlsx file.',
  }),
  'costly-text': (p) => {
    const shorter = 'Make several bulletins of it, or attach what is long as a .pdf or .xlsx file.';
    if ('ended' in p && p.isYaml) {
      return {
        what: `${ends[p.ended]('fields')} The other files were read all the same.`,
        hint: 'Look for thousands of the same signs (such as [, {, -, !, &, *) and remove them. If nothing in the fields is unusual, please send this file to your technical staff.',
      };
    }
    if ('ended' in p) {
      return {
        what: `${ends[p.ended]('body')} The other files were read all the same.`,
        hint: `Look for thousands of the same signs (such as &, {, [, <, >) and remove them. ${shorter} If nothing in the text is unusual, please send this file to your technical staff.`,
      };
    }
    const { name, instead } = costly[p.construct];
    return {
      what: `The body has ${p.count} ${name(p.sign)}; the limit is ${p.limit}. Here it is exceeded.`,
      hint: instead === undefined ? shorter : `${instead} ${shorter}`,
    };
  },
};
