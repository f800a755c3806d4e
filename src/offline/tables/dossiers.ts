import type { Bulletin } from '../../bulletins/bulletin.ts';
import { formatCsv } from '../../models/csv.ts';
import type { TableContext } from './records.ts';

/**
 * The table of dossiers: one for each year, with the fields of TT 05/2025/TT-BNV as far as a source shows them, without those of
 * dossiers that were digitised from paper; what nobody knows is empty.
 */
export function buildDossierTable(
  bulletins: readonly Bulletin[],
  { site, words }: Pick<TableContext, 'site' | 'words'>,
): string {
  const { columns, title } = words.tables.dossiers;
  const years = [...Map.groupBy(bulletins, ({ year }) => year)].sort(([a], [b]) => Number(a) - Number(b));
  const rows = years.map(([year, own]) => {
    const days = listDays(own);
    const documents = own.reduce((sum, { attachments }) => sum + 1 + attachments.length, 0);
    const photographs = own.flatMap(({ pictures }) => pictures.filter(({ photograph }) => photograph));
    const retention = onlyOne(own.map((each) => each.retention));
    const access = onlyOne(own.map((each) => each.access));
    const { retention: terms, access: levels } = words.tables.codes;
    const asked = [year, title(year), retention, access, site.language, days[0]!, days.at(-1)!];
    const unknown = { pages: '', symbol: '', confidence: '', backup: '', backupState: '' };
    return asked
      .concat('', `${documents}`, Object.values(unknown))
      .concat(`${photographs.length}`, terms(retention), levels(access), site.archive?.fonds?.code ?? '');
  });
  return formatCsv(Object.values(columns), rows);
}

/** The days of the events of some bulletins, first to last. */
export function listDays(bulletins: readonly Bulletin[]): string[] {
  return bulletins.flatMap(({ date, endDate }) => [date, endDate ?? date]).sort();
}

/** The value that all have; nothing where they differ, because then none is that of the whole. */
function onlyOne(values: readonly (string | undefined)[]): string {
  return new Set(values).size === 1 ? (values[0] ?? '') : '';
}
