import { startLookup } from '../../client/lookup/start-lookup.ts';
import { buildChunkReader } from './read-chunk.ts';

// The address of the running script is only known while it begins.
const { src } = document.currentScript as HTMLScriptElement;
const root = document.querySelector<HTMLElement>('[data-lookup]');
if (root) void start(root);

async function start(lookup: HTMLElement): Promise<void> {
  const readBytes = buildChunkReader(new URL('../chi-muc/', src).href);
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await readBytes(name)));
  const moved = (await read('doi-ten')) as Readonly<Record<string, string>>;
  const addressOf = (decision: string): string =>
    new URL(
      Object.hasOwn(moved, decision) ? `../${moved[decision]}` : `../quyet-dinh/${decision}/index.html`,
      src,
    ).href;
  startLookup(lookup, { read, addressOf });
}
