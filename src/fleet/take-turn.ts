import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAtomically } from '../files/atomic-file.ts';
import { getFolders, type Folders } from '../folders.ts';
import { askDue } from '../release/due/due.ts';
import { artefactFolder } from '../release/swap/artefact-folder.ts';
import { digestFiles, manifestFiles, readManifest } from '../release/swap/manifest.ts';
import { TRY_LATER } from '../release/stop.ts';
import { bringUpToDate } from './checkout.ts';
import type { FleetOffice } from './fleet-file.ts';
import { runStep } from './run-step.ts';

/** The steps of a turn, in this order. */
export type StepName = 'pull' | 'due' | 'build' | 'artefact' | 'publish';

/** How the turn of an office ended. */
export interface Turn {
  outcome: 'published' | 'built' | 'not-due' | 'held' | 'failed';
  /** The step that failed. */
  step?: StepName;
  /** 0 unless a step failed, then its own; 75 while somebody holds the release. */
  code: number;
}

/** What the turns of all offices have in common. */
export interface FleetRun {
  /** The folder of this program. */
  project: string;
  /** Its version. */
  version: string;
  /** The moment (ISO date-time) at which it is asked what is due. */
  now: string;
  environment: NodeJS.ProcessEnv;
  /** Is told the exit code of the whole when a signal asks it to end. */
  onEnding: (code: number) => void;
}

/** Where everything of one office lies. */
export interface FleetPlaces {
  checkout: string;
  /** What its last turn printed. */
  log: string;
  artefact: string;
  /** Names the version of the program that built the site in force. */
  builtBy: string;
  folders: Folders;
}

/** The places of an office below the folder of the fleet. */
export function placesOf(folder: string, { id, content }: FleetOffice, project: string): FleetPlaces {
  const own = join(folder, id);
  const checkout = join(own, 'kho');
  const folders = getFolders({ BANTIN_CONTENT: join(checkout, content) }, project);
  return {
    checkout,
    log: join(own, 'log.txt'),
    artefact: artefactFolder(folders),
    builtBy: join(own, 'program.txt'),
    folders,
  };
}

/** Variables that only Git and SSH need; a build handles texts of many people and is not given them. */
const FOR_HOSTS = /^(?:SSH|GIT)_/u;

/**
 * Pulls the content of one office, builds what is due, and publishes what is in force on this machine: also what was built before and
 * did not reach the server. A release of another version of the program is due as well. Whatever fails ends this turn alone, and the
 * site stays as it was.
 */
export async function takeTurn(office: FleetOffice, places: FleetPlaces, run: FleetRun): Promise<Turn> {
  await mkdir(dirname(places.log), { recursive: true });
  await rm(places.log, { force: true });
  const { project, environment, onEnding } = run;
  const shared = { log: places.log, environment };
  const git = (args: readonly string[]): Promise<number> =>
    runStep({ ...shared, program: 'git', args, folder: places.checkout }, { onEnding });
  const pulled = await bringUpToDate(places.checkout, office, git);
  if (pulled !== 0) return failed('pull', pulled);

  const bare = Object.entries(environment).filter(([name]) => !FOR_HOSTS.test(name));
  const own = { ...Object.fromEntries(bare), BANTIN_CONTENT: places.folders.content };
  const script = (name: string, ...args: string[]): Promise<number> =>
    runStep(
      {
        log: places.log,
        environment: own,
        program: process.execPath,
        args: [join(project, 'scripts', name), ...args],
        folder: project,
      },
      { onEnding },
    );
  const answer = await askDue(places.folders, run.now);
  if (answer.due === 'held') return { outcome: 'held', code: TRY_LATER };
  const isDue = answer.due !== 'no' || (await readVersion(places.builtBy)) !== run.version;
  if (isDue) {
    const built = await script('build.ts');
    if (built !== 0) return failed('build', built);
    await writeFileAtomically(places.builtBy, `${run.version}\n`);
  }
  if (!office.publish) return { outcome: isDue ? 'built' : 'not-due', code: 0 };

  if (!(await isLaidOut(places))) {
    const laidOut = await script('artefact.ts', '--out', places.artefact);
    if (laidOut !== 0) return failed('artefact', laidOut);
  }
  const published = await send(office.publish, places, run);
  if (published !== 0) return failed('publish', published);
  return { outcome: isDue ? 'published' : 'not-due', code: 0 };
}

function failed(step: StepName, code: number): Turn {
  return { outcome: 'failed', step, code };
}

/** The version that a file names; `undefined` before the first build. */
export async function readVersion(file: string): Promise<string | undefined> {
  return existsSync(file) ? (await readFile(file, 'utf8')).trim() : undefined;
}

/** Whether the artefact that lies there is that of the site in force. */
async function isLaidOut({ artefact, folders }: FleetPlaces): Promise<boolean> {
  const there = await readManifest(join(artefact, 'bantin-manifest.json'));
  const present = await readManifest(manifestFiles(folders).present);
  return (
    there !== undefined &&
    present !== undefined &&
    there.releaseMoment === present.releaseMoment &&
    digestFiles(there) === digestFiles(present)
  );
}

function send(
  { server, port, releases, installed }: NonNullable<FleetOffice['publish']>,
  { artefact, log }: FleetPlaces,
  { project, environment, onEnding }: FleetRun,
): Promise<number> {
  const script = join(project, 'src', 'release', 'deploy', 'publish-to-server.sh');
  return runStep(
    {
      program: 'sh',
      args: [script, artefact, server, releases],
      folder: project,
      log,
      environment: {
        ...environment,
        ...(port === undefined ? {} : { BANTIN_PORT: String(port) }),
        ...(installed === undefined ? {} : { BANTIN_INSTALLED: installed }),
      },
    },
    { onEnding },
  );
}
