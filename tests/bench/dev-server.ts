/**
 * How long an editor waits for the dev server of a large site: `npm run bench:dev -- [--bulletins 10000] [--edits 7]`. Starts it
 * from nothing and again with what it remembers, and saves edits while a browser shows the page. Needs Linux and a browser.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openBrowser, openPage } from '../support/browser.ts';
import { startDevServer, type DevServer } from '../support/dev-server.ts';
import { composeCorpus, writeContentRoot } from './corpus.ts';
import { describeMachine } from './machine.ts';
import { readTreeCpu, type Cost } from './measured-run.ts';

const { values } = parseArgs({
  options: {
    bulletins: { type: 'string', default: '10000' },
    edits: { type: 'string', default: '7' },
  },
});
const count = Number(values.bulletins);
const bulletins = composeCorpus(count);
const folder = await mkdtemp(join(tmpdir(), 'bantin-bench-dev-'));
const root = join(folder, 'noi-dung');
await writeContentRoot(root, bulletins);

/** An editor looks at the page for a while; readings are written then. */
const LOOK = 4000;

try {
  const cold = await start();
  await wait(2 * LOOK);
  await cold.server.close();
  const { server, ...warm } = await start();
  const edits = await measureEdits(server).finally(() => server.close());
  console.log(formatTable({ 'ready, from nothing': [cold, 15], 'ready, remembering': [warm, 15], ...edits }));
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** Ready is when the first page has been answered. */
async function start(): Promise<Cost & { server: DevServer }> {
  const begun = performance.now();
  const server = await startDevServer(root, 600);
  return { server, wall: (performance.now() - begun) / 1000, cpu: readTreeCpu(server.pid) };
}

/** The first page of a bulletin, and the median of edits of it from the moment of saving to the moment of being seen. */
async function measureEdits(server: DevServer): Promise<Record<string, [Cost, number | undefined]>> {
  const browser = await openBrowser();
  const { page, close } = await openPage(browser);
  const { year, slug } = bulletins[Math.floor(count / 2)]!;
  const file = join(root, 'bulletins', year, slug, 'index.mdx');
  const text = await readFile(file, 'utf8');
  const first = await measure(server, () => page.goto(`${server.url}tin/${year}/${slug}/`));
  const seen: Cost[] = [];
  for (let edit = 1; edit <= Number(values.edits); edit += 1) {
    await wait(LOOK);
    const words = `Câu thứ ${edit} vừa được thêm.`;
    seen.push(
      await measure(server, async () => {
        await writeFile(file, `${text}\n${words}\n`);
        await page.getByText(words).waitFor();
      }),
    );
  }
  await close();
  await browser.close();
  seen.sort((a, b) => a.wall - b.wall);
  return {
    'the first page of a bulletin': [first, undefined],
    [`a saved edit seen in the browser, median of ${seen.length}`]: [seen[seen.length >> 1]!, 1],
  };
}

async function measure(server: DevServer, act: () => Promise<unknown>): Promise<Cost> {
  const [begun, cpu] = [performance.now(), readTreeCpu(server.pid)];
  await act();
  return { wall: (performance.now() - begun) / 1000, cpu: readTreeCpu(server.pid) - cpu };
}

function formatTable(rows: Readonly<Record<string, readonly [Cost, number | undefined]>>): string {
  const lines = Object.entries(rows).map(
    ([name, [{ wall, cpu }, required]]) =>
      `| ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${required === undefined ? '–' : `≤ ${required}`} |`,
  );
  return `
${count} generated bulletins of 10 KB, ${describeMachine('astro')}. CPU is that of the server.

| | wall, s | CPU, s | required, s |
| --- | --: | --: | --: |
${lines.join('\n')}
`;
}
