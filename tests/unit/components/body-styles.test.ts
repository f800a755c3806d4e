import { describe, expect, test } from 'vitest';
import type { ComponentName } from '../../../src/bulletins/body/vocabulary.ts';
import { STYLE as BOOK } from '../../../src/offline/epub/book.ts';
import { listProjectFiles, readProjectFile } from '../../support/project.ts';

/** The files that give the body of a bulletin its markup. */
const BODY = [
  'src/components/BulletinBody.astro',
  'src/components/FigureBlock.astro',
  'src/components/AttachmentLink.astro',
];

/** Classes of the body without a rule of their own in its style sheet, and why. */
const UNSTYLED: Readonly<Record<string, string>> = {
  attachment: 'looks like any paragraph; tells the pictures of the handbook where it is',
  attachment__link: 'looks like any link',
  attachment__detail: 'styled with the list of attachments',
};

/** Classes of the body that other components give too, because it is the same box. */
const SHARED: ReadonlySet<string> = new Set(['note', 'note__title']);

/** The class of a component's outermost element, and what paper and books need of it: a rule, or nothing, and why not. */
interface Surfaces {
  class: string;
  paper: 'rule' | { nothing: string };
  book: 'rule' | { nothing: string };
}

/** What a component looks like where it is not on a screen. A component without an entry does not compile. */
const SURFACES: Readonly<Record<ComponentName, Surfaces>> = {
  Figure: { class: 'figure', paper: 'rule', book: { nothing: 'an element with a style of its own' } },
  Gallery: {
    class: 'gallery',
    paper: { nothing: 'its figures have rules' },
    book: { nothing: 'a list of figures' },
  },
  Attachment: {
    class: 'attachment',
    paper: { nothing: 'a paragraph' },
    book: { nothing: 'a paragraph' },
  },
  Quote: { class: 'quote', paper: 'rule', book: { nothing: 'e-readers set quotations off' } },
  Note: { class: 'note', paper: 'rule', book: 'rule' },
};

/** The classes that markup gives, without those that are made of a value. */
function listClasses(markup: string): string[] {
  const plain = [...markup.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '));
  const lists = [...markup.matchAll(/class:list=\{\[(.*?)\]\}/gs)].flatMap(([, items = '']) =>
    [...items.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name),
  );
  return [...plain, ...lists];
}

function hasRule(styles: string, name: string): boolean {
  return new RegExp(String.raw`\.${name}(?![\w-])`).test(styles);
}

const classes = [...new Set(BODY.map(readProjectFile).flatMap(listClasses))];

test('every class that the body of a bulletin gives has a rule in its style sheet', () => {
  const styles = readProjectFile('src/styles/prose.css');
  expect(classes.length).toBeGreaterThan(8);
  expect(classes.filter((name) => !hasRule(styles, name) && !(name in UNSTYLED))).toEqual([]);
  expect(Object.keys(UNSTYLED).filter((name) => !classes.includes(name) || hasRule(styles, name))).toEqual(
    [],
  );
});

test('no class of the body is that of another component', () => {
  const others = ['src/components', 'src/layouts', 'src/pages']
    .flatMap((folder) => listProjectFiles(folder))
    .filter((path) => path.endsWith('.astro') && !BODY.includes(path));
  const taken = new Set(others.map(readProjectFile).flatMap(listClasses));
  expect(classes.filter((name) => taken.has(name) && !SHARED.has(name))).toEqual([]);
});

describe.each(Object.entries(SURFACES))('%s', (_, { class: name, paper, book }) => {
  test('has its class in the markup of the body', () => {
    expect(classes).toContain(name);
  });

  test.each([
    ['on paper', paper, readProjectFile('src/styles/print.css')],
    ['in a book', book, BOOK],
  ])('has a rule %s, or needs none', (__, need, styles) => {
    expect(hasRule(styles, name)).toBe(need === 'rule');
  });
});
