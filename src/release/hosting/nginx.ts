import { TOP_FILES } from '../../addresses/segments.ts';
import type { Redirect } from '../../models/redirects.ts';
import { DEFAULT_CONTENT_TYPE, listContentTypes } from '../../addresses/content-types.ts';
import { patternOf, type HeaderTable } from './headers.ts';
import { KEPT_FOLDERS } from './of-before.ts';
import { formatNginxMap, quoteForNginx as quote } from './nginx-redirects.ts';

/** Patterns of paths that nginx never serves: hidden files, configuration of other hosts, and the compressed files themselves. */
const HIDDEN = ['/\\.(?!well-known/)', '/_(?:headers|redirects)$', '\\.(?:br|gz)$'];

/** Settings that nginx takes once in a server or a location. */
const SETTINGS = ['absolute_redirect off;', 'server_tokens off;'];

/** The part of the nginx configuration for `http { … }`: the maps. */
export function formatNginxHttp(table: HeaderTable, redirects: readonly Redirect[]): string {
  const maps = listMapped(table).map((name) => {
    const fallback = table.common[name] ?? '';
    const lines = table.rules.flatMap(({ paths, headers }) =>
      name in headers
        ? paths.map((path) => `  ${quote(`~${patternOf(path)}`)} ${quote(headers[name]!)};\n`)
        : [],
    );
    return `map $uri ${variable(table, name)} {\n  default ${quote(fallback)};\n${lines.join('')}}\n`;
  });
  const allow = `map $request_method ${variable(table, 'Allow')} {\n  default "GET, HEAD";\n  GET "";\n  HEAD "";\n}\n`;
  return [formatNginxMap(redirects, table.office), ...maps, allow].join('\n');
}

/**
 * The part that belongs into `server { … }`, after `set $<office>_site` has said where the site lies: `/srv/bantin/current/site/`,
 * and `disable_symlinks` with the same place, written out: with the place in a variable, Debian's module for Brotli never finds a file.
 * An office with a host of its own has these headers and settings on whatever the host answers; below a path, others' pages stay as
 * they are, and several offices may share a host.
 */
export function formatNginxServer(table: HeaderTable): string {
  const { base, office } = table;
  const headers = formatAddedHeaders(table);
  const isWholeHost = base === '/';
  const location = [
    ...(isWholeHost ? [] : SETTINGS),
    `alias $${office}_site;`,
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
    // The server writes it beside the site.
    `location = ${base}${TOP_FILES.heartbeat} {\n    alias \${${office}_site}../${TOP_FILES.heartbeat};\n  }`,
    ...KEPT_FOLDERS.map((folder) => formatKept(table, folder)),
    `location ${base}${BEFORE}/ {\n    internal;\n    alias \${${office}_site}../before/;\n  }`,
    ...HIDDEN.map((pattern) => `location ~ ${quote(pattern)} {\n    return 404;\n  }`),
    ...table.rules.flatMap(({ paths, headers: { 'Content-Type': type } }) =>
      type === undefined ? [] : [formatTypedLocation(paths, type)],
    ),
  ];
  return [
    `# This office is ${office} here.`,
    ...(isWholeHost ? [...SETTINGS, ...headers] : []),
    ...['by_request', 'by_path'].flatMap((by) => formatFormer(`${office}_${by}`, isWholeHost)),
    ...(isWholeHost
      ? []
      : [`location = ${base.slice(0, -1)} {\n${indent([...SETTINGS, `return 301 ${base}$is_args$args;`])}}`]),
    `location ^~ ${base} {\n${indent(location)}}`,
    '',
  ].join('\n');
}

function formatAddedHeaders(table: HeaderTable): string[] {
  const mapped = new Set(listMapped(table));
  const names = new Set([...Object.keys(table.common), ...mapped]);
  return [
    ...[...names].map((name) => {
      const value = mapped.has(name) ? variable(table, name) : quote(table.common[name]!);
      return `add_header ${name} ${value} always;`;
    }),
    `add_header Allow ${variable(table, 'Allow')} always;`,
  ];
}

/** Headers that differ by address, added from a map. Not the content type, which a location sets. */
function listMapped({ rules }: HeaderTable): string[] {
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  names.delete('Content-Type');
  return [...names].sort();
}

/** Where nginx looks for a file of the release before: an address that readers cannot ask for. */
const BEFORE = '_before';

function formatKept({ base, office }: HeaderTable, folder: string): string {
  const place = `${base}${folder}/`;
  return [
    `location ${place} {`,
    `    alias \${${office}_site}${folder}/;`,
    '    if (!-f $request_filename) {',
    `      rewrite ^${place}(.*)$ ${base}${BEFORE}/${folder}/$1 last;`,
    '    }',
    '  }',
  ].join('\n');
}

/** The redirects of one map. On a host with other pages they have a location, of which the settings can be theirs alone. */
function formatFormer(map: string, isWholeHost: boolean): string[] {
  if (isWholeHost) return [`if ($${map}) {\n  return 301 $${map};\n}`];
  return [
    `if ($${map}) {\n  rewrite ^ /${map} last;\n}`,
    `location = /${map} {\n${indent(['internal;', ...SETTINGS, `return 301 $${map};`])}}`,
  ];
}

function formatTypedLocation(paths: readonly string[], type: string): string {
  const pattern = paths.map((path) => patternOf(path)).join('|');
  return `location ~ ${quote(pattern)} {\n    types {}\n    default_type ${quote(type)};\n  }`;
}

function variable({ office }: HeaderTable, header: string): string {
  return `$${office}_${header.toLowerCase().replaceAll('-', '_')}`;
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join('');
}
