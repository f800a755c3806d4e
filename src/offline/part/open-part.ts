import { basePath } from '../../addresses/base-path.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { Registers } from '../../registers/schema.ts';
import { openLinkJudge } from '../../release/invariants/links.ts';
import { openAnchors } from '../../release/refusals/anchors.ts';
import { planSite } from '../../release/refusals/planned-site.ts';
import { listReferred, type Referred } from '../referred.ts';
import type { Release } from '../release.ts';
import type { LeftLinks } from './unlink.ts';

/** What a partial edition holds of a release. */
export interface PartContents {
  content: string;
  bulletins: readonly Bulletin[];
  tombstones: readonly Bulletin[];
  /** The files that are published as they are, below the site. */
  published: readonly string[];
  /** The moment at which its site is built. */
  releaseMoment: string;
}

/** Opens the site that is built from the sources of a partial edition: gives of each source file which of its links lead to nothing there. */
export async function openPart(release: Release, part: PartContents): Promise<(file: string) => LeftLinks> {
  const { site, pages } = release;
  const { bulletins, tombstones, published, releaseMoment } = part;
  const referred = await listReferred(part.content, bulletins, release.registers);
  const planned = planSite(
    {
      site: { ...site, eventTypes: site.eventTypes.filter(({ id }) => referred.eventTypes.has(id)) },
      registers: keepReferred(release.registers, referred),
      pages,
      bulletins: [...bulletins, ...tombstones].map((bulletin) => ({ bulletin })),
    },
    published,
    { releaseMoment, isPreview: false },
  );
  const judge = openLinkJudge({ files: planned.files, url: site.url }, openAnchors(planned, pages));
  const base = basePath(site);
  const { addresses } = planned.context;
  const from = new Map([
    ...pages.map(({ file, slug }) => [file, addresses.standingPage(slug)] as const),
    ...bulletins.map(({ file, key }) => [file, addresses.bulletin(key)] as const),
  ]);
  return (file) => {
    const own = from.get(file) ?? base;
    const toSite = (href: string): string => href.replace(/^\//u, base);
    return {
      isLeftOut: (href) => judge(toSite(href), own) !== undefined,
      addressOf: (href) => new URL(toSite(href), new URL(own, site.url)).href,
    };
  };
}

function keepReferred(registers: Registers, referred: Referred): Registers {
  const kept = <Entry extends { id: string }>(records: readonly Entry[], ids: ReadonlySet<string>): Entry[] =>
    records.filter(({ id }) => ids.has(id));
  return {
    ...registers,
    places: kept(registers.places, referred.places),
    organisations: kept(registers.organisations, referred.organisations),
    blocs: kept(registers.blocs, referred.blocs),
    movements: kept(registers.movements, referred.movements),
    people: kept(registers.people, referred.people),
  };
}
