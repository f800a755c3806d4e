/** Names of columns by what stands for them in the words of a table. */
export type ColumnNames = Readonly<Record<string, string>>;

/**
 * The description of a table as CSV on the Web (W3C, 2015) has it: which file, how it is written, and of each column its name, its title,
 * and the source that asks for it. A column without a source is the program's own.
 */
export function describeTable(
  file: string,
  columns: ColumnNames,
  sources: ReadonlyMap<string, string>,
  { language, key }: { language: string; key: string | undefined },
): string {
  const described = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: file,
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: Object.entries(columns).map(([name, title]) => ({
        name,
        titles: { [language]: title },
        datatype: 'string',
        ...(sources.has(name) ? { 'dc:source': sources.get(name) } : {}),
      })),
      ...(key === undefined ? {} : { primaryKey: key }),
    },
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
