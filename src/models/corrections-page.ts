import { CORRECTIONS_ID } from './bulletin-page.ts';
import type { ModelContext } from './context.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

/** All corrections of the office in one place. */
export interface CorrectionsPage {
  shell: Shell;
  heading: string;
  note: string;
  corrections: { day: string; dayText: string; note: string; bulletin: Link }[];
}

/** The page of corrections, newest first. */
export function buildCorrectionsPage(context: ModelContext): CorrectionsPage {
  const { catalogue, words, addresses } = context;
  const { title, description, none, some } = words.corrections;
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
      dayText: words.formatDay(on),
      note,
      bulletin: { href: `${addresses.bulletin(bulletin.key)}#${CORRECTIONS_ID}`, text: bulletin.title },
    })),
  };
}
