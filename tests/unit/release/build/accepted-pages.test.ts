import { afterEach, describe, expect, it } from 'vitest';
import { endBuild, setLoaded, type Loaded } from '../../../../src/bulletins/reading/handover.ts';
import { acceptedPages } from '../../../../src/release/build/accepted-pages.ts';

const markup = '<><p>Một\\.</p></>\n';
const accept = (...texts: string[]) => {
  const pages = texts.map((text) => ({ markup: text }));
  setLoaded({ pages } as unknown as Loaded);
};
const { transform, resolveId, load } = acceptedPages();

afterEach(() => void endBuild());

describe('the standing pages that Astro is given', () => {
  it('are the accepted texts, listed by slug in a module of their own', () => {
    setLoaded({ pages: [{ slug: 'lien-he', markup }] } as unknown as Loaded);
    const list = load.handler(resolveId.handler('bantin:standing-pages'))!;
    const [, id = ''] = /import\("([^"]+)"\)/u.exec(list) ?? [];
    expect(list).toContain('["lien-he", () =>');
    expect(resolveId.handler(id)).toBe(id);
    expect(load.handler(id)).toBe(markup);
    setLoaded({ pages: [{ slug: 'lien-he', markup: '<></>\n' }] } as unknown as Loaded);
    expect(load.handler(id)).toBeUndefined();
  });
});

describe('MDX that is about to become code', () => {
  it('passes when it is what the gate wrote for a page', () => {
    accept('<></>\n', markup);
    expect(transform.handler(markup, '/trang.mdx')).toBeUndefined();
  });

  it.for([
    ['a file that nobody has read', '{6*7}'],
    ['a page with something added', `${markup}\n{6*7}`],
    ['nothing', ''],
  ])('is refused when it is %s', ([, text]) => {
    accept('<></>\n', markup);
    expect(() => transform.handler(text!, '/trang.mdx')).toThrow('/trang.mdx');
  });

  it('is refused before anything was read', () => {
    expect(() => transform.handler(markup, '/trang.mdx')).toThrow('/trang.mdx');
  });

  it('is known by its name', () => {
    expect(['/a.mdx', '/a.mdx?x', '/a.md'].map((id) => transform.filter.id.test(id))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
