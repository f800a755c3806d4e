import { z } from 'zod';
import { warningCodes } from '../../gate/rules.ts';
import type { Silence } from '../../gate/silence.ts';
import type { YamlSource } from '../../gate/yaml/yaml.ts';
import { editorsOnly } from '../editors-only.ts';

/** Warnings that a file is excused from, each with its reason. A closed list, so that editor programs offer the codes. */
export const lintField = z
  .array(
    z.strictObject({
      rule: z.enum(warningCodes),
      reason: z.string().trim().min(5).max(300).register(editorsOnly, { editorsOnly: true }),
    }),
  )
  .default([]);

/** What a file is excused from, whatever else is wrong with it; a list that is not valid excuses from nothing. */
export function listSilences(yaml: YamlSource): Silence[] {
  const lint = lintField.safeParse(yaml.data['lint']).data ?? [];
  return lint.map(({ rule }, index) => ({ code: rule, place: yaml.placeOf(['lint', index, 'rule']) }));
}
