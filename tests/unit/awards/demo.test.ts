import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../../support/project.ts';
import { readAwardsAt } from '../../support/read-awards.ts';

test('the decisions of the demo use every kind, and every state of a row, and nothing of them is wrong', async () => {
  const { awards, issues } = await readAwardsAt(join(PROJECT, 'tests/fixtures/sites/demo'));
  expect(issues).toEqual([]);
  const { decisions, states } = awards!;
  expect(decisions.length).toBeGreaterThanOrEqual(25);
  expect([...new Set(decisions.map(({ fields }) => fields.kind))].toSorted()).toEqual([
    'cap-lai',
    'dinh-chinh',
    'huy-bo',
    'khen-thuong',
    'phuc-hoi',
  ]);
  const rows = decisions.flatMap((decision) => decision.rows.map(({ key }) => states.of(decision, key)));
  const effects = new Set(rows.flatMap(({ changes }) => changes.map(({ effect }) => effect)));
  expect([...effects].toSorted()).toEqual(['annulled', 'corrected', 'reissued', 'restored', 'stripped']);
  expect(rows.filter(({ struck }) => struck !== undefined)).toHaveLength(3);
  expect(decisions.some(({ hasList, fields }) => !hasList && fields.listMissing !== undefined)).toBe(true);
  expect(Math.max(...decisions.map((decision) => decision.rows.length))).toBe(1200);
  expect(new Set(decisions.flatMap(({ rows: own }) => own.map(({ kind }) => kind))).size).toBe(3);
});
