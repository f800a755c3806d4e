import { messageLanguage } from '../gate/report.ts';
import { Stop } from '../strings/stop.ts';
import { strings, type Strings } from '../strings/strings.ts';
import { speaking } from '../strings/visible.ts';

/** The words of the offline edition in the language of messages. */
export function offlineWords(): Strings['offline'] {
  return speaking(strings(messageLanguage()).offline);
}

/** Disk errors that people can fix, by error code of the system. */
const DISK_FAULTS = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'fileTooLarge',
  EROFS: 'notWritable',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EIO: 'diskFault',
} as const;

/** The message for an error that ended the making of an edition; never a stack trace. */
export function explainFailure(error: unknown): string {
  const words = offlineWords();
  if (error instanceof Stop) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (Object.hasOwn(DISK_FAULTS, code)) return words.stopped[DISK_FAULTS[code as keyof typeof DISK_FAULTS]];
  return words.stopped.other(error instanceof Error ? error.message : String(error));
}
