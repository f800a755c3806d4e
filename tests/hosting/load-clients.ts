import { hash } from 'node:crypto';
import { Agent, request } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';

/** The sums (SHA-256) of the files of one release, by path. */
export type ReleaseSums = Readonly<Record<string, string>>;

/** An office that clients visit, and all releases that it may show. */
export interface VisitedOffice {
  host: string;
  /** The base path. */
  base: string;
  releases: ReleaseSums[];
}

/** What clients have met. */
export interface LoadReport {
  requests: number;
  /** Answers other than 200, `<status> <address>`. */
  refused: string[];
  /** Pages and files that no release has like that: cut off, or of two releases. */
  mixed: string[];
  /** Search pages that stayed open while releases changed, and those that did not get what their release had. */
  openSearches: number;
  brokenSearches: string[];
  /** Connections that were closed by a reload and opened again, as browsers do. */
  reopened: number;
}

/** Visits to offices that go on until `stop`, which resolves with what was met. */
export interface RunningLoad {
  stop(): Promise<LoadReport>;
}

/** Milliseconds for which a search page stays open, at most, before its reader types. */
const OPEN_MS = 6000;

/** What a release shows only together with a page of the same release, and is named by its contents. */
const NAMED_BY_CONTENTS = /^(?:_astro|anh)\/|^pagefind\/.+\.(?:pf_\w+|js)$/u;
/** What the search of an open page asks for when somebody types. */
const OF_SEARCH = /^pagefind\/.+\.pf_\w+$|^_astro\/.+\.js$/u;

/** Begins so many clients, each with one connection to nginx at a port of this machine. */
export function beginLoad(offices: readonly VisitedOffice[], port: number, clients: number): RunningLoad {
  const report: LoadReport = {
    requests: 0,
    refused: [],
    mixed: [],
    openSearches: 0,
    brokenSearches: [],
    reopened: 0,
  };
  const over = new AbortController();
  const running = Array.from({ length: clients }, (_, index) => {
    const client = new Client(port, report);
    return (async () => {
      const open: Promise<void>[] = [];
      for (let visit = index; !over.signal.aborted; visit += 1) {
        const office = offices[visit % offices.length]!;
        await client.visit(office, visit);
        if (visit % 7 === 0) open.push(client.keepSearchOpen(office, visit));
      }
      await Promise.all(open);
      client.close();
    })();
  });
  return {
    async stop() {
      over.abort();
      await Promise.all(running);
      return report;
    },
  };
}

class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
  readonly #port: number;
  readonly #report: LoadReport;

  constructor(port: number, report: LoadReport) {
    this.#port = port;
    this.#report = report;
  }

  close(): void {
    this.#agent.destroy();
  }

  /** One page of an office with all that belongs to it. */
  async visit(office: VisitedOffice, turn: number): Promise<void> {
    const pages = Object.keys(office.releases[0]!).filter(
      (path) => /(?:\.html|rss\.xml)$/u.test(path) && path !== '404.html',
    );
    const path = pages[turn % pages.length]!;
    const page = await this.#get(office, path);
    if (page === undefined) return;
    const shown = office.releases.filter((sums) => sums[path] === hash('sha256', page));
    if (shown.length === 0) this.#report.mixed.push(`${office.host}${office.base}${path}`);
    for (const part of listParts(page.toString('utf8'), office.base)) {
      const bytes = await this.#get(office, part);
      const isKnown =
        bytes === undefined || office.releases.some((sums) => sums[part] === hash('sha256', bytes));
      if (!isKnown) this.#report.mixed.push(`${office.host}${office.base}${part}`);
    }
  }

  /** A search page that is opened now, and whose reader types later: it asks for what its own release had. */
  async keepSearchOpen(office: VisitedOffice, turn: number): Promise<void> {
    const path = 'tim-kiem/index.html';
    const page = await this.#get(office, path);
    const own = page && office.releases.find((sums) => sums[path] === hash('sha256', page));
    if (!own) return;
    await wait((OPEN_MS * ((turn * 37) % 100)) / 100);
    this.#report.openSearches += 1;
    const wanted = Object.keys(own).filter((each) => OF_SEARCH.test(each));
    for (let count = 0; count < Math.min(4, wanted.length); count += 1) {
      const part = wanted[(turn + count * 5) % wanted.length]!;
      const bytes = await this.#get(office, part, this.#report.brokenSearches);
      if (bytes && hash('sha256', bytes) !== own[part])
        this.#report.brokenSearches.push(`other ${office.host}${office.base}${part}`);
    }
  }

  /** The bytes at a path, or `undefined` for an answer other than 200, which is noted. */
  async #get(
    { host, base }: VisitedOffice,
    path: string,
    refused = this.#report.refused,
  ): Promise<Buffer | undefined> {
    const address = base + path.replace(/(^|\/)index\.html$/u, '$1');
    const answer = await this.#ask(host, address).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
      this.#report.reopened += 1;
      return this.#ask(host, address);
    });
    this.#report.requests += 1;
    if (answer.status === 200) return answer.body;
    refused.push(`${answer.status} ${host}${address}`);
    return undefined;
  }

  async #ask(host: string, path: string): Promise<{ status: number; body: Buffer }> {
    return new Promise((done, fail) => {
      const options = {
        host: '127.0.0.1',
        port: this.#port,
        path,
        servername: host,
        headers: { Host: host },
        agent: this.#agent,
      };
      request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () => done({ status: response.statusCode!, body: Buffer.concat(chunks) }));
      })
        .on('error', fail)
        .end();
    });
  }
}

/** The paths of what a page needs to be shown, named by their contents. */
function listParts(page: string, base: string): string[] {
  const paths = [...page.matchAll(/(?:src|href)="([^"?#]+)"/gu)].map(([, address]) => address!);
  const own = paths.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length));
  return [...new Set(own.filter((path) => NAMED_BY_CONTENTS.test(path)))];
}
