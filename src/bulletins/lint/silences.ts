import { z } from 'zod';
import { warningCodes } from '../../gate/rules.ts';
import type { Silence } from '../../gate/silence.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import { editorsOnly } from '../editors-only.ts';

/**
 * The field `lint`: warnings that a file switches off, each with its reason. The codes are a closed list, which editor programs
 * offer.
 */
export const lintField = z
  .array(
    z.strictObject({
      rule: z.enum(warningCodes),
      reason: z.string().trim().min(5).max(300).register(editorsOnly, { editorsOnly: true }),
    }),
  )
  .max(100)
  .default([]);

/** A name of a file with its ending: a path and a full stop behind it are not part of it. */
const FILE_NAME = /[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_-]\.\p{L}[\p{L}\p{N}]*/gu;

/** The warnings that a file switches off, whatever else is wrong with it; none when the list is not valid. */
export function listSilences(yaml: YamlSource): Silence[] {
  const lint = lintField.safeParse(yaml.data['lint']).data ?? [];
  return lint.map(({ rule, reason }, index) => ({
    code: rule,
    place: yaml.placeOf(['lint', index, 'rule']),
    files: reason.match(FILE_NAME) ?? [],
  }));
}
