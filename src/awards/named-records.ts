import type { Decision } from './decision.ts';
import type { DecisionFields } from './decision-schema.ts';
import type { NamedRegister } from './list-context.ts';

/** A record of a register that a field of a decision names, where it names one. */
export interface NamedField {
  register: NamedRegister;
  id: string | undefined;
  path: PropertyKey[];
}

/** The fields of `decision.yaml` that name records. */
export function listNamedFields({ issuer, signer, movement, bloc, presented }: DecisionFields): NamedField[] {
  return [
    { register: 'organisations', id: issuer, path: ['issuer'] },
    { register: 'people', id: signer?.person, path: ['signer', 'person'] },
    { register: 'movements', id: movement, path: ['movement'] },
    { register: 'blocs', id: bloc, path: ['bloc'] },
    ...presented.map((each, at): NamedField => {
      const path = ['presented', at, 'place'];
      return { register: 'places', id: 'on' in each ? each.place : undefined, path };
    }),
  ];
}

/** The records that a decision and its rows name. */
export function listNamedRecords({ fields, rows }: Decision): (readonly [NamedRegister, string])[] {
  const named = [
    ...listNamedFields(fields).map(({ register, id }) => [register, id] as const),
    ...rows.flatMap(
      ({ organisation, person, placeId }) =>
        [
          ['organisations', organisation],
          ['people', person],
          ['places', placeId],
        ] as const,
    ),
  ];
  return named.flatMap(([register, id]) => (id === undefined ? [] : [[register, id] as const]));
}
