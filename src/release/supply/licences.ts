import satisfies from 'spdx-satisfies';
import { byCodeUnits } from '../../by-code-units.ts';
import type { Bom, BomComponent } from './bom.ts';

/** SPDX ids of licences that require no more than a notice. */
const FREE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
];

/** Packages accepted although their licence requires more, with that licence and the reason. */
const EXCEPTIONS: { name: RegExp; licence: string; reason: string }[] = [
  {
    name: /^@img\/sharp(?:-libvips)?-/,
    licence: 'LGPL-3.0-or-later',
    reason:
      'libvips is a library of its own that can be replaced; it runs where a site is built and is not given to readers',
  },
];

/** Packages whose `package.json` names no licence, with the licence in their repository. */
const UNNAMED: { name: RegExp; licence: string }[] = [{ name: /^@pagefind\//, licence: 'MIT' }];

/** A package, and what its licence allows. */
export interface Licensed {
  name: string;
  version: string;
  /** An SPDX expression; empty when there is none. */
  licence: string;
  /** Free, free by an exception with its reason, or not to be used. */
  verdict: 'free' | 'exception' | 'refused';
  reason: string;
}

/** Every package of a bill of materials with what its licence allows, by name. */
export function judgeLicences(bom: Bom): Licensed[] {
  return bom.components
    .map(judge)
    .sort((a, b) => byCodeUnits(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

function judge(component: BomComponent): Licensed {
  const { name, version } = component;
  const licence = licenceOf(component) || (UNNAMED.find((each) => each.name.test(name))?.licence ?? '');
  if (isAllowed(licence, FREE)) return { name, version, licence, verdict: 'free', reason: '' };
  const exception = EXCEPTIONS.find(
    (each) => each.name.test(name) && isAllowed(licence, [...FREE, each.licence]),
  );
  if (exception) return { name, version, licence, verdict: 'exception', reason: exception.reason };
  return { name, version, licence, verdict: 'refused', reason: '' };
}

function licenceOf({ licenses = [] }: BomComponent): string {
  const each = licenses.map((entry) =>
    'expression' in entry ? entry.expression : (entry.license.id ?? entry.license.name ?? ''),
  );
  return each.length > 1 ? each.map((expression) => `(${expression})`).join(' AND ') : (each[0] ?? '');
}

function isAllowed(licence: string, allowed: readonly string[]): boolean {
  try {
    return satisfies(licence, allowed);
  } catch {
    // Not an SPDX expression, such as "SEE LICENSE IN …".
    return false;
  }
}

/** The first line of the table of licences. */
export const LICENCES_HEAD = ['package', 'version', 'licence', 'verdict', 'reason'].join('\t');

/** The report as a table for people and spreadsheets. */
export function formatLicences(packages: readonly Licensed[]): string {
  const rows = packages.map(({ name, version, licence, verdict, reason }) =>
    [name, version, licence, verdict, reason].join('\t').trimEnd(),
  );
  return [LICENCES_HEAD, ...rows, ''].join('\n');
}
