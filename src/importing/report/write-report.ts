import { dirname, join, relative, sep } from 'node:path';
import { buildAddresses } from '../../addresses/build-addresses.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { isDoubtful } from './doubts.ts';
import type { ReportItem } from './item.ts';
import { composePage } from './page.ts';
import { composeAddressMap, composeTable } from './tables.ts';

/** Where the report of a content root lies, and what it is told of. */
export interface ReportPlace {
  /** The folder of the import in the work folder. */
  folder: string;
  content: string;
  site: { url: string };
  onlyDoubtful: boolean;
}

/** Writes the report as a page and as a table, and the map of addresses. Returns the file of the page. */
export async function writeReport(items: readonly ReportItem[], place: ReportPlace): Promise<string> {
  const { folder, content, site, onlyDoubtful } = place;
  const told = onlyDoubtful ? items.filter((item) => item.state === 'refused' || isDoubtful(item)) : items;
  const { bulletin } = buildAddresses(site);
  const toAddress = (path: string) => bulletin(path.slice(path.indexOf('/') + 1));
  const page = join(folder, 'bao-cao.html');
  const toContent = relative(dirname(page), content).split(sep).join('/');
  await writeFileAtomically(page, composePage(told, { content: toContent, onlyDoubtful }));
  await writeFileAtomically(join(folder, 'bao-cao.csv'), composeTable(told));
  await writeFileAtomically(join(folder, 'dia-chi.csv'), composeAddressMap(items, toAddress));
  return page;
}
