import { readContentFile } from '../../files/read-content-file.ts';
import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';
import { askNpmForBom, formatBom, type Bom } from './bom.ts';
import { formatLicences, judgeLicences, LICENCES_HEAD } from './licences.ts';

/** The files of a report. */
export const SBOM_FILE = 'sbom.cdx.json';
export const LICENCES_FILE = 'licences.tsv';

/** What a release is made with: the bill of materials (CycloneDX, JSON) and the licences (a table). */
export interface SupplyReport {
  bom: string;
  licences: string;
  packages: number;
}

/** Whether a file is one of a report that was written before. */
export async function isFormerReport(file: string): Promise<boolean> {
  const text = (await readContentFile(file).catch(() => Buffer.alloc(0))).toString('utf8');
  return file.endsWith('.json') ? isBom(text) : text.startsWith(LICENCES_HEAD);
}

function isBom(text: string): boolean {
  try {
    return (JSON.parse(text) as { bomFormat?: unknown }).bomFormat === 'CycloneDX';
  } catch {
    return false;
  }
}

/** Reports on the packages of the project. Throws a `Stop` when the licence of one does not allow its use. */
export async function makeSupplyReport(
  project: string,
  ask: (project: string) => Promise<Bom> = askNpmForBom,
): Promise<SupplyReport> {
  const bom = await ask(project);
  const packages = judgeLicences(bom);
  const refused = packages.filter(({ verdict }) => verdict === 'refused');
  if (refused.length > 0) {
    const words = buildWords();
    throw new Stop(
      refused
        .map(({ name, version, licence }) => words.refusedLicence(`${name}@${version}`, licence))
        .join('\n'),
    );
  }
  return { bom: formatBom(bom, 'bantin'), licences: formatLicences(packages), packages: packages.length };
}
