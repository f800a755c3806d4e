import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { promisify } from 'node:util';

/** What is needed of a package in a CycloneDX document. */
export interface BomComponent {
  'bom-ref': string;
  name: string;
  version: string;
  licenses?: ({ license: { id?: string; name?: string } } | { expression: string })[];
}

/** A software bill of materials in the format CycloneDX, as far as it is looked at here. */
export interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: { name: string; version: string } };
  components: BomComponent[];
  dependencies: { ref: string }[];
}

const run = promisify(execFile);

/** Asks npm for the packages that the project needs to build a site, tests and their tools left out, by the lock file alone. */
export async function askNpmForBom(project: string): Promise<Bom> {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
  const npm = process.env['npm_execpath'] ?? '';
  // Of a script that npm runs, npm itself is known; elsewhere it is looked for.
  const [command, args] =
    basename(npm) === 'npm-cli.js' ? [process.execPath, [npm, ...words]] : ['npm', words];
  const options = { cwd: project, maxBuffer: 64 * 1024 * 1024, shell: command === 'npm' };
  const { stdout } = await run(command, args, options);
  return JSON.parse(stdout) as Bom;
}

/**
 * The document without what tells of the machine and the moment: the same lock file gives the same bytes, and a serial number
 * that is made of them.
 */
export function formatBom(bom: Bom, name: string): string {
  const { timestamp: _timestamp, tools: _tools, ...metadata } = bom.metadata;
  const { serialNumber: _serialNumber, ...rest } = bom;
  const settled = {
    ...rest,
    metadata: { ...metadata, component: { ...metadata.component, name } },
    components: bom.components.toSorted(by('bom-ref')),
    dependencies: bom.dependencies.toSorted(by('ref')),
  };
  const digest = createHash('sha256').update(JSON.stringify(settled)).digest('hex');
  // Version 8 of RFC 9562 leaves all but six bits to whoever makes it.
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `a${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ];
  return `${JSON.stringify({ ...settled, serialNumber: `urn:uuid:${parts.join('-')}` }, undefined, 1)}\n`;
}

function by<K extends string>(key: K) {
  return (a: Record<K, string>, b: Record<K, string>): number =>
    a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0;
}
