import { describe, expect, it } from 'vitest';
import { buildPlaceIndex, listRelatedPlaces } from '../../../src/catalogue/place-index.ts';
import { listPresentSuccessors, unitName } from '../../../src/catalogue/units.ts';
import { registerSchemas, type Place } from '../../../src/registers/schema.ts';
import { makeBulletin } from '../../support/read.ts';
import { BULLETIN, bulletinText } from '../../support/content-root.ts';
import { readFiles } from '../../support/read.ts';

const { places } = registerSchemas.places.parse({
  places: [
    {
      id: 'tinh-cu',
      level: 'province',
      names: [{ text: 'tỉnh Cũ' }],
      validTo: '2025-06-30',
      successors: ['tinh-moi'],
    },
    { id: 'tinh-moi', level: 'province', names: [{ text: 'tỉnh Mới' }], validFrom: '2025-07-01' },
    {
      id: 'huyen-thu',
      level: 'district',
      names: [{ text: 'huyện Thử' }],
      parent: 'tinh-cu',
      validTo: '2025-06-30',
      successors: ['xa-mot', 'xa-hai'],
    },
    {
      id: 'huyen-ben',
      level: 'district',
      names: [{ text: 'huyện Bên' }],
      parent: 'tinh-cu',
      successors: ['xa-ba'],
    },
    { id: 'xa-mot', level: 'commune', names: [{ text: 'xã Một' }], parent: 'tinh-moi' },
    { id: 'xa-hai', level: 'commune', names: [{ text: 'xã Hai' }], parent: 'tinh-moi' },
    { id: 'xa-ba', level: 'commune', names: [{ text: 'xã Ba' }], parent: 'tinh-moi' },
  ],
});
const byId: ReadonlyMap<string, Place> = new Map(places.map((place) => [place.id, place]));
const get = (id: string) => byId.get(id)!;

describe('the places under which a bulletin is found', () => {
  it('are its own, what it belonged to, what it became and what that belongs to', () => {
    const ids = listRelatedPlaces(get('huyen-thu'), byId).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['huyen-thu', 'tinh-cu', 'tinh-moi', 'xa-hai', 'xa-mot']);
  });

  it('do not include what a neighbour became', () => {
    const ids = listRelatedPlaces(get('huyen-thu'), byId).map(({ id }) => id);
    expect(ids).not.toContain('xa-ba');
    expect(ids).not.toContain('huyen-ben');
  });

  it('are indexed in Vietnamese order with the bulletins of each', async () => {
    const { content } = await readFiles({
      'registers/places.yaml': 'places: [{ id: huyen-thu, level: district, names: [{ text: huyện Thử }] }]\n',
      [BULLETIN]: bulletinText({ location: '{ text: huyện Thử, place: huyen-thu }' }, 'Tại huyện Thử.\n'),
    });
    const bulletin = content!.bulletins[0]!.bulletin;
    const index = [...buildPlaceIndex([bulletin], byId).values()];
    expect(index.map(({ name }) => name)).toEqual(['huyện Thử', 'tỉnh Cũ', 'tỉnh Mới', 'xã Hai', 'xã Một']);
    expect(index.every(({ bulletins }) => bulletins.length === 1)).toBe(true);
  });

  it('leave out bulletins whose place is not in the register', async () => {
    expect(buildPlaceIndex([await makeBulletin({ location: 'Hội trường' })], byId).size).toBe(0);
  });
});

describe('the history of a place', () => {
  it('follows successors to those that still exist, even in a circle', () => {
    const circle = new Map(byId);
    circle.set('xa-mot', { ...get('xa-mot'), successors: ['huyen-thu'] });
    expect(listPresentSuccessors(circle.get('huyen-thu')!, circle).map(({ id }) => id)).toEqual(['xa-hai']);
  });

  it('gives the name of the day', () => {
    const place: Place = {
      ...get('xa-mot'),
      names: [
        { text: 'xã Một Cũ', to: '2020-12-31' },
        { text: 'xã Một', from: '2021-01-01' },
      ],
    };
    expect(unitName(place, '2020-12-31')).toBe('xã Một Cũ');
    expect(unitName(place, '2021-01-01')).toBe('xã Một');
    expect(unitName(place)).toBe('xã Một');
  });
});
