import { byCodeUnits } from '../../by-code-units.ts';
import type { Issue } from '../../gate/issue.ts';
import type { SourceFile } from '../../gate/listing.ts';
import { namingFile } from '../../gate/program-failure.ts';
import { listTexts } from '../../gate/yaml/one-line.ts';
import { readYamlFile } from '../../gate/yaml/read-yaml.ts';
import { listPersonalDataOfTexts } from '../lint/personal-data.ts';

/** Where an office names how it is reached: a field of `site.yaml`, and links that dial. */
const isOwnContact = (path: readonly PropertyKey[], text: string): boolean =>
  path.join('.') === 'office.telephone' || /^(?:tel|mailto):/iu.test(text);

/**
 * Warnings of personal data in `site.yaml` and the registers. Every text of a file is looked at, whatever its field: what is
 * published of a file grows with its schema.
 */
export async function listPersonalDataOfYaml(files: ReadonlyMap<string, SourceFile>): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const [name, file] of [...files].sort(([a], [b]) => byCodeUnits(a, b))) {
    const read = await namingFile(name, async () => readYamlFile(file));
    const yaml = 'yaml' in read ? read.yaml : 'readable' in read ? read.readable?.yaml : undefined;
    if (!yaml) continue;
    const texts = listTexts(yaml.data, []).filter(([path, text]) => !isOwnContact(path, text));
    const found = listPersonalDataOfTexts(
      texts.map(([path, text]) => ({ text, place: () => yaml.placeOf(path) })),
    );
    for (const each of found) issues.push({ ...each, details: { ...each.details, isShared: true } });
  }
  return issues;
}
