import type { Redirect } from '../../models/redirects.ts';
import { formatCaddyRedirects } from './caddy-redirects.ts';
import { listContentTypes } from '../../addresses/content-types.ts';
import type { HeaderTable, Headers } from './headers.ts';

/**
 * Caddy configuration of the site, to be imported inside a site block of a Caddyfile. The environment variable BANTIN_SITE is the
 * folder of the site. Of two lines that set one header, the later one wins.
 */
export function formatCaddySite(table: HeaderTable, redirects: readonly Redirect[]): string {
  const { base } = table;
  const isWholeHost = base === '/';
  const strip = isWholeHost ? [] : [`uri strip_prefix ${base.slice(0, -1)}`];
  const body = [
    ...formatHeaders('header', table.common),
    ...listContentTypes().flatMap(({ ending, type }) =>
      formatNamed(`type_${ending}`, [`path *.${ending}`], { 'Content-Type': type }),
    ),
    ...table.rules.flatMap(({ paths, headers }, index) =>
      formatNamed(`rule${index + 1}`, [`path ${paths.map(toCaddyPath).join(' ')}`], headers),
    ),
    '@unasked not method GET HEAD',
    'header @unasked Allow "GET, HEAD"',
    'error @unasked 405',
    `@hidden {\n  path_regexp /\\.|/_(?:headers|redirects)$|\\.(?:br|gz)$\n  not path */.well-known/*\n}`,
    'error @hidden 404',
    ...strip,
    'root * {$BANTIN_SITE}',
    // Caddy 2.6 adds a closing slash by itself, but loses the query.
    '@asked {\n  not path */\n  file {path}/index.html\n  expression `{query} != ""`\n}',
    'redir @asked {http.request.orig_uri.path}/?{query} 301',
    'file_server {\n  precompressed br gzip\n}',
  ];
  const missing = [
    'root * {$BANTIN_SITE}',
    ...formatHeaders('header', table.common),
    'header Content-Type "text/html; charset=utf-8"',
    'rewrite * /404.html',
    'file_server {\n  status {err.status_code}\n}',
  ];
  return [
    formatCaddyRedirects(redirects),
    ...(isWholeHost ? [] : [`redir ${base.slice(0, -1)} ${base} 301\n`]),
    `route ${base}* {\n${indent(body)}}\n`,
    `handle_errors {\n  @missing {\n    path ${base}*\n    expression {err.status_code} in [403, 404]\n  }\n  handle @missing {\n${indent(indent(missing).trimEnd().split('\n'))}  }\n}\n`,
  ].join('\n');
}

function formatNamed(name: string, conditions: readonly string[], headers: Headers): string[] {
  return [`@${name} ${conditions.join('\n')}`, ...formatHeaders(`header @${name}`, headers)];
}

function formatHeaders(directive: string, headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) => `${directive} ${name} "${value}"`);
}

/** A path of a header rule as a path matcher of Caddy: `*` inside a path matches one segment, at its end everything below. */
function toCaddyPath(path: string): string {
  return path.replace(/:[a-z]+/g, '*');
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `${line.replace(/^/gm, '  ')}\n`).join('');
}
