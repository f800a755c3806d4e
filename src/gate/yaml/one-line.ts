import { issueAt, type Issue } from '../issue.ts';
import { fieldName } from '../field-paths.ts';
import type { YamlSource } from './yaml.ts';

/** Issues of texts in a YAML document with a tab or a line break; other controls are refused in every file. */
export function listLineBreaks(yaml: YamlSource): Issue[] {
  return listTexts(yaml.data, []).flatMap(([path, text]) => {
    if (!/[\t\n]/.test(text.trim())) return [];
    const value = text.trim().replace(/\s+/g, ' ');
    return [issueAt('line-break', yaml.placeOf(path), { field: fieldName(path), value })];
  });
}

/** Every text of a YAML document with its path. */
export function listTexts(value: unknown, path: PropertyKey[]): [path: PropertyKey[], text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each, index) => listTexts(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => listTexts(each, [...path, key]));
}
