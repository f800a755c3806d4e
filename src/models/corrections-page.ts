import { byCodeUnits } from '../by-code-units.ts';
import { CORRECTIONS_ID } from './bulletin-page.ts';
import type { ModelContext } from './context.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

/** The part of the page that lists what was withdrawn. */
export const WITHDRAWN_ID = 'thu-hoi';

/** All corrections and withdrawals of the office in one place. */
export interface CorrectionsPage {
  shell: Shell;
  heading: string;
  note: string;
  withdrawnNote: string;
  corrections: ChangeLine[];
  /** What was withdrawn, newest first; each leads to what stands in its place. */
  withdrawn: ChangeLine[];
}

/** What was done to a published bulletin, when and why. */
interface ChangeLine {
  day: string;
  dayText: string;
  note: string;
  bulletin: Link;
}

/** The page of corrections and withdrawals, newest first. */
export function buildCorrectionsPage(context: ModelContext): CorrectionsPage {
  const { catalogue, words, addresses } = context;
  const { title, description, none, some, noneWithdrawn, someWithdrawn } = words.corrections;
  return {
    shell: buildShell(context, {
      address: addresses.corrections,
      title,
      description,
      breadcrumb: [{ href: addresses.corrections, text: title }],
    }),
    heading: title,
    note: catalogue.corrections.length === 0 ? none : some,
    corrections: catalogue.corrections.map(({ on, note, bulletin }) => ({
      day: on,
      dayText: words.corrections.mendedOn(on),
      note,
      bulletin: { href: `${addresses.bulletin(bulletin.key)}#${CORRECTIONS_ID}`, text: bulletin.title },
    })),
    withdrawnNote: catalogue.tombstones.length === 0 ? noneWithdrawn : someWithdrawn,
    withdrawn: listWithdrawn(context),
  };
}

function listWithdrawn({ catalogue, words, addresses }: ModelContext): CorrectionsPage['withdrawn'] {
  return catalogue.tombstones
    .flatMap(({ withdrawal, key, title }) => (withdrawal ? [{ ...withdrawal, key, title }] : []))
    .sort((a, b) => byCodeUnits(b.on, a.on) || byCodeUnits(a.key, b.key))
    .map(({ on, reason, key, title }) => ({
      day: on,
      dayText: words.bulletin.withdrawnOn(on),
      note: reason,
      bulletin: { href: addresses.bulletin(key), text: title },
    }));
}
