import type { YamlSource } from './yaml.ts';

/** A document from whose list `key` only some items are used: their places, by their numbers among those that are left. */
export function placesOfKept(yaml: YamlSource, key: string, kept: readonly number[]): YamlSource {
  const toOriginal = (path: readonly PropertyKey[]): PropertyKey[] => {
    const [first, index, ...rest] = path;
    const original = first === key && typeof index === 'number' ? kept[index] : undefined;
    return original === undefined ? [...path] : [key, original, ...rest];
  };
  return {
    ...yaml,
    placeOf: (path) => yaml.placeOf(toOriginal(path)),
    isBlank: (path) => yaml.isBlank(toOriginal(path)),
    findComment: (path) => yaml.findComment(toOriginal(path)),
    isLooseKey: (path, name) => yaml.isLooseKey(toOriginal(path), name),
    placeOfKey: (path, name) => yaml.placeOfKey(toOriginal(path), name),
  };
}
