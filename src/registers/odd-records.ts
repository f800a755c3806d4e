import { fieldName } from '../gate/field-paths.ts';
import { issueAt, type Issue } from '../gate/issue.ts';
import { MAX_ALIKE } from '../gate/limit-alike.ts';
import type { YamlSource } from '../gate/yaml/yaml.ts';
import { fold } from '../vietnamese/fold.ts';
import { UNIT_WORDS } from '../vietnamese/unit-words.ts';
import type { Organisation, Place, Registers } from './schema.ts';

/** Levels of places from the highest to the lowest; those of one rank never hold each other. */
const RANKS: Readonly<Record<Place['level'], number>> = {
  province: 0,
  district: 1,
  township: 2,
  commune: 2,
  ward: 2,
};

const LEVELS = Object.keys(UNIT_WORDS) as Place['level'][];

/** Warnings of records that contradict each other, or themselves. */
export function listOddRecords(
  name: 'places' | 'organisations' | 'blocs' | 'movements',
  registers: Registers,
  yaml: YamlSource,
): Issue[] {
  const units = registers[name];
  return [
    ...(name === 'places' ? listOddPlaces(registers.places, yaml) : []),
    ...listTwins(name, units, yaml),
    ...listUndated(name, units, yaml),
  ];
}

function listOddPlaces(places: readonly Place[], yaml: YamlSource): Issue[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const byCode = new Map<string, Place>();
  return places.flatMap((place, index) => {
    const { id, level, code, names, parent } = place;
    const issues: Issue[] = [];
    const twin = code === undefined ? undefined : byCode.get(code);
    if (code !== undefined && twin === undefined) byCode.set(code, place);
    if (twin && overlap(twin, place))
      issues.push(
        issueAt('repeated-code', yaml.placeOf(['places', index, 'code']), { code: code!, other: twin.id }),
      );
    const above = parent === undefined ? undefined : byId.get(parent);
    if (above && RANKS[above.level] >= RANKS[level])
      issues.push(
        issueAt('odd-parent', yaml.placeOf(['places', index, 'parent']), {
          id,
          level,
          parent: above.id,
          above: above.level,
        }),
      );
    const meant = LEVELS.find((each) => names.every(({ text }) => UNIT_WORDS[each].test(text)));
    if (meant !== undefined && meant !== level)
      issues.push(
        issueAt('odd-level', yaml.placeOf(['places', index, 'level']), {
          name: names[0]!.text,
          level,
          meant,
        }),
      );
    return issues;
  });
}

type AnyUnit = Place | Organisation;

/** Records that had the same name at one time and belong to the same unit. */
function listTwins(register: string, units: readonly AnyUnit[], yaml: YamlSource): Issue[] {
  const first = new Map<string, AnyUnit[]>();
  return units.flatMap((unit, index) => {
    const keys = new Set(unit.names.map(({ text }) => `${unit.parent ?? ''} ${fold(text)}`));
    const twin = [...keys].flatMap((key) => first.get(key) ?? []).find((other) => overlap(other, unit));
    for (const key of keys) {
      const known = first.get(key) ?? [];
      // A register can name thousands alike; each is compared with a few.
      if (known.length < MAX_ALIKE) first.set(key, [...known, unit]);
    }
    if (!twin) return [];
    const place = yaml.placeOf([register, index, 'id']);
    return [issueAt('repeated-name', place, { id: unit.id, name: unit.names[0]!.text, other: twin.id })];
  });
}

/** Whether there were days on which both units existed. */
function overlap(a: AnyUnit, b: AnyUnit): boolean {
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');
}

/** Second names of which nothing says when they were in force. */
function listUndated(register: string, units: readonly AnyUnit[], yaml: YamlSource): Issue[] {
  return units.flatMap(({ names }, index) => {
    const undated = names.flatMap(({ from, to }, at) => (from === undefined && to === undefined ? [at] : []));
    if (undated.length < 2) return [];
    const path = [register, index, 'names', undated[1]!];
    const details = {
      field: fieldName(path),
      name: names[undated[1]!]!.text,
      other: names[undated[0]!]!.text,
    };
    return [issueAt('undated-name', yaml.placeOf(path), details)];
  });
}
