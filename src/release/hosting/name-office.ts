import { hash } from 'node:crypto';

/** Signs of the sum in a name: with a thousand offices on one machine, two share one in one of 8,600 cases. */
const SIGNS = 8;

/**
 * The name of an office in configurations of servers, made from the host and the base path of its site: `bantin_1a2b3c4d`. Tables and
 * variables of a server are there for all of its hosts, so each office has to have its own.
 */
export function nameOffice({ url }: { url: string }): string {
  const { host, pathname } = new URL(url);
  return `bantin_${hash('sha256', host + pathname).slice(0, SIGNS)}`;
}
