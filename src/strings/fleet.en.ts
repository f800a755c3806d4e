import type { FleetWords } from './fleet.vi.ts';

/** What `npm run fleet` says in English. */
export const fleetEn: FleetWords = {
  oneFile: 'Give one file that names the offices: npm run fleet -- fleet.yaml',
  noFile: (file) => `There is no file ${file}.`,
  locked: (folder) => `Another run builds the offices in ${folder}. Wait until it has ended, then run again.`,
  began: (count, version) => `${count} offices, Bantin ${version}`,
  turn: (index, count, id, outcome) => `[${index}/${count}] ${id}: ${outcome}`,
  outcomes: {
    published: 'published',
    built: 'built',
    'not-due': 'nothing new',
    held: 'held',
    failed: 'failed',
  },
  steps: {
    pull: 'pull',
    due: 'preparation',
    build: 'build',
    artefact: 'artefact',
    publish: 'publication',
  },
  failedAt: (step) => `failed: ${step}`,
  logLies: (log) => `The published site stays as it was. All that was printed: ${log}`,
  none: '–',
  columns: [
    'office',
    'result',
    'release',
    'newest bulletin',
    'security.txt until',
    'due next (UTC)',
    'site, MB',
    'cache, MB',
    'Bantin',
    'exit code',
  ],
};
