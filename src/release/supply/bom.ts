import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { byCodeUnits } from '../../by-code-units.ts';

/** A package of a CycloneDX document, as far as it is used here. */
export interface BomComponent {
  'bom-ref': string;
  name: string;
  version: string;
  licenses?: ({ license: { id?: string; name?: string } } | { expression: string })[];
}

/** A CycloneDX bill of materials, as far as it is used here. */
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
  // npm tells its scripts where it is; otherwise it is searched on PATH.
  const [command, args] =
    basename(npm) === 'npm-cli.js' ? [process.execPath, [npm, ...words]] : ['npm', words];
  const options = { cwd: project, maxBuffer: 64 * 1024 * 1024, shell: command === 'npm' };
  const { stdout } = await run(command, args, options);
  return JSON.parse(stdout) as Bom;
}

/**
 * The document without timestamps and details of the machine, and with a serial number made of its contents: the same lock file
 * gives the same bytes.
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
  // UUID version 8 (RFC 9562): all bits but six are free.
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
  return (a: Record<K, string>, b: Record<K, string>): number => byCodeUnits(a[key], b[key]);
}
