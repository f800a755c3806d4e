import { afterEach, expect, it, vi } from 'vitest';
import astroLog from '../../../../src/release/build/astro-log.ts';
import { collectWarnings } from '../../../../src/release/build/warnings.ts';

const COLOURED = (text: string): string => `\u001B[34m${text}\u001B[39m`;

function show(level: 'info' | 'warn', message: string, label: string | null = null): string {
  const shown = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  astroLog().write({ level, label, message, newLine: true });
  return shown.mock.calls.map(([text]) => String(text)).join('');
}

afterEach(() => {
  vi.restoreAllMocks();
  collectWarnings().length = 0;
});

it.each([
  ['  ├─ /tin/2024/hoi-nghi/index.html', 'SKIP_FORMAT'],
  [`  ${COLOURED('├─')} /tin/2024/hoi-nghi/index.html`, null],
  [' (+3ms) ', 'SKIP_FORMAT'],
  [` ${COLOURED('(+12ms)')} (file not created, response body was empty)`, 'SKIP_FORMAT'],
  ['3 page(s) built in 36.10s', 'build'],
])('a line about files is not shown: %j', (message, label) => {
  expect(show('info', message, label)).toBe('');
});

it.each([' astro  v7.3.5 ready in 812 ms\n┃ Local    http://localhost:4321/', '  Press q + enter to stop'])(
  'what else begins with a blank is: %j',
  (message) => {
    expect(show('info', message, 'SKIP_FORMAT')).toBe(`${message}\n`);
  },
);

it('a warning is shown and kept, whatever it begins with', () => {
  expect(show('warn', '  ├─ bỏ qua một trang', 'build')).toContain('bỏ qua một trang');
  expect(collectWarnings()).toEqual([
    expect.objectContaining({ label: 'build', message: '  ├─ bỏ qua một trang' }),
  ]);
});
