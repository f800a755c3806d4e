import { expect, test } from 'vitest';
import { openPageJudge } from '../../../src/inert/page.ts';

const judge = openPageJudge({
  isOwn: () => true,
  isScript: () => false,
  isStyle: () => false,
  isSearch: () => false,
});
const pageOf = (meta: string) =>
  `<!DOCTYPE html><html lang="vi"> <head><meta charset="utf-8"><title>Trang</title>${meta}</head><body></body></html>`;

test.each([
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="color-scheme" content="light dark">',
  '<meta name="robots" content="noindex">',
  '<meta name="generator" content="Bantin 1.2.3">',
  '<meta name="description" content="Lời nào cũng được">',
  '<meta name="DC.title" property="og:title" content="Tên trang">',
  '<meta property="article:published_time" content="2026-11-30">',
])('%s is one that pages have', (meta) => {
  expect(judge(pageOf(meta))).toEqual([]);
});

test.each([
  '<meta name="google-site-verification" content="EVIL">',
  '<meta name="msvalidate.01" content="EVIL">',
  '<meta name="referrer" content="unsafe-url">',
  '<meta name="Referrer" content="unsafe-url">',
  '<meta name="viewport" content="width=1, user-scalable=no">',
  '<meta name="robots" content="none">',
  '<meta name="generator" content="EVIL">',
  '<meta name="description" property="fb:app_id" content="1">',
  '<meta name="apple-itunes-app" content="app-id=1">',
  '<meta name="theme-color" content="#000">',
  '<meta property="og:video" content="https://x.example/">',
  '<meta property="al:android:url" content="x://">',
  '<meta name="constructor" content="a">',
  '<meta name="description">',
  '<meta content="a">',
  '<meta itemprop="name" content="a">',
])('%s is told', (meta) => {
  expect(judge(pageOf(meta))).toHaveLength(1);
});
