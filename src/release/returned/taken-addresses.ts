import { isSiteAddress } from '../../addresses/stands-alone.ts';
import { decodeText } from '../../gate/text.ts';
import { parseYamlBounded } from '../../gate/yaml/parse-yaml-bounded.ts';

/** The addresses that a `site.yaml` names under `takenBack`; where it cannot be read, all that it may have meant by the word. */
export async function readTakenAddresses(bytes: Buffer): Promise<string[]> {
  const written = bytes.toString('utf8');
  if (!written.includes('takenBack') && !written.includes('\\')) return [];
  const decoded = decodeText(bytes, 'site.yaml');
  const parsed = 'text' in decoded ? await parseYamlBounded(decoded.text, 'site.yaml') : decoded;
  const named =
    'yaml' in parsed
      ? parsed.yaml.data['takenBack']
      : written.slice(Math.max(0, written.indexOf('takenBack'))).split(/[\s,[\]"']+/u);
  return Array.isArray(named)
    ? (named as unknown[]).filter((each): each is string => typeof each === 'string' && isSiteAddress(each))
    : [];
}
