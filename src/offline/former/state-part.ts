import type { EditionPart } from '../selection.ts';

/** Which part of a site an edition holds, as a value of `bag-info.txt`: `all`, or `year 2024 section tin-tuc without-images`. */
export function statePart({ year, section, withImages }: EditionPart): string {
  const parts = [
    ...(year === undefined ? [] : [`year ${year}`]),
    ...(section === undefined ? [] : [`section ${section}`]),
  ];
  const held = parts.length === 0 ? 'all' : parts.join(' ');
  return withImages ? held : `${held} without-images`;
}
