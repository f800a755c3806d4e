import type { ElementContent, Root } from 'hast';
import { issueAt, type Issue, type SourcePosition } from '../../gate/issue.ts';
import { bulletinDraft } from '../../strings/authoring.vi.ts';
import { formatDayShort } from '../../vietnamese/days.ts';
import { bulletinSchema, type Frontmatter } from '../schema.ts';
import { plainText } from './plain-text.ts';

/** Words of the longest place that is taken for one where nothing else follows and it is not the bulletin's own location. */
const LONGEST_PLACE = 8;

const [DAY, PLACE] = ['2001-02-03', '\uE000'];
/** Stands in every lead for what is still to be written. */
const OPEN = '…';
const SESSIONS = [undefined, ...bulletinSchema.shape.session.unwrap().options];

/** What begins a lead as `new` writes it, of any session and day, with and without a place. */
const LEADS = SESSIONS.flatMap((session) =>
  [null, PLACE].map((place) => toPattern(bulletinDraft.lead(DAY, session, place))),
);

/** What `new` remarks, a sentence each: an editor may have deleted some of it. */
const REMARKS = bulletinDraft.remark.split(/(?<=\.) /u);

function toPattern(lead: string): RegExp {
  const day = formatDayShort(DAY);
  const parts = lead.split(new RegExp(`(${day}|${PLACE})`, 'u')).map((part) => {
    if (part === day) return String.raw`[\d/.\-]+`;
    return part === PLACE ? '(?<place>.+?)' : part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  });
  return new RegExp(`^(?<lead>${parts.join('')})(?<rest>.*)$`, 'u');
}

/** What the template of `npm run new` has left in a bulletin that readers see now or will see: its lead and its remark. */
export function listTemplateIssues(fields: Frontmatter, tree: Root, file: string): Issue[] {
  if (fields.status !== 'published') return [];
  const location = normalise(fields.location?.text ?? '');
  const stub = findStub(tree);
  if (stub)
    return [issueAt('unfinished-template', placeOf(stub.node, file), { kind: 'stub', text: stub.text })];
  return [...listLeftOver(tree.children as ElementContent[], location)].map(({ kind, text, node }) =>
    issueAt('unfinished-template', placeOf(node, file), { kind, text }),
  );
}

/** The first node of a body that shows signs, but no letter and no figure; `undefined` for any other. */
function findStub({ children }: Root): { node: ElementContent; text: string } | undefined {
  const nodes = children as ElementContent[];
  const text = plainText(nodes);
  const node = nodes.find((each) => plainText([each]) !== '');
  return node === undefined || /[\p{L}\p{N}]/u.test(text) ? undefined : { node, text };
}

interface TemplateRest {
  kind: 'lead' | 'remark';
  text: string;
  node: ElementContent;
}

function* listLeftOver(nodes: readonly ElementContent[], location: string): Generator<TemplateRest> {
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'p') {
      const paragraph = plainText([node]);
      const text = paragraph.includes(OPEN) ? findLead(normalise(paragraph), location) : undefined;
      if (text !== undefined) yield { kind: 'lead', text, node };
    }
    if ((node.type as string).endsWith('Expression')) {
      const comment = normalise((node as unknown as { value: string }).value);
      const text = REMARKS.find((remark) => comment.includes(remark));
      if (text !== undefined) yield { kind: 'remark', text, node };
    }
    if ('children' in node) yield* listLeftOver(node.children, location);
  }
}

/** The lead of the template with which a paragraph begins. A sentence that only ends in an enumeration is none. */
function findLead(paragraph: string, location: string): string | undefined {
  for (const pattern of LEADS) {
    const { lead, place, rest } = pattern.exec(paragraph)?.groups ?? {};
    if (lead === undefined) continue;
    const isShort = rest === '' && (place ?? '').split(' ').length <= LONGEST_PLACE;
    if (place === undefined || place === location || isShort) return lead;
  }
  return undefined;
}

function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function placeOf({ position }: ElementContent, file: string): SourcePosition {
  return { file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}
