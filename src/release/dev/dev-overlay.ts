/** A message to the open pages: the part of Vite's `HotPayload` that is needed here. */
interface Payload {
  type?: string;
  err?: { isContentReport?: boolean };
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
 * Keeps outdated reports of wrong content off the error overlay. Astro sends a report some time after a page has failed, when the
 * content may be correct again; and when no page is open, Vite queues it for the next page, which may be a good one. So an outdated
 * report is dropped, and one without an open page is sent to the next page if it is still true then.
 */
export function dropStaleReports(
  line: PageChannel,
  isAnyPageOpen: () => boolean,
  isStillTrue: () => boolean,
): void {
  const { send } = line;
  let waiting: Payload | undefined;
  line.send = (payload) => {
    if (payload.type !== 'error' || !payload.err?.isContentReport) send.call(line, payload);
    else if (!isAnyPageOpen()) waiting = payload;
    else if (isStillTrue()) send.call(line, payload);
  };
  line.on('vite:client:connect', (_data, client) => {
    if (waiting && isStillTrue()) client.send(waiting);
    waiting = undefined;
  });
}
