import { hash } from 'node:crypto';
import { siteAddress } from '../../addresses/stands-alone.ts';
import { buildAddresses } from '../../addresses/build-addresses.ts';
import type { Decision } from '../../awards/decision.ts';
import { byCodeUnits } from '../../by-code-units.ts';

/** Names of rows take no base path: releases are compared wherever they are served from. */
const addresses = buildAddresses({ url: 'https://localhost/' });

/** The name of a row of a list: its address from the top of the site on, `/quyet-dinh/2025/163-qd-ubnd/#d-2`. */
export function nameOfRow(decision: Pick<Decision, 'key'>, row: string): string {
  return siteAddress(addresses.decision(decision.key, row).slice(1));
}

/**
 * The rows of published decisions from which personal data was removed, by name, each with the SHA-256 of all that is left of it and of the
 * files of its decision.
 */
export function describeRedactedRows(decisions: readonly Decision[]): Record<string, string> {
  const entries = decisions.flatMap((decision) => {
    const { fields, rows, files } = decision;
    if (fields.status !== 'published') return [];
    const sums = files.filter(({ isPublished }) => isPublished).map(({ sha256 }) => sha256);
    return [...new Set(fields.redactions.map(({ row }) => row))].map((name): [string, string] => {
      const left = rows.filter(({ key, number }) => key === name || number === name);
      return [nameOfRow(decision, name), hash('sha256', JSON.stringify([left, sums]))];
    });
  });
  return Object.fromEntries(entries.sort(([a], [b]) => byCodeUnits(a, b)));
}
