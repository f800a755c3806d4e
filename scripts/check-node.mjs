/**
 * The first step of every npm script: is the Node that runs us new enough, and is the one that came with the project
 * unaltered? Ends with exit code 2 if not, silently otherwise; importing this file is running it.
 *
 * It is written for Node 12, which must be able to read it in order to be refused politely.
 */
import { createHash } from 'crypto';
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync, writeSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';
import { sayNodeIsAltered, sayNodeIsTooOld } from '../src/strings/node-version.mjs';

/** The oldest Node that strips types without a flag. */
const OLDEST = '22.18';

/** The Node of `optionalDependencies`; a platform without a hash is held to the version only. */
export const BUNDLED_NODE = {
  version: '24.21.0',
  sha256: {
    'linux-x64': '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
    'linux-arm64': '0f8949d1028f6d61506b2d5bc57e7e6fe893d7b1997509b7847294fc9c616584',
    'win32-x64': 'ba4e6d110e8c1592a1ecd390f6b05f3da124b13871a5be62b341a07a853c6c32',
  },
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Is this version below the oldest one that can run the project?
 * @param {string} version such as `20.20.2`
 */
export function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST.split('.').map(Number);
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

function isBundled(path) {
  try {
    return dirname(path) === realpathSync(join(root, 'node_modules', 'node', 'bin'));
  } catch {
    return false;
  }
}

function readIfAny(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Whether the bundled Node has the expected hash. Hashing 120 MB takes long, so the result is cached by size and modification time. */
function isUnaltered(path) {
  const known = BUNDLED_NODE.sha256[`${process.platform}-${process.arch}`];
  if (process.versions.node !== BUNDLED_NODE.version) return false;
  if (known === undefined) return true;
  const { size, mtimeMs } = statSync(path);
  const memory = join(root, 'node_modules', '.cache', 'bantin', 'node.txt');
  const proof = `${known} ${size} ${mtimeMs}\n`;
  if (readIfAny(memory) === proof) return true;
  if (createHash('sha256').update(readFileSync(path)).digest('hex') !== known) return false;
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, proof);
  } catch {
    // A folder that cannot be written costs one hash per command and nothing else.
  }
  return true;
}

function refuse(lines) {
  writeSync(2, lines.join('\n') + '\n');
  process.exit(2);
}

const running = realpathSync(process.execPath);
if (isTooOld(process.versions.node)) refuse(sayNodeIsTooOld(process.versions.node, OLDEST));
if (isBundled(running) && !isUnaltered(running)) refuse(sayNodeIsAltered(running, BUNDLED_NODE.version));
