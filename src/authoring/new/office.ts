import { dayOfMoment } from '../../vietnamese/times.ts';
import { tellIssues } from '../../bulletins/content-error.ts';
import type { Folders } from '../../folders.ts';
import type { Gaps } from '../../gate/gaps.ts';
import { readTree, type BulletinFolder } from '../../gate/tree.ts';
import { readRegisters } from '../../registers/read.ts';
import type { Registers } from '../../registers/schema.ts';
import { readSite } from '../../read-site.ts';
import type { Site } from '../../site.ts';
import { Stop } from '../../strings/stop.ts';

/** What a new bulletin has to fit into. */
export interface Office {
  folders: Folders;
  site: Site;
  registers: Registers;
  /** What of the registers could not be read. */
  gaps: Gaps;
  bulletins: readonly BulletinFolder[];
  /** The present moment, an ISO date-time with zone. */
  moment: string;
  /** The present day where the office is. */
  today: string;
}

/** Opens an office at a moment (an ISO date-time with zone). A `site.yaml` with faults stops the command with its report. */
export async function openOffice(folders: Folders, moment: string): Promise<Office> {
  const tree = await readTree(folders.content);
  const site = await readSite(tree.yaml);
  if ('issues' in site) throw new Stop(tellIssues(site.issues), 2);
  const { registers, gaps } = await readRegisters(tree.yaml);
  return {
    folders,
    site: site.site,
    registers,
    gaps,
    bulletins: tree.bulletins,
    moment,
    today: dayOfMoment(moment, site.site.timeZone),
  };
}
