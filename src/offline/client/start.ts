import { startSearchPanel } from '../../search/client/start-panel.ts';
import { buildChunkReader } from './read-chunk.ts';

// The address of the running script is only known while it begins.
const { src } = document.currentScript as HTMLScriptElement;
const panel = document.querySelector<HTMLElement>('[data-search-panel]');
if (panel) startSearchPanel(panel, { read: buildChunkReader(new URL('../pagefind/', src).href) });
