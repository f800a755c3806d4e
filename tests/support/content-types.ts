import { extname } from 'node:path';

const TEXT: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.ndjson': 'application/x-ndjson',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
};

const BYTES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

/** Gets the Content-Type under which a host serves a file; text is UTF-8, what is unknown is bytes. */
export function getContentType(path: string): string {
  const extension = extname(path).toLowerCase();
  const text = TEXT[extension];
  if (text !== undefined) return `${text}; charset=utf-8`;
  return BYTES[extension] ?? 'application/octet-stream';
}
