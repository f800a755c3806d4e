import { byCodeUnits } from '../by-code-units.ts';
import { listingDay } from '../catalogue/order.ts';
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
  corrections: ChangeLine[];
  /** What was withdrawn, newest first; each leads to what stands in its place. The part has an id of its own. */
  withdrawn: { id: string; note: string; lines: ChangeLine[] };
}

/** What was done to a published bulletin, when and why. */
interface ChangeLine {
  day: string;
  dayText: string;
  /** Missing where only the bulletin's own page says why. */
  note: string | undefined;
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
    withdrawn: {
      id: WITHDRAWN_ID,
      note: catalogue.tombstones.length === 0 ? noneWithdrawn : someWithdrawn,
      lines: listWithdrawn(context),
    },
  };
}

function listWithdrawn({ catalogue, words, addresses }: ModelContext): ChangeLine[] {
  return catalogue.tombstones
    .flatMap(({ withdrawal, ...bulletin }) => (withdrawal ? [{ on: withdrawal.on, bulletin }] : []))
    .sort((a, b) => byCodeUnits(b.on, a.on) || byCodeUnits(a.bulletin.key, b.bulletin.key))
    .map(({ on, bulletin }) => ({
      day: on,
      dayText: words.bulletin.withdrawnOn(on),
      note: undefined,
      // Search engines read this page: its title and the reason stand on its own page alone, which they are asked to leave out.
      bulletin: {
        href: addresses.bulletin(bulletin.key),
        text: words.corrections.withdrawnBulletin(listingDay(bulletin)),
      },
    }));
}
