import { issueAt, type Issue } from '../issue.ts';
import { fieldName } from '../validate.ts';
import type { YamlSource } from './yaml.ts';

/** The texts of a YAML document that have a tab or go on in another line; other controls are refused in every file. */
export function listLineBreaks(yaml: YamlSource): Issue[] {
  return listTexts(yaml.data, []).flatMap(([path, text]) => {
    if (!/[\t\n]/.test(text.trim())) return [];
    const value = text.trim().replace(/\s+/g, ' ');
    return [issueAt('line-break', yaml.placeOf(path), { field: fieldName(path), value })];
  });
}

function listTexts(value: unknown, path: PropertyKey[]): [path: PropertyKey[], text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each, index) => listTexts(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => listTexts(each, [...path, key]));
}
