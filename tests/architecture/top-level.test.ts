import { expect, test } from 'vitest';
import { listProjectFiles, readProjectFile } from '../support/project.ts';

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

const description = JSON.parse(readProjectFile('package.json')) as Package;

test('the top level holds what the customer fixed, and dotfiles', () => {
  const names = new Set(listProjectFiles().map((path) => path.replace(/\/.*/, '')));
  expect([...names].filter((name) => !name.startsWith('.')).toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'astro.config.mjs',
    'content',
    'package-lock.json',
    'package.json',
    'public',
    'scripts',
    'src',
    'tests',
    'tsconfig.json',
    'vitest.config.ts',
  ]);
});

test('every dependency has an exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = description;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lock file names no registry, so that every office installs from the one it has', () => {
  expect(readProjectFile('package-lock.json')).not.toMatch(/"resolved": "\w+:/);
});

test('the lock file knows the packages of every platform, without which npm ci refuses it', () => {
  const { packages } = JSON.parse(readProjectFile('package-lock.json')) as {
    packages: Record<string, { version: string; optionalDependencies?: Record<string, string> }>;
  };
  const isLocked = (from: string, name: string): boolean =>
    packages[`${from}/node_modules/${name}`] !== undefined || packages[`node_modules/${name}`] !== undefined;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

test('the lock file has a checksum for every package of every platform, so that none is installed unverified', () => {
  const { packages } = JSON.parse(readProjectFile('package-lock.json')) as {
    packages: Record<string, { link?: boolean; integrity?: string }>;
  };
  // The entry without a path is the project itself; a link leads to a folder of it.
  const packed = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true);
  expect(packed.length).toBeGreaterThan(0);
  const unverified = packed.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
  expect(unverified.map(([path]) => path)).toEqual([]);
});

test('every npm script checks Node first', () => {
  const scripts = Object.entries(description.scripts);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter(([, line]) => !/^node scripts\/check-node\.mjs( && |$)/.test(line))).toEqual([]);
});

test('no npm script needs a POSIX shell', () => {
  const posix = Object.entries(description.scripts).filter(([, line]) =>
    /[;|$'`<>\\]|(^|[^&])&([^&]|$)|^\w+=/.test(line.replaceAll('&& ', '')),
  );
  expect(posix).toEqual([]);
});
