import { Parser } from 'htmlparser2';
import { escapeHtml } from '../escape-html.ts';

/** A message to the open pages: the part of Vite's `HotPayload` that is needed here. */
interface Payload {
  type?: string;
  err?: ShownError;
}

/** What the error overlay shows: `message` and `hint` as HTML, all else as text. */
interface ShownError {
  message?: string;
  hint?: string | undefined;
  stack?: string;
  /** Whether it is that content is wrong, which the routes of a dev server throw. */
  isContentReport?: boolean;
}

/** The part of Vite's `HotChannel` to the open pages that is needed here. */
export interface PageChannel {
  send: (payload: Payload) => void;
  on(
    event: 'vite:client:connect',
    listener: (data: unknown, client: { send(payload: Payload): void }) => void,
  ): void;
}

/**
 * Keeps markup and outdated reports of wrong content off the error overlay. Astro makes links of what looks like them in a message,
 * without regard to quotation marks, so that words of content became attributes: messages are reduced to their text. Astro sends a
 * report some time after a page has failed, when the content may have changed again; and when no page is open, Vite queues it for the
 * next page, which may be a good one. So what is shown is the report of that moment, as `readReport` gives it; when there is none,
 * nothing is, and without an open page the next one is asked for.
 */
export function guardOverlay(
  line: PageChannel,
  isAnyPageOpen: () => boolean,
  readReport: () => string | undefined,
): void {
  const { send } = line;
  let waiting: ((report: string) => Payload) | undefined;
  line.send = (payload) => {
    if (payload.type !== 'error' || !payload.err) return send.call(line, payload);
    const { isContentReport, ...error } = payload.err;
    if (!isContentReport) return send.call(line, { ...payload, err: withoutMarkup(error) });
    // The overlay shows a stack as it is. Astro's hints go by single words of a message.
    const fill = (report: string): Payload => ({
      ...payload,
      err: { ...withoutMarkup(error), hint: undefined, stack: report },
    });
    const report = readReport();
    if (!isAnyPageOpen()) waiting = fill;
    else if (report !== undefined) send.call(line, fill(report));
  };
  line.on('vite:client:connect', (_data, client) => {
    const report = readReport();
    if (waiting && report !== undefined) client.send(waiting(report));
    waiting = undefined;
  });
}

/** An error with messages that are text. */
function withoutMarkup(error: ShownError): ShownError {
  const message = escapeHtml(textOf(error.message ?? ''));
  return { ...error, message, hint: error.hint && escapeHtml(textOf(error.hint)) };
}

function textOf(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (words) => (text += words) });
  parser.end(html);
  return text;
}
