import { basename, extname } from 'node:path/posix';
import { scanActive, type ScannedPage } from './scan-active.ts';

/** Files by which hosts, searchers and programs take orders, where they look for them. */
const OBEYED = new RegExp(
  '^(?:CNAME|_routes\\.json|web\\.config|(?:netlify|vercel)\\.(?:toml|json)|(?:robots|ads|security)\\.txt|sitemap\\.xml|' +
    'bingsiteauth\\.xml|crossdomain\\.xml|manifest\\.json|google[0-9a-f]+\\.html|[0-9a-f]{32}\\.txt|' +
    'apple-app-site-association|\\.well-known/.*|(?:.*/)?(?:\\.ht.*|web\\.config|.*\\.webmanifest))$',
  'iu',
);

/** Everything in a published file by which a browser, a host or a searcher acts, beside the scripts and styles of `page`. */
export function scanFile(path: string, contents: Buffer, page: ScannedPage): string[] {
  const orders = OBEYED.test(path) ? [basename(path)] : [];
  switch (extname(path).toLowerCase()) {
    case '.js':
    case '.css':
      return page.files.has(page.address) ? orders : [...orders, basename(path)];
    case '.html':
      return [...orders, ...scanActive(contents.toString('utf8'), page)];
    case '.svg':
    case '.xml':
      return [...orders, ...scanXml(contents, page)];
    default:
      return orders;
  }
}

/** As a browser reads XML: in the encoding that it names, whatever prefix a namespace has. */
function scanXml(contents: Buffer, page: ScannedPage): string[] {
  const encoding = /^<\?xml[^>]*encoding="([^"]+)"/u.exec(contents.toString('latin1'))?.[1] ?? 'utf-8';
  const text = new TextDecoder(encoding).decode(contents);
  const styled = text.includes('<?xml-stylesheet') ? ['<?xml-stylesheet'] : [];
  return [...styled, ...scanActive(text.replace(/<(\/?)[a-z]+:/giu, '<$1'), page)];
}
