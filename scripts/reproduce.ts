/**
 * Builds the same content again under other circumstances and compares every byte: `npm run reproduce`. The release moment of
 * the present release is replayed. `-- --node <program>` (more than once if need be) names another version of Node; those on
 * PATH are found. Exit codes: 0 all the same, 1 not, or not built.
 */
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import { parseCommandArgs } from '../src/authoring/command-args.ts';
import { getFolders } from '../src/folders.ts';
import { digestRelease, manifestFiles, readManifest } from '../src/release/swap/manifest.ts';
import { findOtherNodes } from './other-nodes.ts';
import { RELEASE_FILE } from '../src/release/swap/release-file.ts';
import { reproduce } from './reproduction.ts';
import { buildWords, explainStop } from '../src/release/stop.ts';
import { getReleaseMoment } from '../src/release-moment.ts';
import { complain, print } from '../src/strings/terminal.ts';

const words = buildWords().reproduce;
const folders = getFolders();

try {
  const { values } = parseCommandArgs({ options: { node: { type: 'string', multiple: true, default: [] } } });
  const present = await readManifest(manifestFiles(folders).present);
  const nodes = findOtherNodes(values.node, process.env['PATH'] ?? '', delimiter);
  const canBind = spawnSync('taskset', ['-c', '0', process.execPath, '--version']).status === 0;
  if (!canBind) print(words.notBound);
  if (nodes.size === 0) print(words.noOtherNode(process.version));
  const builds = await reproduce({
    folders,
    releaseMoment: present?.releaseMoment ?? getReleaseMoment(),
    nodes,
    canBind,
    onBuilt: ({ name, digest, differences }) => {
      print(`${differences.length === 0 ? '✓' : '✗'} sha256:${digest}  ${name}`);
      if (differences.length > 0) print(words.differs(differences.length, differences.slice(0, 10)));
    },
  });
  const [{ digest }] = builds as [(typeof builds)[0]];
  const isSame = builds.every(({ differences }) => differences.length === 0);
  const isPresent = present === undefined || digestRelease(present, RELEASE_FILE) === digest;
  print(isSame ? words.same(builds.length, digest) : words.notSame);
  print(
    present === undefined ? words.nothingPresent : isPresent ? words.present : words.notPresent(RELEASE_FILE),
  );
  process.exitCode = isSame && isPresent ? 0 : 1;
} catch (error) {
  const { message, exitCode } = explainStop(error);
  void complain(message);
  process.exitCode = exitCode;
}
