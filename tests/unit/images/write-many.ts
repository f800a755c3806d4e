import { workerData } from 'node:worker_threads';
import { writeFileAtomically } from '../../../src/files/atomic-file.ts';

/** In a thread: writes the same contents into the same file, again and again. */
const { file, contents, times } = workerData as { file: string; contents: string; times: number };
for (let done = 0; done < times; done += 1) await writeFileAtomically(file, contents);
