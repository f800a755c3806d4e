import { decodeMaster, getMasterSize } from '../../src/images/encode.ts';
import { listDerivatives } from '../../src/images/derivatives.ts';
import { inspectPhotograph } from '../../src/images/photograph.ts';
import { readFileSync } from 'node:fs';
import { countWork } from './measured-work.ts';

// Inspects the pictures whose files are named, and decodes those that are let in as a build does; tells, for each, what became of it,
// and the seconds of work and the megabytes that it took at most until then.
for (const file of process.argv.slice(2)) {
  let told = 'taken';
  const seconds = await countWork(async () => {
    const bytes = readFileSync(file);
    const inspected = await inspectPhotograph(bytes, file);
    if ('fault' in inspected) told = inspected.fault;
    else await decodeMaster(bytes, getMasterSize(listDerivatives(inspected)));
  });
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ file, told, seconds, megabytes }));
}
