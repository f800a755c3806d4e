import { numberLimits, tags } from './forms.ts';
import type { issuesOfBodiesVi } from './bodies.vi.ts';
import { meant, personalKinds } from './phrases.en.ts';

/** The words of the rules about the body of a bulletin. */
export const issuesOfBodiesEn: typeof issuesOfBodiesVi = {
  'mdx-syntax': (p) =>
    p.tag === undefined
      ? {
          what: 'This part of the body cannot be read.',
          hint: `If a < or { is ordinary text, write \\< or \\{. The reader says: ${p.message}`,
        }
      : {
          what: `The tag <${p.tag}> is not well formed.`,
          hint: `Each value stands in double quotation marks; each tag has a closing tag of the same name, or ends in />. The reader says: ${p.message}`,
        },
  'import-export': () => ({
    what: 'A line that begins with import or export is code; a body holds no code.',
    hint: 'Delete this line. If it is ordinary text, write a \\ at its beginning.',
  }),
  expression: (p) => ({
    what: `{${p.text}} is a code expression; a body holds no code.`,
    hint: `If it is ordinary text, write \\{${p.text}\\}; otherwise delete it.`,
  }),
  'unknown-component': (p) => ({
    what: `There is no component <${p.name}>.`,
    hint: `${meant(p.near)}A body may use only: ${tags(p.known)}.`,
  }),
  'html-element': (p) => ({
    what: `The HTML tag <${p.name}> cannot be used in a body.`,
    hint: `Use Markdown instead; the tags that can be used are: ${tags(p.known)}.`,
  }),
  'unknown-attribute': (p) => ({
    what: `<${p.component}> has no attribute “${p.name}”.`,
    hint: p.known.length > 0 ? `The attributes are: ${p.known.join(', ')}.` : 'This tag has no attributes.',
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
    hint: numberLimits[p.name]
      ? `It needs a number from 1 to ${numberLimits[p.name]}.`
      : `Use one of: ${p.allowed}.`,
  }),
  'unsafe-link': (p) => ({
    what: `The link address “${p.url}” cannot be used.`,
    hint: p.url.startsWith('./')
      ? `A file beside the bulletin has a paragraph of its own: <Attachment src="${p.url}" title="…" />.`
      : 'A link begins with https://, http://, mailto:, tel:, / or #.',
  }),
  'not-at-top-level': (p) => ({
    what: `${p.name} must be a paragraph of its own, not inside a paragraph, a list, a table or a quotation.`,
    hint: 'Leave an empty line before and after it, and do not indent it.',
  }),
  'nested-too-deep': (p) => ({
    what: `The body is nested more than ${p.limit} levels deep (lists in lists, quotations in quotations…).`,
    hint: 'Remove some of the > signs or the extra indentation.',
  }),
  'heading-level-one': () => ({
    what: 'The heading of level one (#) is the title of the bulletin.',
    hint: 'Headings in the body begin at level two: write ## instead of #.',
  }),
  'empty-body': () => ({
    what: 'The bulletin has frontmatter but no body.',
    hint: 'Write at least one paragraph after the second --- line.',
  }),
  'unclosed-tag': (p) => ({
    what: `The tag <${p.name}> is opened but not closed.`,
    hint:
      p.name === 'br'
        ? 'Write <br /> for a new line.'
        : `Add </${p.name}>, or write \\< if the < is ordinary text.`,
  }),
  'literal-brace': () => ({
    what: 'Braces { } in a body are read as code.',
    hint: 'Write \\{ and \\} to show braces.',
  }),
  'literal-angle': () => ({
    what: 'A < in the body is read as the beginning of a tag.',
    hint: 'Write \\< to show a less-than sign, for example \\<5%.',
  }),
  'html-comment': () => ({
    what: 'Comments such as <!-- … --> cannot be used in a body.',
    hint: 'Put the comment into the field notes of the frontmatter, or write {/* a comment */}.',
  }),
  'broken-link': (p) => ({
    what: `The link “${p.url}” leads to no page.`,
    hint: `${meant(p.near)}Check the year and the folder name of the bulletin it means.`,
  }),
  'not-in-page': () => ({
    what: 'Pictures and components belong in bulletins, not in this standing page.',
    hint: 'A standing page is made of text, links, lists and tables only.',
  }),
  'personal-data': (p) => ({
    what: `A list holds ${personalKinds[p.kind]} (${p.rows} rows); this is the first.`,
    hint: 'Remove personal data that readers do not need, and record that under privacy. A list of awards needs name, post and unit only.',
  }),
  'table-too-large': (p) => ({
    what: `The table has ${p.cells} cells, empty ones included; the limit is ${p.limit}.`,
    hint: 'Make several tables of it, or attach the whole list as an .xlsx file.',
  }),
};
