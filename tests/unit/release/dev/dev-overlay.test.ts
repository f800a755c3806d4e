import { expect, test } from 'vitest';
import { guardOverlay, type PageChannel } from '../../../../src/release/dev/dev-overlay.ts';

const thrown = { type: 'error', err: { message: 'Lỗi', hint: 'Browser', isContentReport: true } };
/** The same as pages get it. */
const report = { type: 'error', err: { message: 'Lỗi', hint: undefined, stack: '<b>BT-701</b>' } };
const fault = { type: 'error', err: { message: 'Hỏng', hint: undefined } };
const reload = { type: 'full-reload' };

function openLine() {
  const state = { pages: 1, isTrue: true, report: '<b>BT-701</b>' };
  const sent: unknown[] = [];
  const connected: Parameters<PageChannel['on']>[1][] = [];
  const line: PageChannel = {
    send: (payload) => sent.push(payload),
    on: (_event, listener) => connected.push(listener),
  };
  guardOverlay(
    line,
    () => state.pages > 0,
    () => (state.isTrue ? state.report : undefined),
  );
  /** A page opens; returns what it is told. */
  const connect = (): unknown[] => {
    const told: unknown[] = [];
    for (const listener of connected) listener(undefined, { send: (payload) => told.push(payload) });
    state.pages += 1;
    return told;
  };
  return { line, state, sent, connect };
}

test('a report that is true is shown', () => {
  const { line, sent } = openLine();
  line.send(thrown);
  expect(sent).toEqual([report]);
});

test('a report of content that has been mended is not', () => {
  const { line, state, sent } = openLine();
  state.isTrue = false;
  line.send(thrown);
  expect(sent).toEqual([]);
});

test('a report that finds no page open waits for the next one, and for no other', () => {
  const { line, state, sent, connect } = openLine();
  state.pages = 0;
  line.send(thrown);
  expect(sent).toEqual([]);
  expect(connect()).toEqual([report]);
  expect(connect()).toEqual([]);
});

test('what is shown is the report of that moment', () => {
  const { line, state, sent, connect } = openLine();
  state.report = 'BT-503';
  line.send(thrown);
  expect(sent).toEqual([{ type: 'error', err: { ...report.err, stack: 'BT-503' } }]);
  state.pages = 0;
  line.send(thrown);
  state.report = 'BT-408';
  expect(connect()).toEqual([{ type: 'error', err: { ...report.err, stack: 'BT-408' } }]);
});

test('if the content is mended before that page opens, it is not shown there', () => {
  const { line, state, connect } = openLine();
  state.pages = 0;
  line.send(thrown);
  state.isTrue = false;
  expect(connect()).toEqual([]);
});

test('all else goes its way', () => {
  const { line, state, sent } = openLine();
  state.isTrue = false;
  line.send(fault);
  line.send(reload);
  expect(sent).toEqual([fault, reload]);
});

test.each([
  ['<a href="a <a href=" https:="" onfocus="alert(1)">Sửa</a>', 'Sửa'],
  ['<img src=x onerror=alert(1)>Ảnh', 'Ảnh'],
  ['1 &lt; 2 <b>đậm</b> "x"', '1 &lt; 2 đậm &quot;x&quot;'],
])('what Astro has made of %s is text', (html, text) => {
  const { line, sent } = openLine();
  line.send({ type: 'error', err: { message: html, hint: html } });
  expect(sent).toEqual([{ type: 'error', err: { message: text, hint: text } }]);
});
