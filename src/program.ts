import manifest from '../package.json' with { type: 'json' };

/** The name by which this program makes itself known in what it publishes and asks. */
export const PROGRAM_NAME = 'Bantin';

/** Its version: the tag of a release without `v`. */
export const PROGRAM_VERSION: string = manifest.version;

/** Name and version, `Bantin 1.2.3`: in the release file, on the home page, and to hosts that are asked for something. */
export const PROGRAM = `${PROGRAM_NAME} ${PROGRAM_VERSION}`;
