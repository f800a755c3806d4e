import { foldFormerAddress, readFormerAddress, type FormerAddress } from '../../bulletins/former-address.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import { listTakenAliases } from '../../release/refusals/aliases.ts';
import { judgeForeign } from '../../release/refusals/foreign-aliases.ts';
import { planSite } from '../../release/refusals/planned-site.ts';
import type { Site } from '../../site.ts';
import type { ShownContent } from '../shown-content.ts';
import type { MissingAddress } from './count-missing.ts';

/** What can be written into the content, of addresses that were not found. */
export interface ProposedAliases {
  /** By bulletin, those of the most asked first. */
  sure: { bulletin: Bulletin; addresses: MissingAddress[] }[];
  /** Addresses that may mean several bulletins. */
  unsure: { address: MissingAddress; bulletins: Bulletin[] }[];
  /** Paths that `formerPaths` of `site.yaml` has to name first. */
  formerPaths: string[];
  /** Addresses that lead on or are a page by now, or that a bulletin may not have. */
  settled: MissingAddress[];
}

/** Chooses those of the addresses that a bulletin may have as a former one, by the rules of a release. */
export async function proposeAliases(
  missing: readonly MissingAddress[],
  content: ShownContent,
): Promise<ProposedAliases> {
  const { planned, context } = content;
  const { site } = context.content;
  const shown = new Map(planned.bulletins.map((bulletin) => [bulletin.key, bulletin]));
  const led = new Set(planned.redirects.map(foldFormerAddress));
  const isLed = (former: FormerAddress): boolean =>
    led.has(foldFormerAddress(former)) || led.has(foldFormerAddress({ ...former, query: '' }));
  const fresh = missing.filter(({ address }) => !isLed(readFormerAddress(address)!));
  const taken = await findTaken(fresh, listMissingPaths(fresh, site), content);
  const proposed = fresh.filter(({ address }) => !taken.has(address));
  const bulletinsOf = ({ keys }: MissingAddress): Bulletin[] => keys.flatMap((key) => shown.get(key) ?? []);
  const sure = Map.groupBy(
    proposed.filter(({ keys }) => keys.length === 1),
    ({ keys }) => keys[0]!,
  );
  return {
    sure: [...sure].map(([key, addresses]) => ({ bulletin: shown.get(key)!, addresses })),
    unsure: proposed
      .filter(({ keys }) => keys.length > 1)
      .map((address) => ({ address, bulletins: bulletinsOf(address) })),
    formerPaths: listMissingPaths(proposed, site),
    settled: missing.filter((each) => !proposed.includes(each)),
  };
}

/** What `formerPaths` lacks for these addresses, sorted. */
function listMissingPaths(addresses: readonly MissingAddress[], site: Site): string[] {
  const wanted = addresses.flatMap(
    ({ address }) => judgeForeign(readFormerAddress(address)!, site)?.formerPaths ?? [],
  );
  return [...new Set(wanted)].filter((path) => !site.formerPaths.includes(path)).sort(byCodeUnits);
}

/** Which addresses a release would refuse as former ones of the bulletins that they mean, once `formerPaths` lets them in. */
async function findTaken(
  missing: readonly MissingAddress[],
  formerPaths: readonly string[],
  { context, published }: ShownContent,
): Promise<Set<string>> {
  const wanted = Map.groupBy(missing, ({ keys }) => keys[0]!);
  const bulletins = context.content.bulletins.map((kept) => {
    const added = wanted.get(kept.bulletin.key)?.map(({ address }) => address) ?? [];
    return { ...kept, bulletin: { ...kept.bulletin, aliases: [...kept.bulletin.aliases, ...added] } };
  });
  const { site } = context.content;
  const content = {
    ...context.content,
    bulletins,
    site: { ...site, formerPaths: [...site.formerPaths, ...formerPaths] },
  };
  const issues = await listTakenAliases({ ...context, content }, planSite(content, published, context));
  return new Set(issues.map(({ details }) => String('alias' in details ? details.alias : '')));
}
