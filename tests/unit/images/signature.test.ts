import { expect, test } from 'vitest';
import { recogniseFormat } from '../../../src/images/signature.ts';

const recognise = (text: string) => recogniseFormat(Buffer.from(text));

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  '<?xml version="1.0"?><!-- a --><!DOCTYPE svg PUBLIC "a" "b"><svg:svg/>',
  '<g><svg></svg></g>',
])('%s is a drawing', (text) => {
  expect(recognise(text)).toBe('svg');
});

test.each([
  '<html><head><title>Hội nghị</title></head><body><svg></svg><h1>Hội nghị</h1></body></html>',
  '<!DOCTYPE html>\n<svg></svg>',
  '<div><svg></svg></div>',
])('%s is a page with a drawing in it', (text) => {
  expect(recognise(text)).toBeUndefined();
});
