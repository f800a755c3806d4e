import nodeLog from 'astro/logger/node';
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';
import { stripVTControlCharacters } from 'node:util';
import { makeReportVisible } from '../../strings/visible.ts';
import { collectWarnings } from './warnings.ts';

/**
 * Pattern of Astro's log lines about single files (path and duration), of which there can be thousands, and of its count of pages,
 * which lacks the reused ones. `renderPages` reports both instead.
 */
const PER_FILE_LINE = /^ {2}├─ |^ \(\+\d|^\d+ page\(s\) built in /u;

/**
 * Astro's log handler: prints what Astro's own does but for its lines about files, and keeps the warnings for the end of the
 * build. Astro loads it by its path, once for itself and once more into the code that renders pages.
 */
export default function astroLog(options?: Parameters<typeof nodeLog>[0]): AstroLoggerDestination {
  const screen = nodeLog(options);
  const warnings = collectWarnings();
  return {
    ...screen,
    write(message: AstroLoggerMessage) {
      if (message.level === 'warn' || message.level === 'error') warnings.push(message);
      else if (PER_FILE_LINE.test(stripVTControlCharacters(message.message))) return;
      screen.write({ ...message, message: makeReportVisible(message.message) });
    },
  };
}
