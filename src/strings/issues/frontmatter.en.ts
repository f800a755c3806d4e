import { nameField } from '../field-names.en.ts';
import { showExample } from '../fields.vi.ts';
import type { IssueText, YamlCause } from './forms.ts';
import { exampleOf } from './wording.ts';
import type { issuesOfFrontmatterVi } from './frontmatter.vi.ts';
import { shown } from './phrases.en.ts';

/** What is behind a line that is not YAML, and what to write. */
const yamlFaults: Readonly<Record<YamlCause, (text: string) => IssueText>> = {
  'no-space': (key) => ({
    what: `A space is missing after “${key}:”.`,
    hint: `Write ${key}: then a space, then the value.`,
  }),
  'wide-colon': (key) => ({
    what: `The colon after “${key}” is that of another keyboard (：), not the plain one.`,
    hint: `Delete it and type ${key}: …`,
  }),
  'hard-space': (key) => ({
    what: 'This line holds a non-breaking space, as Word and web pages have them; YAML does not take it for a space.',
    hint: `Delete the spaces at the start of the line and after the colon and type them again${key ? `: ${key}: …` : '.'}`,
  }),
  equals: (key) => ({ what: 'This line has = where a colon belongs.', hint: `Write ${key}: …` }),
  'no-colon': () => ({
    what: 'This line is not “key: value”.',
    hint: 'If it goes on with the line above, join the two; if it is a remark, begin it with # and a space; if it is part of the body, move it below the second --- line.',
  }),
  'open-quote': (mark) => ({
    what: `The quotation mark ${mark} opened here is not closed at the end of the value.`,
    hint: `Add ${mark} to the end of the value, or delete this one.`,
  }),
  'inner-quote': (mark) => ({
    what: `The value ends with the quotation mark ${mark} just before this place, so the rest is left over.`,
    hint: 'Write quotation marks within a value as “ and ”: "Phong trào “Dân vận khéo” năm 2026".',
  }),
  'open-bracket': (mark) => ({
    what: `The bracket ${mark} opened here is not closed.`,
    hint: `Add ${mark === '[' ? ']' : '}'} where it belongs.`,
  }),
  'special-start': (mark) => ({
    what: `The value begins with ${mark}, which has a meaning of its own in YAML.`,
    hint: 'Put the whole value in double quotation marks, for example title: "[Ảnh] Toàn cảnh hội nghị".',
  }),
  backslash: () => ({
    what: 'Within double quotation marks, \\ has a meaning of its own.',
    hint: 'If it is a path on your machine: copy the file beside index.mdx and write ./ten-tep. If it is text: write \\\\ for \\.',
  }),
  semicolon: () => ({
    what: 'Within { } or [ ], entries are separated by commas; this value holds a colon.',
    hint: 'Write a comma before the next key, as in { name: Trần Văn Bình, part: spoke }; put a value with a colon in double quotation marks.',
  }),
  'second-document': () => ({ what: 'There is a line --- or ... too many.', hint: 'Delete this line.' }),
  dash: (text) => ({
    what: `The “${text}” on this line does not begin an item of a list.`,
    hint: 'Each item begins with a plain hyphen “-” and a space, such as - name: …; its further keys are indented as far as the first.',
  }),
  indent: () => ({
    what: 'This line is not indented like the others of its level.',
    hint: 'Put the keys, or the dashes, of one level in one column.',
  }),
  remark: () => ({
    what: 'This line is a remark that is not written as one.',
    hint: 'A remark begins with # and a space.',
  }),
  'item-on-key-line': (key) => ({
    what: `The list begins on the line of “${key}:”.`,
    hint: 'Begin a new line behind the colon, then write each item on a line that begins with “- ”.',
  }),
  'in-braces': () => ({
    what: 'Within { }, each colon and each comma needs a space behind it, and a value with a comma stands in double quotation marks.',
    hint: 'Write it as { name: Trần Văn Bình, positions: ["Trưởng phòng"] }.',
  }),
  'keys-in-line': () => ({
    what: 'This line has several keys but no braces { }.',
    hint: 'Write it as - { name: Trần Văn Bình, positions: ["Trưởng phòng"] }, or each key on a line of its own.',
  }),
  'key-line': (key) => ({
    what: 'This line is not “key: value”.',
    hint: `Write ${key}, a colon, a space, then the value.`,
  }),
  'value-below': (key) => ({
    what: `The value of “${key}” stands on the line below.`,
    hint: 'Write the key and its value on one line.',
  }),
  other: () => ({
    what: 'The YAML reader does not understand this place of the frontmatter.',
    hint: 'Check the indentation, the colon and the quotation marks of this line, or put the whole value in double quotation marks.',
  }),
};

/** What is wrong where keys and values should be. */
const NO_KEYS = {
  what: 'The frontmatter must be made of “key: value” lines.',
  hint: 'For example: title: Hội nghị sơ kết công tác thi đua, khen thưởng',
};

/** The words of the rules about frontmatter as YAML. */
export const issuesOfFrontmatterEn: typeof issuesOfFrontmatterVi = {
  'no-frontmatter': (p) => ({
    what: 'The file does not begin with frontmatter.',
    hint:
      p.start === 'blank'
        ? 'Delete the blank lines and spaces before the first --- line.'
        : p.start === 'fence'
          ? 'Delete the first line, which has signs such as ` or ~, and the line below with nothing but them: the first line is ---.'
          : p.start === 'dashes'
            ? 'The first line has exactly three hyphens (---).'
            : 'The first line is ---, then come lines such as “title: …”, then another --- line, and after it the body.',
  }),
  'unclosed-frontmatter': (p) => ({
    what: 'The frontmatter is opened by --- but no --- line closes it.',
    hint: p.above
      ? 'From this line on it is the body: add a line with nothing but --- just above.'
      : p.rest
        ? `This line may hold nothing but ---; move “${p.rest}” to the line below, if it is part of the body, or delete it.`
        : p.found
          ? `This line says “${p.found}”; write --- instead (exactly three hyphens, at the very beginning).`
          : 'Add a line with nothing but --- just before the body.',
  }),
  'yaml-syntax': (p) => {
    const { what, hint } = yamlFaults[p.cause](p.text);
    if (p.write !== undefined) {
      const how =
        p.cause === 'inner-quote' && p.write[0]!.includes('“')
          ? 'Write quotation marks within a value as “ and ”'
          : 'Write';
      return { what, hint: `${how}:${showExample(p.write.join('\n'))}` };
    }
    if (p.like !== undefined) return { what, hint: shown(exampleOf(p.like)).trim() };
    const told =
      p.proposal === undefined ? hint : `Put the whole value in double quotation marks: ${p.proposal}.`;
    return { what, hint: `${told} The YAML reader says: ${p.message}` };
  },
  'yaml-tab': () => ({
    what: 'This line is indented with a tab; YAML accepts spaces only.',
    hint: 'Replace each tab with two spaces.',
  }),
  'duplicate-key': (p) => ({
    what: `The key “${p.key}” is given twice.`,
    hint: 'Keep one of the lines and delete the other.',
  }),
  'yaml-alias': () => ({
    what: 'YAML aliases (the sign *) are not used.',
    hint: 'Write the whole value again; if it is text that begins with *, put it in double quotation marks.',
  }),
  'yaml-colon': (p) =>
    p.like !== undefined
      ? {
          what: 'The value on this line holds a colon and a space “: ”, so that it is read as one more key.',
          hint: shown(exampleOf(p.like)).trim(),
        }
      : p.continued
        ? {
            what: 'The value on this line has an indented line below it with a colon in it.',
            hint: 'If that line is a new key, remove its indentation; if it goes on with the value, put the whole value in double quotation marks.',
          }
        : {
            what: 'The value on this line holds a colon and a space “: ” but is not in quotation marks.',
            hint: `${p.curly ? 'The curly quotation marks “ ” of Word do not count. ' : ''}Put the whole value in straight double quotation marks: ${p.proposal ?? 'title: "Hội nghị: kết quả và nhiệm vụ"'}`,
          },
  'layout-key': () => ({
    what: 'The key “layout” is not used: a bulletin does not choose source code to run.',
    hint: 'Delete the layout line.',
  }),
  'yaml-too-deep': (p) => ({
    what: `The frontmatter is nested more than ${p.limit} levels deep.`,
    hint: 'Write it as the handbook shows; no field needs so many levels.',
  }),
  'leading-zero': (p) => ({
    what: `The number “${p.text}” begins with 0; YAML would drop the 0.`,
    hint: p.proposal === undefined ? `Put it in double quotation marks: "${p.text}".` : `Write ${p.proposal}`,
  }),
  'not-a-mapping': (p) =>
    p.register === undefined
      ? NO_KEYS
      : {
          what: `This register has no line “${p.register}:”.`,
          hint: `The first line of the register is “${p.register}:”, its records are indented below. Without any, write “${p.register}: []”, or delete the file.`,
        },
  'second-frontmatter': (p) => ({
    what: `The body holds more frontmatter, from the line “${p.line}”.`,
    hint: 'A file has one frontmatter, at its beginning, between two lines ---. Move these lines there, or delete them; if it is another bulletin, move it to a folder of its own.',
  }),
  'conflict-marker': () => ({
    what: 'The file still holds the marks of a Git conflict (<<<<<<<, =======, >>>>>>>): two people changed one place.',
    hint: 'Between the marks stand two versions: keep the right words, delete the other version and the three lines of marks.',
  }),
  'loose-words': (p) => ({
    what: `“${p.words}” stands behind a comma within { }, so it is read as a key, not as a part of the value.`,
    hint: 'Put a value with a comma in double quotation marks: { alt: "Đồng chí A, Đồng chí B trao cờ" }; write several positions as positions: ["…", "…"].',
  }),
  'line-break': (p) => ({
    what: `“${nameField(p.field)}” has a line break or a tab, but each value in this file is one line.`,
    hint: `Write it in one line, as ${p.field.split('.').at(-1)}: "${p.value}", without | and \\n.`,
  }),
  'yaml-comment': (p) => ({
    what: `“${p.text}” would be lost: behind a space, # begins a comment.`,
    hint: p.isSpaced
      ? 'If it is text, put the whole value in double quotation marks; if it is a comment, move it to a line of its own above.'
      : 'If it is text, put the whole value in double quotation marks; if it is a comment, put a space behind the #.',
  }),
  'yaml-property': (p) => ({
    what: `“${p.text}” would be lost: at the beginning of a value, ! and & have a meaning of their own in YAML.`,
    hint: 'Put the whole value in double quotation marks.',
  }),
  'frontmatter-too-long': (p) => ({
    what: `The frontmatter is longer than ${p.limit} KB.`,
    hint: 'Move long lists into the body, or make an attachment of them.',
  }),
};
