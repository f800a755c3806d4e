import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAwards } from '../../../src/awards/read-awards.ts';
import { readTree } from '../../../src/gate/tree.ts';
import { readRegisters } from '../../../src/registers/read.ts';
import { PROJECT } from '../../support/project.ts';

test('the decisions of the demo use every kind, and every state of a row, and nothing of them is wrong', async () => {
  const tree = await readTree(join(PROJECT, 'tests/fixtures/sites/demo'));
  const { registers, gaps } = await readRegisters(tree.yaml);
  const moment = '2026-11-30T00:00:00Z';
  const { awards, issues } = await readAwards({
    tree,
    registers,
    gaps,
    project: PROJECT,
    releaseMoment: moment,
  });
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
