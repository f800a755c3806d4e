/** A message to the pages that are open; Vite's `HotPayload`, of which no more is needed here. */
interface Payload {
  type?: string;
  err?: { isContentReport?: boolean };
}

/** What is needed of the development server's line to the pages that are open. */
export interface PageChannel {
  send: (payload: Payload) => void;
  on(
    event: 'vite:client:connect',
    listener: (data: unknown, client: { send(payload: Payload): void }) => void,
  ): void;
}

/**
 * Shows the report of wrong content only as long as it is true. Astro sends it a while after a page has failed; by then the
 * content may be mended, and where no page is open at that moment, Vite keeps it for the next one, which may be a good one: its
 * reader would see the overlay of an error that is no more. So a report that is out of date is dropped, and one that finds no
 * page is given to the next page if it is still true then.
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
