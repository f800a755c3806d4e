import type { Unit } from '../catalogue/units.ts';
import type { ModelContext } from './context.ts';
import { withCompleteness, type ListExtent } from './extent.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

/** The index of all records of one list that lead to bulletins. */
export interface IndexPage {
  shell: Shell;
  heading: string;
  extent: ListExtent;
  groups: { label: string; entries: (Link & { detail: string })[] }[];
}

/** What an index lists; `unit` tells whether an entry still exists. */
interface Index {
  address: string;
  title: string;
  description: string;
  /** The headings of those that exist and of those that have ended. */
  present: string;
  former: string;
  entries: readonly (Link & { detail: string; unit: Unit | undefined })[];
}

/** An index under its headings: what exists first, then what has ended, each in the order given. */
export function buildIndexPage(context: ModelContext, index: Index): IndexPage {
  const { address, title, description, present, former } = index;
  const groups = Map.groupBy(index.entries, ({ unit }) => (hasEnded(unit) ? former : present));
  return {
    shell: buildShell(context, { address, title, description, breadcrumb: [{ href: address, text: title }] }),
    heading: title,
    extent: withCompleteness(context.words.extent.named, context),
    groups: [present, former].flatMap((label) => {
      const entries = groups.get(label)?.map(({ href, text, detail }) => ({ href, text, detail }));
      return entries ? [{ label, entries }] : [];
    }),
  };
}

function hasEnded(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.validTo !== undefined || unit.successors.length > 0);
}
