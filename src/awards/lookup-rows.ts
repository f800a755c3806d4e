import type { Registers } from '../registers/schema.ts';
import type { Decision } from './decision.ts';
import { hidesName } from './hidden-names.ts';
import { issuerOf } from './issuer.ts';
import type { LookupDecision, LookupRow } from './lookup/form.ts';
import { listPublished } from './public-files.ts';
import type { Awards } from './read-awards.ts';
import type { AwardRow } from './row.ts';

/**
 * What the look-up of an office holds: the rows of its published decisions, without those whose names are hidden and those of
 * children, whoever consented to what; a corrected name leads to its row as well as the one in the list.
 */
export function listLookupRows(
  { decisions, states }: Awards,
  registers: Pick<Registers, 'organisations'>,
): { rows: LookupRow[]; decisions: LookupDecision[] } {
  const published = listPublished(decisions);
  return {
    rows: published.flatMap((decision) => {
      const number = numberOf(decision);
      return decision.rows.filter(mayBeLookedUp).flatMap((row) => {
        const { struck, changes } = states.of(decision, row.key);
        const corrected = changes.flatMap(({ corrected: each }) => (each?.field === 'ten' ? [each.to] : []));
        const spellings = [...new Set([row.name, ...corrected])];
        const own = { decision, number, isStruck: struck !== undefined };
        const to = corrected.at(-1);
        return spellings.map((name) => ({
          ...toLookupRow(row, name, own),
          ...(to !== undefined && { correction: { from: row.name, to } }),
        }));
      });
    }),
    decisions: published.map((decision) => ({
      number: decision.fields.number,
      symbol: decision.fields.symbol,
      on: decision.fields.issuedOn,
      issuer: issuerOf(decision, registers),
      title: decision.fields.title,
      rows: decision.rows.length,
      key: decision.key,
    })),
  };
}

/** Whether a row is found by its name: not a hidden one, nor that of a child. */
export function mayBeLookedUp(row: AwardRow): boolean {
  return !hidesName(row);
}

function numberOf({ fields: { number, symbol } }: Decision): string {
  return `${number}/${symbol}`;
}

function toLookupRow(
  row: AwardRow,
  name: string,
  { decision: { key, fields }, number, isStruck }: { decision: Decision; number: string; isStruck: boolean },
): LookupRow {
  const { honorific = '', position = '', unit = '', place = '', type = '' } = row;
  return {
    name,
    isPerson: row.kind !== 'tap-the',
    honorific,
    position,
    unit,
    place,
    type: row.class === undefined ? type : `${type}.${row.class}`,
    decision: key,
    row: row.key,
    number,
    on: fields.issuedOn,
    isStruck,
    isPosthumous: row.posthumous,
  };
}
