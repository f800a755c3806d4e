import type { Issue, SourcePosition } from '../issue.ts';
import { loadYaml, placeIn, type LoadedYaml, type YamlText } from './load-yaml.ts';
import type { YamlNode } from './nodes.ts';

/** A YAML document as plain data, and the way from a field back to its place in the file. */
export interface YamlSource {
  file: string;
  data: Record<string, unknown>;
  /** The place of the value at a path; of its nearest existing parent when it is missing. */
  placeOf(path: readonly PropertyKey[]): SourcePosition;
  /** Whether a key has nothing at all behind it, which reads as `null` as well. */
  isBlank(path: readonly PropertyKey[]): boolean;
  /** Whether a key is only what stands behind a comma within braces: the last word of `{ title: One, two }`. */
  isLooseKey(path: readonly PropertyKey[], key: string): boolean;
  /** The place of a key in the map at a path. */
  placeOfKey(path: readonly PropertyKey[], key: string): SourcePosition;
}

/** A YAML document, or every issue that keeps it from being read. */
export type ParsedYaml = { yaml: YamlSource } | { issues: Issue[] };

/**
 * Parses YAML 1.2 (core schema, unique keys, no aliases, no merge keys) in this process: what it costs is bounded by the length
 * of the text alone, see `parseYamlBounded`. `linesAbove` shifts the places when the YAML is a part of a larger file.
 */
export function parseYaml(source: string, file: string, linesAbove = 0): ParsedYaml {
  const text = { source, file, linesAbove };
  return openYaml(text, loadYaml(text));
}

/** The document that was loaded from a text. */
export function openYaml(text: YamlText, loaded: LoadedYaml | { issues: Issue[] }): ParsedYaml {
  if ('issues' in loaded) return loaded;
  const { data, root } = loaded;
  const placeAt = placeIn(text);
  const placeOf = (path: readonly PropertyKey[]): SourcePosition => placeAt(findOffset(root, path));
  return {
    yaml: {
      file: text.file,
      data,
      placeOf,
      isBlank: (path) => findNode(root, path)?.isBlank === true,
      isLooseKey(path, key) {
        const map = findNode(root, path);
        return map?.isFlowMap === true && map.entries!.has(key) && !map.entries!.get(key)!.value;
      },
      placeOfKey(path, key) {
        const entry = findNode(root, path)?.entries?.get(key);
        return entry ? placeAt(entry.keyOffset) : placeOf(path);
      },
    },
  };
}

function findNode(root: YamlNode, path: readonly PropertyKey[]): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) node = node?.entries?.get(String(step))?.value;
  return node;
}

/** Where the value at a path begins, or its nearest parent; the document for the first of all. */
function findOffset(root: YamlNode, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNode(root, path.slice(0, length));
    if (node) return node.offset;
  }
  return 0;
}
