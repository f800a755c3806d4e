import type { Redirect } from '../../models/redirects.ts';
import { DEFAULT_CONTENT_TYPE, listContentTypes } from '../../addresses/content-types.ts';
import { patternOf, type HeaderTable } from './headers.ts';
import { formatNginxMap, quoteForNginx as quote } from './nginx-redirects.ts';

/** Patterns of paths that nginx never serves: hidden files, configuration of other hosts, and the compressed files themselves. */
const HIDDEN = ['/\\.(?!well-known/)', '/_(?:headers|redirects)$', '\\.(?:br|gz)$'];

/** The part of the nginx configuration for `http { … }`: the maps. */
export function formatNginxHttp(table: HeaderTable, redirects: readonly Redirect[]): string {
  const maps = listMapped(table).map((name) => {
    const fallback = table.common[name] ?? '';
    const lines = table.rules.flatMap(({ paths, headers }) =>
      name in headers
        ? paths.map((path) => `  ${quote(`~${patternOf(path)}`)} ${quote(headers[name]!)};\n`)
        : [],
    );
    return `map $uri ${variable(name)} {\n  default ${quote(fallback)};\n${lines.join('')}}\n`;
  });
  const allow = 'map $request_method $bantin_allow {\n  default "GET, HEAD";\n  GET "";\n  HEAD "";\n}\n';
  return [...formatBucketSize(redirects), formatNginxMap(redirects), ...maps, allow].join('\n');
}

/**
 * The part that belongs into `server { … }`, after `set $bantin_site` has said where the site lies: `/srv/bantin/current/site/`,
 * and `disable_symlinks` with the same place: with the place in a variable, Debian's module for Brotli never finds a file.
 * An office with a host of its own has these headers on whatever the host answers; below a path, others' pages stay as they are.
 */
export function formatNginxServer(table: HeaderTable): string {
  const { base } = table;
  const headers = formatAddedHeaders(table);
  const isWholeHost = base === '/';
  const location = [
    'alias $bantin_site;',
    'index index.html;',
    // Missing and forbidden files, and folders without a page, are answered alike.
    `error_page 403 404 =404 ${base}404.html;`,
    'client_max_body_size 1k;',
    'gzip_static on;',
    'gzip_vary on;',
    `types {\n${listContentTypes()
      .map(({ ending, type }) => `    ${quote(type)} ${ending};\n`)
      .join('')}  }`,
    `default_type ${DEFAULT_CONTENT_TYPE};`,
    ...(isWholeHost ? [] : headers),
    'if ($request_method !~ ^(?:GET|HEAD)$) {\n    return 405;\n  }',
    ...HIDDEN.map((pattern) => `location ~ ${quote(pattern)} {\n    return 404;\n  }`),
    ...table.rules.flatMap(({ paths, headers: { 'Content-Type': type } }) =>
      type === undefined ? [] : [formatTypedLocation(paths, type)],
    ),
  ];
  return [
    'absolute_redirect off;',
    'server_tokens off;',
    ...(isWholeHost ? headers : []),
    'if ($bantin_by_request) {\n  return 301 $bantin_by_request;\n}',
    'if ($bantin_by_path) {\n  return 301 $bantin_by_path;\n}',
    ...(isWholeHost ? [] : [`location = ${base.slice(0, -1)} {\n  return 301 ${base}$is_args$args;\n}`]),
    `location ^~ ${base} {\n${location.map((line) => `  ${line}\n`).join('')}}`,
    '',
  ].join('\n');
}

function formatAddedHeaders(table: HeaderTable): string[] {
  const mapped = new Set(listMapped(table));
  const names = new Set([...Object.keys(table.common), ...mapped]);
  return [
    ...[...names].map((name) => {
      const value = mapped.has(name) ? variable(name) : quote(table.common[name]!);
      return `add_header ${name} ${value} always;`;
    }),
    'add_header Allow $bantin_allow always;',
  ];
}

/** Headers that differ by address, added from a map. Not the content type, which a location sets. */
function listMapped({ rules }: HeaderTable): string[] {
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  names.delete('Content-Type');
  return [...names].sort();
}

function formatTypedLocation(paths: readonly string[], type: string): string {
  const pattern = paths.map((path) => patternOf(path)).join('|');
  return `location ~ ${quote(pattern)} {\n    types {}\n    default_type ${quote(type)};\n  }`;
}

/** The bucket size for the longest key, where the default is too small: nginx rejects a map whose key does not fit. */
function formatBucketSize(redirects: readonly Redirect[]): string[] {
  const longest = Math.max(0, ...redirects.map(({ path, query }) => Buffer.byteLength(path + query)));
  // A bucket holds the key, a pointer, a length and an end marker.
  const needed = 2 ** Math.ceil(Math.log2(longest + 32));
  return needed > 64 ? [`map_hash_bucket_size ${needed};\n`] : [];
}

function variable(header: string): string {
  return `$bantin_${header.toLowerCase().replaceAll('-', '_')}`;
}
