import { expect, test } from 'vitest';
import { dropStaleReports, type PageChannel } from '../../../../src/release/dev/dev-overlay.ts';

const report = { type: 'error', err: { isContentReport: true } };
const fault = { type: 'error', err: {} };
const reload = { type: 'full-reload' };

function openLine() {
  const state = { pages: 1, isTrue: true };
  const sent: unknown[] = [];
  const connected: Parameters<PageChannel['on']>[1][] = [];
  const line: PageChannel = {
    send: (payload) => sent.push(payload),
    on: (_event, listener) => connected.push(listener),
  };
  dropStaleReports(
    line,
    () => state.pages > 0,
    () => state.isTrue,
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
  line.send(report);
  expect(sent).toEqual([report]);
});

test('a report of content that has been mended is not', () => {
  const { line, state, sent } = openLine();
  state.isTrue = false;
  line.send(report);
  expect(sent).toEqual([]);
});

test('a report that finds no page open waits for the next one, and for no other', () => {
  const { line, state, sent, connect } = openLine();
  state.pages = 0;
  line.send(report);
  expect(sent).toEqual([]);
  expect(connect()).toEqual([report]);
  expect(connect()).toEqual([]);
});

test('if the content is mended before that page opens, it is not shown there', () => {
  const { line, state, connect } = openLine();
  state.pages = 0;
  line.send(report);
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
