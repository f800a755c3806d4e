/** Loaded before a program, this writes what the program has cost into the file that BANTIN_MEASURE names, when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cost = { megabytes: maxRSS / 1024, work: (userCPUTime + systemCPUTime) / 1_000_000 };
  writeFileSync(process.env['BANTIN_MEASURE']!, JSON.stringify(cost));
});
