import { openBoundedChild } from '../gate/bounded/bounded-child.ts';
import type { WorkbookAnswer } from './workbook-child.ts';

const child = openBoundedChild<Uint8Array, WorkbookAnswer>(new URL('./workbook-child.ts', import.meta.url));

/** As `readShownWorkbook`, in a bounded process; `costly` for a workbook that exceeds the bounds. */
export async function askWorkbook(bytes: Buffer): Promise<WorkbookAnswer | 'costly'> {
  const answer = await child.ask(bytes);
  return 'result' in answer ? answer.result : 'costly';
}
