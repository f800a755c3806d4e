import type { Bulletin } from '../../bulletins/bulletin.ts';
import { formatCsv } from '../../models/csv.ts';
import { listDays } from './dossiers.ts';
import type { TableContext } from './records.ts';

/**
 * The table of the fonds: one row with what the office states in `site.yaml`, in the fields of TT 05/2025/TT-BNV; what it does not state is
 * empty. How many documents the fonds has, and of which time, is not known here: our own columns tell it of the package. Undefined
 * without a fonds.
 */
export function buildFondsTable(
  bulletins: readonly Bulletin[],
  { site, words }: Pick<TableContext, 'site' | 'words'>,
): string | undefined {
  const fonds = site.archive?.fonds;
  if (!fonds) return undefined;
  const { columns, states } = words.tables.fonds;
  const { code, name, open, history = '', classification = '', backup = '', note = '' } = fonds;
  const state = open === undefined ? '' : open ? states.open : states.closed;
  const days = listDays(bulletins);
  const documents = bulletins.reduce((sum, { attachments }) => sum + 1 + attachments.length, 0);
  const asked = [code, name, state, history, '', '', classification, site.language, backup, note];
  return formatCsv(Object.values(columns), [[...asked, days[0] ?? '', days.at(-1) ?? '', `${documents}`]]);
}
