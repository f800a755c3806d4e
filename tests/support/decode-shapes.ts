import { decodeMaster, getMasterSize } from '../../src/images/encode.ts';
import { listDerivatives } from '../../src/images/derivatives.ts';
import { inspectPhotograph } from '../../src/images/photograph.ts';
import { readFileSync } from 'node:fs';

// Inspects the pictures whose files are named, and decodes those that are let in as a build does; tells, for each, what became of it,
// and the seconds of work and the megabytes that it took at most until then.
for (const file of process.argv.slice(2)) {
  const before = process.cpuUsage();
  const bytes = readFileSync(file);
  const inspected = await inspectPhotograph(bytes, file);
  if (!('fault' in inspected)) await decodeMaster(bytes, getMasterSize(listDerivatives(inspected)));
  const { user, system } = process.cpuUsage(before);
  const told = 'fault' in inspected ? inspected.fault : 'taken';
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ file, told, seconds: (user + system) / 1e6, megabytes }));
}
