import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../support/project.ts';

/** What a language server says about a line of a document. */
export interface Diagnostic {
  message: string;
  range: { start: { line: number; character: number } };
}

/** A proposal to complete what is being typed. */
export interface Completion {
  label: string;
  documentation?: string | { value: string };
}

/** A running language server, as an editor program talks to it. */
export interface LanguageClient {
  open(uri: string, languageId: string, text: string): void;
  hover(uri: string, line: number, character: number): Promise<string>;
  complete(uri: string, line: number, character: number): Promise<Completion[]>;
  /** The diagnostics of a document: as the server pulls them, or as it has pushed them. */
  diagnose(uri: string): Promise<Diagnostic[]>;
  close(): Promise<void>;
}

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
}

/** A place in a document, as the protocol names it. */
function at(uri: string, line: number, character: number): object {
  return { textDocument: { uri }, position: { line, character } };
}

/**
 * Starts a language server of this project and speaks its protocol over standard input and output. `configuration` answers what
 * the server asks for, as the settings of the editor program would; `folder` is what is open in it.
 */
export async function startLanguageServer(
  command: readonly string[],
  folder: string,
  options: { initializationOptions?: object; configuration: (section: string) => unknown },
): Promise<LanguageClient> {
  const child = spawn(process.execPath, command, { cwd: PROJECT, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (result: unknown) => void>();
  const pushed = new Map<string, Diagnostic[]>();
  let lastId = 0;
  let buffer = Buffer.alloc(0);

  const send = (message: Message): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  const request = (method: string, params: object): Promise<unknown> => {
    const id = (lastId += 1);
    send({ id, method, params: params as Record<string, unknown> });
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  const receive = ({ id, method, params, result }: Message): void => {
    if (method === undefined) waiting.get(id!)?.(result);
    else if (method === 'textDocument/publishDiagnostics') {
      pushed.set(String(params?.['uri']), params?.['diagnostics'] as Diagnostic[]);
    } else if (id !== undefined) {
      const items = (params?.['items'] ?? []) as { section: string }[];
      send({
        id,
        result:
          method === 'workspace/configuration'
            ? items.map(({ section }) => options.configuration(section))
            : null,
      });
    }
  };
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, Math.max(end, 0)))?.[1],
      );
      if (end === -1 || buffer.length < end + 4 + length) return;
      receive(JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length)) as Message);
      buffer = buffer.subarray(end + 4 + length);
    }
  });

  const rootUri = pathToFileURL(folder).href;
  const initialized = (await request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bantin' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
        publishDiagnostics: {},
        diagnostic: {},
      },
    },
    initializationOptions: options.initializationOptions ?? {},
  })) as { capabilities: { diagnosticProvider?: unknown } };
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } });

  return {
    open: (uri, languageId, text) =>
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId, version: 1, text } },
      }),
    async hover(uri, line, character) {
      const found = (await request('textDocument/hover', at(uri, line, character))) as {
        contents: unknown;
      } | null;
      const contents = found?.contents;
      return typeof contents === 'string'
        ? contents
        : String((contents as { value?: string } | undefined)?.value ?? '');
    },
    async complete(uri, line, character) {
      const found = (await request('textDocument/completion', at(uri, line, character))) as
        { items: Completion[] } | Completion[] | null;
      return Array.isArray(found) ? found : (found?.items ?? []);
    },
    async diagnose(uri) {
      if (initialized.capabilities.diagnosticProvider !== undefined) {
        const report = (await request('textDocument/diagnostic', { textDocument: { uri } })) as {
          items: Diagnostic[];
        };
        return report.items;
      }
      for (let waited = 0; waited < 20_000 && !pushed.has(uri); waited += 50) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return pushed.get(uri) ?? [];
    },
    async close() {
      child.kill();
      await once(child, 'close');
    },
  };
}
