import { expect, test } from 'vitest';
import { readProjectFile } from '../../../support/project.ts';
import { scoreLeads, type Lead } from './score.ts';

/** Beginnings of news in the forms that portals have, written before the rules were looked at. */
const leads = JSON.parse(readProjectFile('tests/fixtures/import/leads.json')) as Lead[];
const { days, eventless, yearless, places, attendees, faults } = scoreLeads(leads);

test('of forty leads of news the days are right or asked for, and no event is invented', () => {
  expect(days, faults.join('\n')).toEqual({ right: 30, asked: 1, wrong: 0 });
  expect(eventless).toEqual({ silent: 7, wrong: 0 });
  expect(yearless).toEqual({ asked: 2, wrong: 0 });
});

test('no place is false, and no name is invented', () => {
  expect(places, faults.join('\n')).toEqual({ right: 11, missed: 3, wrong: 0 });
  expect(attendees).toEqual({ exact: 73, expected: 75, extra: 3, invented: 0 });
});
