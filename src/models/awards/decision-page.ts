import { basename } from 'node:path/posix';
import { listChanges, type RowChange } from '../../awards/changes.ts';
import type { Decision, DecisionFile } from '../../awards/decision.ts';
import type { KnownFact, KnownWords } from '../known-words.ts';
import { buildBlocks, shorten, type PageBlock } from '../page-blocks.ts';
import { buildShell, type Link, type Shell } from '../shell.ts';
import { hasTable } from './award-data.ts';
import {
  decisionName,
  decisionTitle,
  isHiddenFromSearch,
  numberOf,
  type AwardModelContext,
} from './award-words.ts';
import { listFacts } from './decision-facts.ts';
import { buildDecisionList, describeChange, type DecisionList } from './decision-rows.ts';
import { buildSlip, type Slip } from './slip.ts';

/** The page of one decision. */
export interface DecisionPage {
  shell: Shell;
  heading: string;
  /** What it is about, verbatim. */
  title: string;
  /** Only in a preview: that readers cannot see it yet. */
  mark: string | undefined;
  facts: KnownFact[];
  /** The office's own text about it. */
  blocks: PageBlock[];
  files: DecisionFileLine[];
  /** What it says of rows of earlier decisions. */
  changes: { target: KnownWords; lines: KnownWords[]; detail: string }[];
  /** Where all of its list was changed by a later decision. */
  changedBy: KnownWords[];
  list: DecisionList | undefined;
  /** What a row of the list is printed on. */
  slip: Slip | undefined;
  /** The list as a table for a spreadsheet. */
  table: Link | undefined;
  /** Why it has no list, where it should have one. */
  listMissing: string | undefined;
  /** Whether it is an award at all, which has a list. */
  isAward: boolean;
  report: { heading: string; lines: string[]; letter: Link | undefined };
}

/** A file of a decision: what it is, and its digest; no link to one that is not published. */
export interface DecisionFileLine {
  text: string;
  href: string | undefined;
  detail: string;
  digest: string;
}

/** The page of a decision: what is known of it, what has become of it, its list, and whom to tell of a mistake. */
export function buildDecisionPage(decision: Decision, context: AwardModelContext): DecisionPage {
  const { catalogue, words, addresses } = context;
  const { office } = catalogue.site;
  const { fields, key, year } = decision;
  const { decision: own } = words.awards;
  const name = decisionName(decision, context);
  const address = addresses.decision(key);
  const isDraft = fields.status === 'draft';
  const list = buildDecisionList(decision, context);
  const isAward = fields.kind === 'khen-thuong';
  return {
    shell: buildShell(context, {
      address,
      title: decisionTitle(decision, context),
      description: shorten(own.describe(name, fields.title)),
      breadcrumb: [
        { href: addresses.awards, text: words.awards.title },
        { href: addresses.decisionYear(year), text: words.awards.list.year(year) },
        { href: address, text: name },
      ],
      noIndex: isDraft || isHiddenFromSearch(decision, context),
      modified: fields.issuedOn,
      decision,
    }),
    heading: name,
    title: fields.title,
    mark: isDraft ? own.draft : undefined,
    facts: listFacts(decision, context),
    blocks: decision.body ? buildBlocks({ key, blocks: decision.body.blocks }, context) : [],
    files: decision.files.map((file) => buildFile(file, decision, context)),
    changes: listChangesMade(decision, context),
    changedBy: listWholeChanges(decision, context),
    list,
    slip: list && buildSlip(decision, list, context),
    table: hasTable(decision, context) ? { href: addresses.decisionList(key), text: own.table } : undefined,
    listMissing: isAward && !decision.hasList ? (fields.listMissing ?? '') : undefined,
    isAward,
    report: {
      heading: own.reportHeading(list !== undefined),
      lines: [
        own.reportMistake(name, office.name, list !== undefined),
        ...(list ? [own.reportRedaction] : []),
      ],
      letter:
        office.email === null
          ? undefined
          : {
              href: `mailto:${office.email}?subject=${encodeURIComponent(own.subject(numberOf(decision)))}`,
              text: own.write,
            },
    },
  };
}

function buildFile(
  { source, kind, sha256, bytes, isPublished }: DecisionFile,
  { key }: Decision,
  { words, addresses }: AwardModelContext,
): DecisionFileLine {
  const { decision: own } = words.awards;
  const name = basename(source.path);
  const type = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  return {
    text: own.fileKinds[kind],
    href: isPublished ? addresses.decisionFile(key, name) : undefined,
    detail: isPublished ? `${type}, ${words.formatBytes(bytes)}` : own.withheld,
    digest: sha256,
  };
}

function listChangesMade(decision: Decision, context: AwardModelContext): DecisionPage['changes'] {
  const { awards, words, addresses } = context;
  const { decision: own } = words.awards;
  return listChanges(decision).flatMap((change, at) => {
    const target = awards.byId.get(change.target);
    if (!target) return [];
    const rows = (change.rows ?? []).map((row) => ({
      text: own.row(row),
      href: target.rows.some(({ key }) => key === row) ? addresses.decision(target.key, row) : undefined,
    }));
    const recovered = decision.fields.annuls?.[at]?.recover ?? [];
    return [
      {
        target: { text: decisionName(target, context), href: addresses.decision(target.key) },
        lines: rows.length > 0 ? rows : [{ text: own.wholeList }],
        detail: describeEffect(change, own, recovered),
      },
    ];
  });
}

function describeEffect(
  { effect, ground, corrected }: RowChange,
  own: AwardModelContext['words']['awards']['decision'],
  recovered: readonly ('hien-vat' | 'tien-thuong')[],
): string {
  return [
    own.changeEffects[effect],
    corrected && own.from(corrected.from, corrected.to),
    ground,
    recovered.length > 0 ? own.recovered(recovered) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}

/** Changes of a whole decision, which stand above its list and not only in every row. */
function listWholeChanges({ fields }: Decision, context: AwardModelContext): KnownWords[] {
  const changes = context.awards.wholeChanges.get(fields.id) ?? [];
  return changes.map((change) => describeChange(change, context));
}
