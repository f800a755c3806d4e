import { setTimeout as wait } from 'node:timers/promises';

/** Asks hosts in a way that troubles none: one request at a time for each, with a pause after it. */
export interface Politeness {
  /** Runs a request when it is its host's turn. */
  ask<T>(address: string, request: () => Promise<T>): Promise<T>;
}

/** `pause` is in milliseconds. */
export function openPoliteness(pause: number): Politeness {
  /** When the last request of each host, with its pause, has ended. */
  const turns = new Map<string, Promise<unknown>>();
  return {
    async ask(address, request) {
      const { host } = new URL(address);
      const before = turns.get(host);
      const asking = (async () => {
        await before;
        return request();
      })();
      // The next one waits whether this one succeeds or not.
      turns.set(
        host,
        asking.catch(() => undefined).then(() => wait(pause)),
      );
      return asking;
    },
  };
}
