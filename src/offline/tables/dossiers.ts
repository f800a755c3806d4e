import type { Bulletin } from '../../bulletins/bulletin.ts';
import { formatCsv } from '../../models/csv.ts';
import type { TableContext } from './records.ts';

/** The table of dossiers: one for each year, with the fields that a source shows of Circular 05/2025/TT-BNV; what nobody knows is empty. */
export function buildDossierTable(
  bulletins: readonly Bulletin[],
  { site, words }: Pick<TableContext, 'site' | 'words'>,
): string {
  const { columns, title } = words.tables.dossiers;
  const years = [...Map.groupBy(bulletins, ({ year }) => year)].sort(([a], [b]) => Number(a) - Number(b));
  const rows = years.map(([year, own]) => {
    const days = own.flatMap(({ date, endDate }) => [date, endDate ?? date]).sort();
    const documents = own.reduce((sum, { attachments }) => sum + 1 + attachments.length, 0);
    const photographs = own.flatMap(({ pictures }) => pictures.filter(({ photograph }) => photograph));
    const retention = onlyOne(own.map((each) => each.retention));
    const access = onlyOne(own.map((each) => each.access));
    const { retention: terms, access: levels } = words.tables.codes;
    const asked = [year, title(year), retention, access, site.language, days[0]!, days.at(-1)!];
    const counts = ['', `${documents}`, `${photographs.length}`, ''];
    return asked.concat(counts, terms(retention), levels(access));
  });
  return formatCsv(Object.values(columns), rows);
}

/** The value that all have; nothing where they differ, because then none is that of the whole. */
function onlyOne(values: readonly (string | undefined)[]): string {
  return new Set(values).size === 1 ? (values[0] ?? '') : '';
}
