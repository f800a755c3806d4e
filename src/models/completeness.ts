import type { ModelContext } from './context.ts';
import { WITHDRAWN_ID } from './corrections-page.ts';
import { COMPLETENESS_ID, buildExtent } from './extent.ts';
import type { Link } from './shell.ts';

/** What the site holds and what it does not, as far as a build knows. */
export interface Completeness {
  id: string;
  heading: string;
  lines: CompletenessLine[];
}

/** A statement, and where a reader can see for himself. */
interface CompletenessLine {
  text: string;
  link: Link | undefined;
}

/** Says of all bulletins how many there are, of which days, where each is listed, which years have none, and what was withdrawn. */
export function buildCompleteness(context: ModelContext): Completeness {
  const { catalogue, words, addresses } = context;
  const { bulletins, tombstones } = catalogue;
  const { heading, listed, withdrawn, notHere } = words.completeness;
  const plain = (text: string): CompletenessLine => ({ text, link: undefined });
  const { text } = buildExtent({ bulletins, order: 'publication', withdrawn: 0 }, context);
  const lines =
    bulletins.length > 0 ? [text, listed, ...sayYears(context), ...sayOrigins(context)] : [words.noBulletins];
  return {
    id: COMPLETENESS_ID,
    heading,
    lines: [
      ...lines.map(plain),
      {
        text: withdrawn(tombstones.length),
        link:
          tombstones.length === 0
            ? undefined
            : { href: `${addresses.corrections}#${WITHDRAWN_ID}`, text: words.corrections.withdrawn },
      },
      ...notHere.map(plain),
    ],
  };
}

/** Of the years between the first and the last with bulletins, those without any. */
function sayYears({ catalogue, words }: ModelContext): string[] {
  const years = catalogue.years.map(({ year }) => Number(year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (first === last) return [];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const empty = all.filter((year) => !years.includes(year));
  return [words.completeness.years(String(first), String(last), empty.map(String))];
}

function sayOrigins({ catalogue, words }: ModelContext): string[] {
  const count = (wanted: string) => catalogue.bulletins.filter(({ kind }) => kind === wanted).length;
  const [imported, reposted] = [count('imported'), count('repost')];
  return imported + reposted > 0 ? [words.completeness.origins(imported, reposted)] : [];
}
