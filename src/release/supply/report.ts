import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';
import { askNpmForBom, formatBom, type Bom } from './bom.ts';
import { formatLicences, judgeLicences } from './licences.ts';

/** What a release is made with: the bill of materials (CycloneDX, JSON) and the licences (a table). */
export interface SupplyReport {
  bom: string;
  licences: string;
  packages: number;
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
