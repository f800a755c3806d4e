import { describe, expect, test } from 'vitest';
import { MAX_IN_PROCESS_LENGTH, parseYamlBounded } from '../../../../src/gate/yaml/parse-yaml-bounded.ts';
import { parseYaml, type ParsedYaml, type YamlSource } from '../../../../src/gate/yaml/yaml.ts';

const RECORDS = 200;

/** A register of xã Thử Nghiệm, in NFC and NFD, blank, within braces and with a loose word: long enough for the other process. */
const register = `# Xã Thử Nghiệm\nplaces:\n${Array.from(
  { length: RECORDS },
  (_, at) =>
    `  - id: thu-nghiem-${at}\n    name: "Ủy ban ${'Đường Thử'.normalize(at % 2 ? 'NFD' : 'NFC')} ${at}"\n    parent: # ${at}\n    level: xã # ${at}\n    years: { from: ${1990 + (at % 30)}, to: , loose }\n`,
).join('')}last: [a, [b, { c: d }]]\n`;

function listPaths(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [path, ...[...keys].flatMap((key) => listPaths(value[key as never], [...path, key]))];
}

/** All that a document tells of every path, and of one key more below each. */
function tell(parsed: ParsedYaml): unknown {
  if ('issues' in parsed) return parsed;
  const { data, placeOf, placeOfKey, isBlank, isLooseKey, findComment }: YamlSource = parsed.yaml;
  const told = listPaths(data).map((path) => {
    const [above, key] = [path.slice(0, -1), String(path.at(-1))];
    const places = [placeOf(path), placeOfKey(above, key), placeOf([...path, 'none'])];
    return [path, places, isBlank(path), isLooseKey(above, key), findComment(path)];
  });
  return { data, told };
}

describe('a long text is read in another process', () => {
  test('which tells of every field what this one would', async () => {
    expect(register.length).toBeGreaterThan(MAX_IN_PROCESS_LENGTH);
    const told = tell(await parseYamlBounded(register, 'registers/places.yaml', 3));
    expect(told).toEqual(tell(parseYaml(register, 'registers/places.yaml', 3)));
    expect((told as { told: unknown[] }).told.length).toBeGreaterThan(RECORDS * 6);
  });

  test('which tells the same faults at the same places', async () => {
    const wrong = register.replaceAll('parent:', 'parent: *cha');
    const parsed = await parseYamlBounded(wrong, 'registers/places.yaml', 3);
    const here = parseYaml(wrong, 'registers/places.yaml', 3);
    const told = (each: ParsedYaml) => 'issues' in each && [each.issues, each.readable?.yaml.data];
    expect(told(parsed)).toEqual(told(here));
    expect(parsed).toHaveProperty('issues.length', 50);
  });

  test('which sends keys that are names of JavaScript as they are', async () => {
    const text = `__proto__: 1\nconstructor: 2\n${register}`;
    const parsed = await parseYamlBounded(text, 'registers/places.yaml');
    expect(Object.keys((parsed as { yaml: YamlSource }).yaml.data).slice(0, 2)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
