/** How the value of an attribute is judged. Values are source text, with character references undecoded. */
export type ValueRule =
  /** Words or numbers without effect. */
  | 'words'
  /** The address of a file of the site, which is loaded. */
  | 'own'
  /** A `srcset` of such files. */
  | 'own-set'
  /** Where a reader may go: this site, the web, mail, telephone. */
  | 'link'
  /** The address of the search page, or of that on which awards are looked up. */
  | 'search'
  | readonly string[];

type Attributes = Readonly<Record<string, ValueRule>>;

/** Attributes allowed on every element. */
const COMMON: Attributes = {
  class: 'words',
  id: 'words',
  lang: 'words',
  role: 'words',
  tabindex: 'words',
  hidden: 'words',
  'aria-current': 'words',
  'aria-describedby': 'words',
  'aria-hidden': 'words',
  'aria-label': 'words',
  'aria-labelledby': 'words',
  'aria-live': 'words',
  'data-online-only': 'words',
  'data-part': 'words',
};
const CELL: Attributes = {
  colspan: 'words',
  rowspan: 'words',
  scope: 'words',
  'data-above': 'words',
  'data-label': 'words',
};

const PLAIN =
  'body main header footer section article aside div span p h1 h2 h3 h4 h5 h6 ul li dl dt dd br hr em strong del s sub sup mark ' +
  'code pre blockquote figure figcaption picture table caption thead tbody search noscript template details summary legend';

/** The elements that this program writes, with the attributes of each besides the common ones. */
const ELEMENTS: Readonly<Record<string, Attributes>> = {
  ...Object.fromEntries(PLAIN.split(' ').map((name) => [name, {}])),
  html: {},
  head: {},
  title: {},
  nav: { popover: [''] },
  div: { popover: [''] },
  search: { popover: [''] },
  ol: { start: 'words' },
  tr: { 'data-above': 'words', 'data-honorific': 'words' },
  th: CELL,
  td: CELL,
  time: { datetime: 'words' },
  a: {
    href: 'link',
    rel: 'words',
    title: 'words',
    'data-footnote-ref': 'words',
    'data-footnote-backref': 'words',
  },
  img: {
    src: 'own',
    srcset: 'own-set',
    sizes: 'words',
    width: 'words',
    height: 'words',
    alt: 'words',
    loading: 'words',
    decoding: 'words',
    fetchpriority: 'words',
  },
  source: { type: 'words', srcset: 'own-set', sizes: 'words' },
  form: { action: 'search', method: ['get'] },
  label: { for: 'words' },
  input: {
    type: ['search', 'text', 'date'],
    name: 'words',
    maxlength: 'words',
    autocomplete: 'words',
    autofocus: [''],
    spellcheck: 'words',
    enterkeyhint: 'words',
    accesskey: ['/'],
    min: 'words',
    max: 'words',
  },
  button: { type: ['button', 'submit'], popovertarget: 'words', popovertargetaction: 'words' },
  select: { name: 'words' },
  option: { value: 'words' },
  fieldset: { disabled: 'words' },
  dialog: { 'data-viewer': 'words', 'data-position': 'words' },
  svg: { viewbox: 'words', preserveaspectratio: 'words' },
};

/** The elements of inline SVG, with their attributes. */
const DRAWN: Readonly<Record<string, Attributes>> = {
  rect: { x: 'words', y: 'words', width: 'words', height: 'words' },
};

/** The `data-*` attributes by which elements pass values to the scripts of the site. */
const TOLD: Readonly<Record<string, Attributes>> = {
  div: { 'data-search-panel': 'words', 'data-index': 'own', 'data-abbreviations': 'words' },
  p: { 'data-page': 'own', 'data-index': 'own' },
  section: {
    'data-footnotes': 'words',
    'data-tools': 'words',
    'data-lookup': 'words',
    'data-index': 'own',
    'data-decisions': 'own',
    'data-types': 'words',
  },
  template: { 'data-slip': 'words', 'data-cells': 'words' },
};

/** The rule for an attribute of an element; `undefined` when it is not allowed. Names are in lower case. */
export function findRule(element: string, attribute: string, isDrawn: boolean): ValueRule | undefined {
  const own = isDrawn ? findOwn(DRAWN, element) : findOwn(ELEMENTS, element);
  if (!own) return undefined;
  return (
    findOwn(own, attribute) ?? findOwn(COMMON, attribute) ?? findOwn(findOwn(TOLD, element) ?? {}, attribute)
  );
}

/** Whether an element is allowed, in HTML or (`isDrawn`) in inline SVG. */
export function isKnown(element: string, isDrawn: boolean): boolean {
  return findOwn(isDrawn ? DRAWN : ELEMENTS, element) !== undefined;
}

/** Looks up an own property: names such as `constructor` are not found. */
function findOwn<Value>(of: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}
