import { openBoundedChild } from '../bounded/bounded-child.ts';

const child = openBoundedChild<string, string>(new URL('./shown-text-child.ts', import.meta.url));

/** As `extractShownText`, in a bounded process; `undefined` for a document that exceeds the bounds. */
export async function readShownText(absolute: string): Promise<string | undefined> {
  const answer = await child.ask(absolute);
  return 'result' in answer ? answer.result : undefined;
}
