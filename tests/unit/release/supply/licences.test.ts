import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { formatBom, type Bom, type BomComponent } from '../../../../src/release/supply/bom.ts';
import { judgeLicences } from '../../../../src/release/supply/licences.ts';
import { makeSupplyReport } from '../../../../src/release/supply/report.ts';
import { PROJECT } from '../../../support/project.ts';

function component(name: string, ...licences: string[]): BomComponent {
  const licenses = licences.map((licence) =>
    / (?:AND|OR) /u.test(licence) ? { expression: licence } : { license: { id: licence } },
  );
  return { 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0', licenses };
}

const bom = (...components: BomComponent[]): Bom => ({
  serialNumber: 'urn:uuid:0',
  metadata: { timestamp: 'now', tools: [], component: { name: 'folder', version: '1.0.0' } },
  components,
  dependencies: components.map((each) => ({ ref: each['bom-ref'] })),
});

const verdictOf = (...licences: string[]): string =>
  judgeLicences(bom(component('goi', ...licences)))[0]!.verdict;

describe('the licence of a package', () => {
  it.each([['MIT'], ['Apache-2.0'], ['MIT OR GPL-3.0-only'], ['MIT AND OFL-1.1'], ['BSD-3-Clause', 'ISC']])(
    'allows its use: %s %s',
    (...licences) => expect(verdictOf(...licences)).toBe('free'),
  );

  it.each([
    ['GPL-3.0-only'],
    ['AGPL-3.0-or-later'],
    ['LGPL-3.0-or-later'],
    ['MPL-2.0'],
    ['EUPL-1.2'],
    ['SSPL-1.0'],
    ['MIT AND GPL-2.0-only'],
    ['MIT', 'GPL-2.0-only'],
    ['SEE LICENSE IN LICENSE.md'],
    ['UNLICENSED'],
    [],
  ])('does not allow it: %s %s', (...licences) => expect(verdictOf(...licences)).toBe('refused'));

  it('that is copyleft is taken for the one library that was looked at, under the one licence', () => {
    const name = '@img/sharp-libvips-linux-x64';
    const [taken] = judgeLicences(bom(component(name, 'LGPL-3.0-or-later')));
    expect([taken!.verdict, taken!.reason]).toEqual(['exception', expect.stringContaining('libvips')]);
    expect(judgeLicences(bom(component(name, 'GPL-3.0-only')))[0]!.verdict).toBe('refused');
  });
});

/** What the strict JSON schema of CycloneDX, which comes with its library, finds wrong with a document; `null` when nothing. */
const judgeBySchema = (document: string) =>
  new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(document);

describe('the report', () => {
  it('is not made for a tree with a copyleft package; the reason names it', async () => {
    const tree = bom(component('tot', 'MIT'), component('xau', 'AGPL-3.0-only'));
    await expect(makeSupplyReport(PROJECT, async () => tree)).rejects.toThrow(/xau@1\.0\.0.*AGPL-3\.0-only/u);
  });

  it('tells nothing of the machine or the moment, and does not depend on the order of packages', () => {
    const one = formatBom(bom(component('a', 'MIT'), component('b', 'ISC')), 'bantin');
    const other = formatBom(
      { ...bom(component('b', 'ISC'), component('a', 'MIT')), serialNumber: 'urn:uuid:1' },
      'bantin',
    );
    expect(other).toBe(one);
    expect(one).not.toMatch(/"timestamp"|"tools"|"folder"/u);
    expect(JSON.parse(one)).toHaveProperty(
      'serialNumber',
      expect.stringMatching(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/u),
    );
  });

  it('is made for the packages of this project, twice the same', async () => {
    const [one, other] = [await makeSupplyReport(PROJECT), await makeSupplyReport(join(PROJECT, '.'))];
    expect(other).toEqual(one);
    const document = JSON.parse(one.bom) as Bom & { bomFormat: string; specVersion: string };
    expect([document.bomFormat, document.specVersion, document.metadata.component.name]).toEqual([
      'CycloneDX',
      '1.5',
      'bantin',
    ]);
    expect(await judgeBySchema(one.bom)).toBeNull();
    // A schema that finds nothing wrong with this would find nothing wrong with anything.
    const broken = JSON.stringify({ ...document, serialNumber: 'urn:uuid:0' });
    expect(await judgeBySchema(broken)).toMatchObject([{ instancePath: '/serialNumber' }]);
    const names = new Set(document.components.map(({ name }) => name));
    expect(['astro', 'sharp', 'pagefind'].filter((name) => !names.has(name))).toEqual([]);
    // What only tests use is no part of a release.
    expect(['vitest', 'playwright-core', 'replaywebpage'].filter((name) => names.has(name))).toEqual([]);
    expect(one.licences.split('\n')).toHaveLength(one.packages + 2);
  });
});
