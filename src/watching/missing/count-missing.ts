import { foldFormerAddress, readFormerAddress } from '../../bulletins/former-address.ts';
import { proposeFormerAddress } from '../../bulletins/propose-former-address.ts';
import { parseLogLine } from './parse-line.ts';
import type { FindResemblance, Resemblance } from './resemblance.ts';

/** An address that was asked for in vain, and resembles something published. */
export interface MissingAddress extends Resemblance {
  /** How often. */
  count: number;
}

/** What logs say of addresses that were not found. */
export interface MissingCount {
  lines: number;
  /** Lines that are no line of a log. */
  unread: number;
  /** Requests for what was not found. */
  requests: number;
  /** Those of them that resemble nothing published, as programs ask that look for a way in. */
  unlike: number;
  /** Requests of which the address was not kept, because there were too many others. */
  dropped: number;
  /** Most asked first. */
  addresses: MissingAddress[];
}

/** Addresses that are kept: many more than an office can have lost. */
const MAX_KEPT = 20_000;

/** Counts the addresses of all lines that were not found and resemble something published. Nothing else of the lines is kept. */
export async function countMissing(
  lines: AsyncIterable<string>,
  findResemblance: FindResemblance,
): Promise<MissingCount> {
  const counted: Omit<MissingCount, 'addresses'> = {
    lines: 0,
    unread: 0,
    requests: 0,
    unlike: 0,
    dropped: 0,
  };
  const kept = new Map<string, MissingAddress>();
  for await (const line of lines) {
    counted.lines += 1;
    const request = parseLogLine(line);
    if (!request) counted.unread += 1;
    if (request?.status !== 404 || !/^(?:GET|HEAD)$/u.test(request.method)) continue;
    counted.requests += 1;
    const found = findResemblance(request.target);
    const address = found && proposeFormerAddress(found.address);
    if (!found || address === undefined) {
      counted.unlike += 1;
      continue;
    }
    const key = foldFormerAddress(readFormerAddress(address)!);
    const before = kept.get(key);
    if (before) before.count += 1;
    else if (kept.size < MAX_KEPT) kept.set(key, { ...found, address, count: 1 });
    else counted.dropped += 1;
  }
  const addresses = [...kept.values()].sort((a, b) => b.count - a.count || (a.address < b.address ? -1 : 1));
  return { ...counted, addresses };
}
