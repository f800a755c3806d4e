import ICAL from 'ical.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { getBuiltSite } from '../support/built-sites.ts';
import { listPublished } from '../support/published.ts';

const demo = await getBuiltSite('demo');

interface BulletinData {
  id: string;
  title: string;
  date: string;
  endDate?: string;
  time?: string;
}

/** By the identifiers of bulletins; those of decisions are ceremonies. */
let events: Map<string, ICAL.Event>;
let ceremonies: ICAL.Event[];
let bulletins: BulletinData[];

beforeAll(async () => {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(join(demo, 'lich.ics'), 'utf8')) as never);
  const all = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  ceremonies = all.filter(({ uid }) => uid.startsWith('qd-'));
  const ofBulletins = all.filter((event) => !ceremonies.includes(event));
  events = new Map(ofBulletins.map((event) => [event.uid.replace(/@.*/u, ''), event]));
  const folders = await listPublished(demo);
  const texts = await Promise.all(
    folders.map((folder) => readFile(join(demo, folder, 'ban-tin.json'), 'utf8')),
  );
  bulletins = texts.map((text) => JSON.parse(text) as BulletinData);
});

describe('the calendar of the demo site', () => {
  it('names its events by the identifiers of bulletins and the host', () => {
    expect(events.size).toBeGreaterThan(15);
    for (const [id, event] of events) {
      expect(event.uid).toBe(`${id}@tdkt.tinh-mau.example`);
      expect(event.summary).toBe(bulletins.find((each) => each.id === id)?.title);
    }
  });

  it('has the one ceremony that a decision dates by itself, as a whole day that leads to the decision', () => {
    const told = ceremonies.map(({ uid, startDate, location, component }) => [
      uid,
      startDate.isDate,
      startDate.toString(),
      location,
      component.getFirstPropertyValue('url'),
    ]);
    expect(told).toEqual([
      [
        'qd-mau-2019-640-trao-1@tdkt.tinh-mau.example',
        true,
        '2019-04-20',
        'thành phố Giả Tưởng',
        'https://tdkt.tinh-mau.example/tdkt/quyet-dinh/2019/640-qd-ubnd/',
      ],
    ]);
  });

  it('gives whole days where no hour is known, the last day included', () => {
    const whole = bulletins.filter(({ id, time }) => events.has(id) && time === undefined);
    expect(whole.some(({ endDate }) => endDate !== undefined)).toBe(true);
    for (const { id, date, endDate } of whole) {
      const { startDate, endDate: end } = events.get(id)!;
      expect([startDate.isDate, startDate.toString()], id).toEqual([true, date]);
      const last = end.clone();
      last.adjust(-1, 0, 0, 0);
      expect(last.toString(), id).toBe(endDate ?? date);
    }
  });

  it('gives the hour of Việt Nam where a bulletin states one, and no end', () => {
    const timed = bulletins.filter(({ id, time, endDate }) => events.has(id) && time && !endDate);
    expect(timed.length).toBeGreaterThan(2);
    for (const { id, date, time } of timed) {
      const { startDate, component } = events.get(id)!;
      expect(startDate.toJSDate().toISOString(), id).toBe(new Date(`${date}T${time}:00+07:00`).toISOString());
      expect(component.getFirstProperty('dtend'), id).toBeNull();
    }
  });

  it('invents no hour for several days of which only the first hour is known', () => {
    const several = bulletins.filter(({ time, endDate }) => time && endDate);
    expect(several.length).toBeGreaterThan(0);
    for (const { id } of several) expect(events.get(id)!.startDate.isDate).toBe(true);
  });

  it('holds no bulletin that tells of no event', () => {
    expect(bulletins.filter(({ id }) => !events.has(id)).map(({ id }) => id)).toContain('mau-2026-1112-01');
  });
});
