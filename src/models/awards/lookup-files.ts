import { FAMILIES } from '../../awards/lookup/form.ts';
import { buildLookup } from '../../awards/lookup/build.ts';
import { listLookupRows } from '../../awards/lookup-rows.ts';
import type { AwardModelContext } from './award-words.ts';

/** A file of the look-up, by its name without ending. */
export interface LookupFile {
  name: string;
  json: string;
}

/** What leads to all other files of the look-up. */
export const LOOKUP_MANIFEST = 'muc-luc';

/** The files by which names, units and numbers are looked up in a browser; all but the first are named by what they hold. */
export function listLookupFiles({ awards, catalogue }: AwardModelContext): LookupFile[] {
  const { rows, decisions } = listLookupRows(awards, catalogue.registers);
  const { manifest, blocks } = buildLookup(rows, decisions);
  return [
    { name: LOOKUP_MANIFEST, json: JSON.stringify(manifest) },
    ...FAMILIES.flatMap((family) =>
      blocks[family].map(({ name, json }) => ({ name: `${family}-${name}`, json })),
    ),
  ];
}
