import { readContentFile } from '../../files/read-content-file.ts';
import { bulletinSchema, type ImageField } from '../../bulletins/schema.ts';
import { splitFrontmatter } from '../../gate/yaml/frontmatter.ts';
import { decodeText } from '../../gate/text.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';

/** What the frontmatter of a bulletin says of its pictures, by `src`. Pages need less, so bulletins do not carry it. */
export async function readImageFields(file: string): Promise<ReadonlyMap<string, ImageField>> {
  const decoded = decodeText(await readContentFile(file), file);
  const parts = 'text' in decoded ? splitFrontmatter(decoded.text, file) : undefined;
  const parsed = parts && 'yaml' in parts ? await parseYamlBounded(parts.yaml, file) : undefined;
  const fields = parsed && 'yaml' in parsed ? bulletinSchema.safeParse(parsed.yaml.data).data : undefined;
  return new Map((fields?.images ?? []).map((image) => [image.src, image]));
}
