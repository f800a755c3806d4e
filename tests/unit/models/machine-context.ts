import type { Bulletin } from '../../../src/bulletins/bulletin.ts';
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts';
import { buildContext, type ModelContext } from '../../../src/models/context.ts';
import { siteSchema } from '../../../src/site.ts';
import { strings } from '../../../src/strings/strings.ts';
import { parseYaml } from '../../../src/gate/yaml/yaml.ts';
import { smallOffice } from '../../support/content-root.ts';
import { makeBulletin } from '../../support/read.ts';

/** The context of a small office with these bulletins. */
export function makeContext(bulletins: readonly Bulletin[], settings: object = {}): ModelContext {
  const parsed = parseYaml(String(smallOffice['site.yaml']), 'site.yaml');
  if ('issues' in parsed) throw new Error('the small office is not valid');
  const site = siteSchema.parse({ ...parsed.yaml.data, ...settings });
  const registers = {
    places: [],
    organisations: [],
    blocs: [],
    movements: [],
    people: [],
    abbreviations: [],
  };
  const catalogue = buildCatalogue({ site, registers, bulletins, pages: [] });
  return buildContext({ catalogue, words: strings(site.language), isPreview: false });
}

/** Bulletins like one, a day apart, the oldest first. */
export async function makeBulletins(count: number): Promise<Bulletin[]> {
  const one = await makeBulletin();
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    return { ...one, id: `tin-${index}`, key: `2020/tin-${index}`, date: day, publishedOn: day };
  });
}
