import type { Issue, SourcePosition } from '../issue.ts';
import {
  loadYaml,
  placeIn,
  type FaultyYaml,
  type LoadedYaml,
  type ReadableYaml,
  type YamlText,
} from './load-yaml.ts';
import type { YamlNode } from './nodes.ts';

/** A YAML document as plain data, with the places of its fields in the file. */
export interface YamlSource {
  file: string;
  data: Record<string, unknown>;
  /** The place of the value at a path; of its nearest existing parent when it is missing. */
  placeOf(path: readonly PropertyKey[]): SourcePosition;
  /** Whether a key has nothing at all behind it, which reads as `null` as well. */
  isBlank(path: readonly PropertyKey[]): boolean;
  /** What stands behind an unquoted text in its line, from # on: a comment, or the rest of the text. */
  findComment(path: readonly PropertyKey[]): { text: string; place: SourcePosition } | undefined;
  /** Whether a key is only what stands behind a comma within braces: the last word of `{ title: One, two }`. */
  isLooseKey(path: readonly PropertyKey[], key: string): boolean;
  /** The place of a key in the map at a path. */
  placeOfKey(path: readonly PropertyKey[], key: string): SourcePosition;
}

/**
 * A YAML document, or every issue that keeps it from being read whole, with what could be read; and the text that was parsed, where
 * there is one.
 */
export type ParsedYaml = { text?: YamlText } & (
  { yaml: YamlSource } | { issues: Issue[]; readable?: ReadableSource }
);

/** What could be read of a YAML document, as `ReadableYaml` says. */
export interface ReadableSource extends Pick<ReadableYaml, 'unreadLines' | 'unreadKeys'> {
  yaml: YamlSource;
}

/**
 * Parses YAML 1.2 (core schema, unique keys, no aliases, no merge keys) in this process. Only the length of the text bounds its
 * cost: see `parseYamlBounded`. `linesAbove` is the number of lines above the text in its file.
 */
export function parseYaml(source: string, file: string, linesAbove = 0): ParsedYaml {
  const text = { source, file, linesAbove };
  return openYaml(text, loadYaml(text));
}

/** The document that was loaded from a text. */
export function openYaml(text: YamlText, loaded: LoadedYaml | FaultyYaml): ParsedYaml {
  if (!('issues' in loaded)) return { text, yaml: openSource(text, loaded) };
  const { issues, readable } = loaded;
  if (!readable) return { text, issues };
  const { source, unreadLines, unreadKeys } = readable;
  return {
    text,
    issues,
    readable: { yaml: openSource({ ...text, source }, readable), unreadLines, unreadKeys },
  };
}

function openSource(text: YamlText, { data, root }: LoadedYaml): YamlSource {
  const placeAt = placeIn(text);
  const placeOf = (path: readonly PropertyKey[]): SourcePosition => placeAt(findOffset(root, path));
  return {
    file: text.file,
    data,
    placeOf,
    isBlank: (path) => findNode(root, path)?.isBlank === true,
    findComment(path) {
      const comment = findNode(root, path)?.comment;
      return comment && { text: comment.text, place: placeAt(comment.offset) };
    },
    isLooseKey(path, key) {
      const map = findNode(root, path);
      return map?.isFlowMap === true && map.entries!.has(key) && !map.entries!.get(key)!.value;
    },
    placeOfKey(path, key) {
      const entry = findNode(root, path)?.entries?.get(key);
      return entry ? placeAt(entry.keyOffset) : placeOf(path);
    },
  };
}

function findNode(root: YamlNode, path: readonly PropertyKey[]): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) node = node?.entries?.get(String(step))?.value;
  return node;
}

/** The offset of the value at a path; of its nearest existing parent when it is missing. */
function findOffset(root: YamlNode, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNode(root, path.slice(0, length));
    if (node) return node.offset;
  }
  return 0;
}
