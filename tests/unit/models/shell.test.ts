import { describe, expect, it } from 'vitest';
import { buildPalette } from '../../../src/models/palette.ts';
import { buildShell } from '../../../src/models/shell.ts';
import { buildSiteMapPage } from '../../../src/models/site-map.ts';
import { makeContext } from './machine-context.ts';

const page = { address: '/x/', title: 'Trang', description: 'Trang thử.' };

describe('what surrounds a page', () => {
  it('asks no other host for anything unless the office says so', () => {
    const { meterScript, satisfactionForm, palette, emblem } = buildShell(makeContext([]), page);
    expect([meterScript, satisfactionForm, palette, emblem]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('names the bodies above the office only where the office has said them', () => {
    const { office } = makeContext([]).catalogue.site;
    const named = makeContext([], { office: { ...office, superior: 'Sở Thử (hư cấu)' } });
    expect(buildShell(named, page).superior).toBe('Sở Thử (hư cấu)');
    expect(buildShell(makeContext([]), page).superior).toBeUndefined();
  });

  it('has as many sections in its menu as a line holds, and the others with the ways in besides', () => {
    const named = (length: number) =>
      Array.from({ length }, (_, index) => ({ id: `muc-${index}`, name: `Chuyên mục số ${index}` }));
    const few = buildShell(makeContext([], { sections: named(3) }), page);
    expect(few.menu).toHaveLength(3);
    const many = buildShell(makeContext([], { sections: named(40) }), page);
    expect(many.menu.length).toBeGreaterThan(4);
    expect(many.menu.length).toBeLessThan(10);
    expect([...many.menu, ...many.more].filter(({ text }) => text.startsWith('Chuyên mục'))).toHaveLength(40);
  });

  it('says what the office has not told', () => {
    expect(buildShell(makeContext([]), page).facts.map(({ value }) => value)).toEqual(
      Array.from({ length: 4 }, () => 'chưa có thông tin'),
    );
  });

  it('leads to the map of the site', () => {
    expect(buildShell(makeContext([]), page).about.map(({ href }) => href)).toContain('/so-do-trang/');
  });

  it('has a style sheet of the office’s colour whose name is of its contents', () => {
    const red = buildPalette(makeContext([], { accent: '#9d1c20' }));
    const blue = buildPalette(makeContext([], { accent: '#0B4F8A' }));
    expect(blue?.css).toMatch(/^:root\{--palette-brand:#0b4f8a;--palette-brand-tint:#[0-9a-f]{6}\}\n$/u);
    expect(red?.name).not.toBe(blue?.name);
  });
});

describe('the map of the site', () => {
  it('leaves out groups without links', () => {
    const { groups } = buildSiteMapPage(makeContext([]));
    expect(groups.every(({ links }) => links.length > 0)).toBe(true);
    expect(groups.map(({ label }) => label)).not.toContain('Theo năm');
  });
});
