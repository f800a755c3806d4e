import nodeLog from 'astro/logger/node';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import { heard } from './warnings.ts';

/** A line for one of many files, which Astro begins before the file is made and ends after. */
const FILE_LINE = /^ /u;

/**
 * Astro's log handler: prints what Astro's own does but the two halves of a line for every file, of which there can be thousands,
 * and keeps the warnings for the end of the build. Astro loads it by its path, once for itself and once more into the code that
 * renders pages.
 */
export default function astroLog(options?: Parameters<typeof nodeLog>[0]): AstroLoggerDestination {
  const screen = nodeLog(options);
  const warnings = heard();
  return {
    ...screen,
    write(message: AstroLoggerMessage) {
      if (message.level === 'warn' || message.level === 'error') warnings.push(message);
      const isOfFile = message.level === 'info' && FILE_LINE.test(message.message);
      if (!isOfFile) screen.write(message);
    },
  };
}
