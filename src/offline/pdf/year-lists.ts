import type { Bulletin } from '../../bulletins/bulletin.ts';
import { buildPeopleIndex } from '../../catalogue/people-index.ts';
import { buildPlaceIndex } from '../../catalogue/place-index.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import type { Strings } from '../../strings/strings.ts';
import { capitalised } from '../../vietnamese/days.ts';
import type { YearList } from './year-page.ts';

/**
 * The lists at the end of a printed year: its bulletins by section, its corrections, and who and which places its bulletins name.
 * A list without lines is left out. `bulletins` stand in the order of the book, `idOf` says where each begins.
 */
export function listYear(
  bulletins: readonly Bulletin[],
  { site, registers }: { site: Site; registers: Registers },
  idOf: (bulletin: Bulletin) => string,
  words: Strings['offline']['book'],
): YearList[] {
  const place = new Map(bulletins.map((bulletin, index) => [bulletin, index]));
  /** The places of some bulletins in the order of the book, each once. */
  const idsOf = (some: readonly Bulletin[]) =>
    [...new Set(some)].sort((a, b) => place.get(a)! - place.get(b)!).map(idOf);
  const lineOf = (bulletin: Bulletin) => ({ text: bulletin.title, ids: [idOf(bulletin)] });
  const sections = site.sections.map(({ id, name }) => ({
    heading: name,
    lines: bulletins.filter(({ section }) => section === id).map(lineOf),
  }));
  const corrections = bulletins.flatMap((bulletin) =>
    bulletin.corrections.map(({ on, note }) => ({
      text: `${bulletin.title}, ${words.day(on)}: ${note}`,
      ids: [idOf(bulletin)],
    })),
  );
  const people = buildPeopleIndex(bulletins, registers.people).map(({ name, appearances }) => ({
    text: name,
    ids: idsOf(appearances.map(({ bulletin }) => bulletin)),
  }));
  const places = new Map(registers.places.map((each) => [each.id, each]));
  const placeLines = [...buildPlaceIndex(bulletins, places).values()].map(({ name, bulletins: found }) => ({
    text: capitalised(name),
    ids: idsOf(found),
  }));
  const plain = (lines: YearList['groups'][number]['lines']) => [{ heading: undefined, lines }];
  const lists: YearList[] = [
    { id: 'chuyen-muc', title: words.bySection, groups: sections },
    { id: 'dinh-chinh', title: words.corrections, groups: plain(corrections) },
    { id: 'nguoi', title: words.people, groups: plain(people) },
    { id: 'dia-danh', title: words.places, groups: plain(placeLines) },
  ];
  return lists.flatMap((list) => {
    const groups = list.groups.filter(({ lines }) => lines.length > 0);
    return groups.length > 0 ? [{ ...list, groups }] : [];
  });
}
