import { awardDataTypes, awardFields } from './awards/award-data.ts';
import type { ModelContext } from './context.ts';
import { dataFields, dataTypes, LIST_SEPARATOR } from './data-export.ts';
import { buildShell, type Link, type Shell } from './shell.ts';

/** The page of the data files: where they lie and what their fields mean. */
export interface DataPage {
  shell: Shell;
  heading: string;
  files: Link[];
  /** The counts of these data, drawn for people. */
  statistics: Link;
  fields: FieldLine[];
  /** The same of decisions and their lists, where there are any. */
  awards: { files: Link[]; fields: FieldLine[] } | undefined;
}

/** What a field of the data means. */
export interface FieldLine {
  name: string;
  label: string;
  type: string;
  meaning: string;
}

/** The data dictionary for people. */
export function buildDataPage(context: ModelContext): DataPage {
  const { catalogue, words, addresses } = context;
  const { title, description, file, columns, types } = words.machines.data;
  return {
    shell: buildShell(context, {
      address: addresses.data,
      title,
      description: description(catalogue.site.office.name),
      breadcrumb: [{ href: addresses.data, text: title }],
    }),
    heading: title,
    files: [
      { href: addresses.dataFile('ban-tin.json'), text: file.json },
      { href: addresses.dataFile('ban-tin.csv'), text: file.csv },
      { href: addresses.dataFile('ban-tin.csv-metadata.json'), text: file.dictionary },
      { href: addresses.calendar, text: file.calendar },
      { href: addresses.feedOf('rss'), text: file.rss },
      { href: addresses.feedOf('atom'), text: file.atom },
      { href: addresses.feedOf('json'), text: file.feed },
    ],
    statistics: { href: addresses.statistics, text: words.statistics.title },
    fields: dataFields.map((name) => ({ name, ...columns[name], type: types[dataTypes[name]] })),
    awards: buildAwardPart(context),
  };
}

function buildAwardPart({ words, addresses, awards }: ModelContext): DataPage['awards'] {
  if (!awards) return undefined;
  const { csv, json, columns } = words.awards.data;
  const { types } = words.machines.data;
  return {
    files: awards.years.flatMap(({ year }) => [
      { href: addresses.dataFile(`khen-thuong-${year}.csv`), text: csv(year) },
      { href: addresses.dataFile(`khen-thuong-${year}.json`), text: json(year) },
    ]),
    fields: awardFields.map((name) => ({ name, ...columns[name], type: types[awardDataTypes[name]] })),
  };
}

const DATATYPES = { text: 'string', day: 'date', time: 'string', address: 'anyURI', list: 'string' } as const;

/** The data dictionary for machines: CSV on the Web, https://www.w3.org/TR/tabular-metadata/. */
export function formatCsvMetadata({ catalogue, words, addresses }: ModelContext): string {
  const { title, description, columns } = words.machines.data;
  const { site } = catalogue;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': site.language }],
    url: addresses.absolute(addresses.dataFile('ban-tin.csv')),
    'dc:title': `${title} - ${site.title}`,
    'dc:description': description(site.office.name),
    'dc:publisher': site.office.name,
    'dc:language': site.language,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      columns: dataFields.map((name) => {
        const type = dataTypes[name];
        return {
          name,
          titles: name,
          'rdfs:label': columns[name].label,
          'dc:description': columns[name].meaning,
          datatype: DATATYPES[type],
          required: name === 'id' || name === 'title' || name === 'url',
          ...(type === 'list' ? { separator: LIST_SEPARATOR } : {}),
        };
      }),
      primaryKey: 'id',
    },
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}
