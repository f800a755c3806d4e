/** The most bytes of a saved page: mail programs still accept an attachment of this size. */
const MAX_BYTES = 2_000_000;

/** Selector of elements that are useless in a single file, and removed. */
const LEFT_OUT =
  'script, nav, search, dialog, button, template, noscript, [data-tools], .to-tools, .skip-link, .related';

/** Content security policy of the saved file: it makes no requests. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Makes one HTML file of this page, styles and pictures inside, and hands it to the reader. */
export async function saveBulletin(leftOut: string): Promise<void> {
  // A document without a browsing context fetches no pictures.
  const copy = document.implementation.createHTMLDocument();
  copy.replaceChild(copy.importNode(document.documentElement, true), copy.documentElement);
  const page = copy.documentElement;
  const living = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? location.href;
  page.dataset['saved'] = '';
  for (const element of page.querySelectorAll(LEFT_OUT)) element.remove();
  const styles = await takeStyles(page);
  for (const link of page.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href')!;
    if (!address.startsWith('#')) link.setAttribute('href', new URL(address, living).href);
  }
  const policy = copy.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  page.querySelector('meta[charset]')!.after(policy);
  await takePictures(page, MAX_BYTES - styles.length, leftOut);
  const name = new URL(living).pathname.split('/').findLast((part) => part !== '') ?? 'index';
  download(
    new Blob([`<!doctype html>\n${writeWithStyles(page, styles)}`], { type: 'text/html' }),
    `${name}.html`,
  );
}

/**
 * The HTML of a page with styles at the end of its head. They are text: an element would be held to the page's policy even here. No
 * tag is looked for in the text, because browsers differ in whether they escape `<` in attributes.
 */
function writeWithStyles(page: HTMLElement, styles: string): string {
  const [head, body] = [page.querySelector('head')!, page.querySelector('body')!];
  return `${openingTag(page)}${openingTag(head)}${head.innerHTML}<style>${styles}</style></head>${body.outerHTML}</html>`;
}

function openingTag(element: HTMLElement): string {
  const empty = (element.cloneNode(false) as HTMLElement).outerHTML;
  return empty.slice(0, -`</${element.localName}>`.length);
}

/** Takes every link but the permanent address out of the page, and returns the styles that they led to. */
async function takeStyles(page: HTMLElement): Promise<string> {
  let styles = '';
  for (const link of page.querySelectorAll('link:not([rel=canonical])')) {
    if (link.getAttribute('rel') === 'stylesheet')
      styles += withoutFonts(await (await read(link.getAttribute('href'))).text());
    link.remove();
  }
  return styles;
}

/** Styles without the fonts that lie in files of their own: the saved page asks for none, and reads well in the system's. */
function withoutFonts(styles: string): string {
  return styles.replaceAll(/@font-face\s*\{[^}]*\}/gu, '');
}

async function takePictures(page: HTMLElement, most: number, leftOut: string): Promise<void> {
  let bytes = new Blob([page.outerHTML]).size;
  for (const image of page.querySelectorAll('img')) {
    // A `srcset` begins with the narrowest picture. JPEG, because every program can show it, also in decades.
    const address = image.srcset.split(' ')[0] || image.getAttribute('src');
    const data = await toDataAddress(await (await read(address)).blob());
    if (bytes + data.length > most) {
      image.replaceWith(`${image.alt} (${leftOut})`);
      continue;
    }
    bytes += data.length;
    for (const source of image.parentElement!.querySelectorAll('source')) source.remove();
    for (const name of ['srcset', 'sizes', 'loading', 'fetchpriority']) image.removeAttribute(name);
    image.setAttribute('src', data);
  }
}

/** Reads a file of this site; another site is never asked. */
async function read(address: string | null): Promise<Response> {
  const url = new URL(address ?? '', location.href);
  if (url.origin !== location.origin) throw new Error(url.href);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url.href}`);
  return response;
}

function toDataAddress(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(String(reader.result)));
    reader.addEventListener('error', () => fail(reader.error));
    reader.readAsDataURL(blob);
  });
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers start the download a moment later, so the address stays valid for a minute.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
