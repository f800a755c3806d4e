import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

type Element = Tree.Element;

/** Where a scanned page lies, and the scripts and style sheets that may stand in it, as full addresses. */
export interface ScannedPage {
  address: string;
  files: ReadonlySet<string>;
}

const RUNNING =
  'style iframe frame frameset object embed applet base portal fencedframe video audio track area map animate set foreignobject handler';
const LOADING = new Set([
  'src',
  'srcset',
  'imagesrcset',
  'poster',
  'data',
  'background',
  'manifest',
  'archive',
  'code',
  'lowsrc',
  'dynsrc',
]);
const LEADING = new Set(['href', 'xlink:href', 'action', 'formaction', 'cite', 'longdesc', 'ping']);

/**
 * Everything in a page that runs, loads from elsewhere, or leads where no page should, as a browser with and without scripts would
 * parse it. It lists what is dangerous, where the product lists what is known: neither has the other's gaps.
 */
export function scanActive(source: string, page: ScannedPage): string[] {
  const found = [true, false].flatMap((scriptingEnabled) =>
    listElements(parse(source, { scriptingEnabled })).flatMap((element) => judge(element, page)),
  );
  return [...new Set(found)];
}

function judge(element: Element, page: ScannedPage): string[] {
  const { tagName, attrs, namespaceURI } = element;
  const name = tagName.toLowerCase();
  const found: string[] = [];
  if (RUNNING.split(' ').includes(name)) found.push(`<${name}>`);
  if (namespaceURI === html.NS.MATHML) found.push(`<${name}>`);
  const given = new Map(
    attrs.map((each) => [(each.prefix ? `${each.prefix}:` : '') + each.name.toLowerCase(), each.value]),
  );
  if (name === 'script' && given.get('type') !== 'application/ld+json' && !isAllowed(given.get('src'), page))
    found.push('<script>');
  if (
    name === 'link' &&
    /stylesheet|preload|prefetch|import|manifest|prerender/iu.test(given.get('rel') ?? '') &&
    !isAllowed(given.get('href'), page)
  ) {
    found.push('<link>');
  }
  if (name === 'meta' && given.has('http-equiv')) found.push('<meta http-equiv>');
  if (name === 'input' && /image|file|password/iu.test(given.get('type') ?? '')) found.push('<input>');
  for (const [attribute, value] of given) {
    if (attribute.startsWith('on') || ['style', 'srcdoc', 'is', 'nonce'].includes(attribute))
      found.push(attribute);
    // In a drawing a link of anything but <a> is loaded.
    const isLoaded =
      LOADING.has(attribute) || (namespaceURI === html.NS.SVG && name !== 'a' && attribute.endsWith('href'));
    const isForeign =
      isLoaded && listOf(attribute, value).some((one) => !isOwn(one, page) && !isAllowed(one, page));
    const isStray = LEADING.has(attribute) && leadsAstray(value, page);
    const isSending = attribute.endsWith('action') && !isOwn(value, page);
    if (isForeign || isStray || isSending) found.push(`${attribute}=${value}`);
  }
  return found;
}

/** An address that cannot be read leads nowhere. A letter says no more than its subject, and a telephone is given no orders. */
function leadsAstray(address: string, page: ScannedPage): boolean {
  const url = resolve(address, page);
  if (url?.protocol === 'mailto:') return [...url.searchParams.keys()].some((field) => field !== 'subject');
  if (url?.protocol === 'tel:') return /[*#;,]|%2[ac3]|%3b/iu.test(url.href);
  return url !== undefined && !/^https?:$/u.test(url.protocol);
}

function listOf(attribute: string, value: string): string[] {
  return attribute.endsWith('srcset') ? value.split(',').map((one) => one.trim().split(/\s/u)[0]!) : [value];
}

function resolve(address: string, page: ScannedPage): URL | undefined {
  return URL.parse(address, page.address) ?? undefined;
}

function isOwn(address: string, page: ScannedPage): boolean {
  return resolve(address, page)?.origin === new URL(page.address).origin;
}

function isAllowed(address: string | undefined, page: ScannedPage): boolean {
  return address !== undefined && page.files.has(resolve(address, page)?.href ?? '');
}

function listElements(root: Tree.Node): Element[] {
  const found: Element[] = [];
  const waiting: Tree.Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) {
      found.push(node);
      if (node.tagName === 'template') waiting.push((node as Tree.Template).content);
    }
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return found;
}
