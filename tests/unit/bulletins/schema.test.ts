import { describe, expect, test } from 'vitest';
import { judgeBulletin, type Fields } from '../gate/judge-bulletin.ts';

const imported = { kind: 'imported', source: '{ system: sharepoint }' };

describe('an empty or mistyped value has one issue and breaks nothing', () => {
  test.each<[string, Fields, string[]]>([
    ['empty corrections', { corrections: '' }, ['missing-key corrections']],
    ['empty notes', { dateBasis: 'inferred', dateText: 'Sáng', notes: '' }, ['missing-key notes']],
    ['empty dateText', { dateBasis: 'inferred', dateText: '', notes: '[a]' }, ['missing-key dateText']],
    [
      'an empty day of update',
      { corrections: '[{ on: 2024-05-06, note: Sửa số }]', updated: '' },
      ['missing-key updated'],
    ],
    ['an empty src', { images: '[{ src: , alt: Toàn cảnh }]' }, ['missing-key images[1].src']],
    ['a number as src', { images: '[{ src: 5, alt: Toàn cảnh }]' }, ['wrong-type images[1].src']],
    ['an empty alt', { images: '\n  - src: ./a.jpg\n    alt:' }, ['image-without-alt images[1]']],
    ['a number as alt', { images: '[{ src: ./a.jpg, alt: 12345 }]' }, ['wrong-type images[1].alt']],
    ['a list as an image', { images: '[[./a.jpg]]' }, ['wrong-type images[1]']],
    ['empty images', { images: '' }, ['missing-key images']],
    ['an empty image', { images: '\n  -' }, ['missing-key images[1]']],
    ['an empty attendee', { attendees: '\n  -' }, ['missing-key attendees[1]']],
    [
      'an empty position',
      { attendees: '\n  - positions:\n    -' },
      ['missing-key attendees[1].positions[1]'],
    ],
    ['an empty byline', { byline: '' }, ['missing-key byline']],
    ['a list as a byline', { byline: '[a]' }, ['wrong-type byline']],
    ['a list as a title', { title: '[a]' }, ['wrong-type title']],
    ['an empty session', { session: '' }, ['missing-key session']],
    ['a list as a session', { session: '[morning]' }, ['not-in-list session']],
    ['an empty withdrawal', { withdrawal: '' }, ['missing-key withdrawal']],
    [
      'an empty withdrawal of a withdrawn one',
      { status: 'withdrawn', withdrawal: '' },
      ['missing-key withdrawal'],
    ],
    ['an empty source of a repost', { kind: 'repost', source: '' }, ['missing-key source']],
    ['a number as the source of a repost', { kind: 'repost', source: '5' }, ['wrong-type source']],
    ['a kind that does not exist', { kind: 'importd', publishedOn: 'null' }, ['not-in-list kind']],
    [
      'a status that does not exist',
      { status: 'x', withdrawal: '{ on: 2024-05-06, reason: Đăng nhầm }' },
      ['not-in-list status'],
    ],
  ])('%s', (_, fields, issues) => {
    expect(judgeBulletin(fields)).toEqual(issues);
  });
});

describe('rules between fields', () => {
  test.each<[string, Fields, string[]]>([
    ['a withdrawn bulletin says why', { status: 'withdrawn' }, ['needed-with withdrawal']],
    [
      'no other bulletin does',
      { withdrawal: '{ on: 2024-05-06, reason: Đăng nhầm }' },
      ['forbidden-with withdrawal'],
    ],
    ['a repost names its source', { kind: 'repost' }, ['needed-with source']],
    ['an empty group names no source', { kind: 'repost', source: '{}' }, ['needed-with source']],
    ['an imported bulletin may not know its day', { ...imported, publishedOn: 'null' }, []],
    ['an own bulletin knows it', { publishedOn: 'null' }, ['forbidden-with publishedOn']],
    [
      'a correction has a day of update',
      { corrections: '[{ on: 2024-05-06, note: Sửa số }]' },
      ['needed-with updated'],
    ],
    ['an inferred day says how', { dateBasis: 'inferred' }, ['needed-with dateText', 'needed-with notes']],
    ['the end follows the beginning', { endDate: '2024-05-02' }, ['end-before-start endDate']],
    [
      'a period is a half or a quarter',
      { event: '{ type: x, period: { year: 2024, half: 1, quarter: 2 } }' },
      ['forbidden-with event.period.quarter'],
    ],
    ['a half alone is a period', { event: '{ type: x, period: { year: 2024, half: 2 } }' }, []],
    [
      'only imported pictures are lost',
      { images: '[{ src: ./a.jpg, alt: Toàn cảnh, missing: true }]' },
      ['forbidden-with images[1].missing'],
    ],
    [
      'and only their words may wait',
      { images: '[{ src: ./a.jpg, alt: Toàn cảnh, missing: true, needsAlt: true }]' },
      ['forbidden-with images[1].missing', 'forbidden-with images[1].needsAlt'],
    ],
    [
      'a lost picture may lack words',
      { ...imported, images: '[{ src: ./a.jpg, missing: true, needsAlt: true }]' },
      [],
    ],
    [
      'a picture that is there may not',
      { ...imported, images: '[{ src: ./a.jpg, needsAlt: true }]' },
      ['needs-alt images[1].needsAlt'],
    ],
    ['a draft may lack words of a picture', { status: 'draft', images: '[{ src: ./a.jpg }]' }, []],
    [
      'what is scheduled may not',
      { publishAt: '2024-05-04T08:00+07:00', images: '[{ src: ./a.jpg, alt: "" }]' },
      ['image-without-alt images[1]'],
    ],
    [
      'nor may what was taken back',
      {
        status: 'withdrawn',
        withdrawal: '{ on: 2024-05-06, reason: Đăng nhầm }',
        images: '[{ src: ./a.jpg }]',
      },
      ['image-without-alt images[1]'],
    ],
    [
      'a file name is no description',
      { images: '[{ src: ./a.jpg, alt: IMG_1234.jpg }]' },
      ['alt-is-file-name images[1].alt'],
    ],
    [
      'nor is the name of its own file',
      { images: '[{ src: ./toan-canh, alt: TOAN-CANH }]' },
      ['alt-is-file-name images[1].alt'],
    ],
    ['one word is none', { images: '[{ src: ./a.jpg, alt: Ảnh }]' }, ['too-short images[1].alt']],
    [
      'a group has no name',
      { attendees: '[{ positions: [a], group: true, name: A }]' },
      ['forbidden-with attendees[1].name'],
    ],
  ])('%s', (_, fields, issues) => {
    expect(judgeBulletin(fields)).toEqual(issues);
  });
});
