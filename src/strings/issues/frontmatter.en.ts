import type { issuesOfFrontmatterVi } from './frontmatter.vi.ts';

/** What most often leads to a complaint of the parser. */
const yamlFaults: Readonly<Record<string, string>> = {
  MISSING_CHAR: 'A closing quotation mark, a closing bracket or a colon is missing.',
  BAD_INDENT: 'This line is not indented like the others of its level, or a bracket above is not closed.',
  BAD_SCALAR_START: 'The value begins with a special sign: put the whole value in double quotation marks.',
  UNEXPECTED_TOKEN: 'There is a word or a sign too many here.',
  BAD_DQ_ESCAPE: 'Within double quotation marks, write \\ twice: \\\\.',
  MULTIPLE_DOCS: 'There is a line --- too many.',
};

/** The words of the rules about frontmatter as YAML. */
export const issuesOfFrontmatterEn: typeof issuesOfFrontmatterVi = {
  'no-frontmatter': () => ({
    what: 'The file does not begin with frontmatter.',
    hint: 'The first line is ---, then come lines such as “title: …”, then another --- line, and after it the body.',
  }),
  'unclosed-frontmatter': () => ({
    what: 'The frontmatter is opened by --- but no --- line closes it.',
    hint: 'Add a line with nothing but --- just before the body.',
  }),
  'yaml-syntax': (p) => ({
    what: `The frontmatter is not valid YAML (${p.code}).`,
    hint: `${yamlFaults[p.code] ?? 'Check the indentation, the colon and the quotation marks of this line.'} The YAML reader says: ${p.message}`,
  }),
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
    p.continued
      ? {
          what: 'The value on this line has an indented line below it with a colon in it.',
          hint: 'If that line is a new key, remove its indentation; if it goes on with the value, put the whole value in double quotation marks.',
        }
      : {
          what: 'The value on this line holds a colon and a space “: ” but is not in quotation marks.',
          hint: 'Put the whole value in double quotation marks, for example title: "Hội nghị: kết quả và nhiệm vụ".',
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
    hint: `Put it in double quotation marks: "${p.text}".`,
  }),
  'not-a-mapping': () => ({
    what: 'The frontmatter must be made of “key: value” lines.',
    hint: 'For example: title: Hội nghị sơ kết công tác thi đua, khen thưởng',
  }),
  'yaml-comment': (p) => ({
    what: `“${p.text}” would be lost: behind a space, # begins a comment.`,
    hint: 'If it is text, put the whole value in double quotation marks; if it is a comment, put a space behind the #.',
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
