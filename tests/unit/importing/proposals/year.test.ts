import { expect, test } from 'vitest';
import { proposeYear } from '../../../../src/importing/proposals/year.ts';

const yearOf = (title: string, ...lines: string[]) =>
  proposeYear(title, {
    kind: 'text',
    declared: {},
    blocks: lines.map((text) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })),
    notes: [],
    leftOut: [],
    words: [title, ...lines].join('\n'),
  });

test('the only year is proposed with its sentence, and never as sure', () => {
  expect(yearOf('Gương sáng ở cơ sở', 'Chuyện kể. Năm 2023 có nhiều mô hình hay. Hết.')).toEqual({
    value: '2023',
    evidence: 'Năm 2023 có nhiều mô hình hay.',
    confidence: 'medium',
  });
});

test('the year of the title comes before those of the text', () => {
  expect(yearOf('Kết quả năm 2019', 'Phương hướng đến năm 2025.')?.value).toBe('2019');
});

test.each([
  ['Một bài thử', 'Tổng kết năm 2014 và triển khai nhiệm vụ năm 2015.'],
  ['Giai đoạn 2021 - 2025', 'Năm 2022 có nhiều mô hình hay.'],
  ['Một bài thử', 'Nhiều mô hình hay.'],
])('of several years none is taken: %s / %s', (title, line) => {
  expect(yearOf(title, line)).toBeUndefined();
});
