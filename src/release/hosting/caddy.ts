import { TOP_FILES } from '../../addresses/segments.ts';
import type { Redirect } from '../../models/redirects.ts';
import { formatCaddyRedirects } from './caddy-redirects.ts';
import { listContentTypes } from '../../addresses/content-types.ts';
import { KEPT_FOLDERS } from './of-before.ts';
import type { HeaderTable, Headers } from './headers.ts';

/**
 * Caddy configuration of the site, to be imported inside a site block of a Caddyfile after `vars <office>` has said where
 * the site lies. Of two lines that set one header, the later one wins.
 */
export function formatCaddySite(table: HeaderTable, redirects: readonly Redirect[]): string {
  const { base, office } = table;
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
    ...strip,
    `root * {vars.${office}}`,
    // Caddy 2.6 adds a closing slash by itself, but loses the query.
    '@asked {\n  not path */\n  file {path}/index.html\n  expression `{query} != ""`\n}',
    'redir @asked {http.request.orig_uri.path}/?{query} 301',
    '@shown not {\n  path_regexp /\\.|/_(?:headers|redirects)$|\\.(?:br|gz)$\n  not path */.well-known/*\n}',
    'file_server @shown {\n  precompressed br gzip\n  pass_thru\n}',
    `@heartbeat path /${TOP_FILES.heartbeat}`,
    `root @heartbeat {vars.${office}}/..`,
    'file_server @heartbeat {\n  pass_thru\n}',
    `root * {vars.${office}}`,
    `@before {\n  path ${KEPT_FOLDERS.map((folder) => `/${folder}/*`).join(' ')}\n  not path *.br *.gz\n}`,
    `root @before {vars.${office}}/../before`,
    'file_server @before {\n  pass_thru\n}',
    `root * {vars.${office}}`,
    // What is missing. Not by `handle_errors`, of which Caddy obeys the first of a host alone.
    ...formatHeaders('header', table.common),
    'header Content-Type "text/html; charset=utf-8"',
    'rewrite * /404.html',
    'file_server {\n  status 404\n}',
  ];
  return [
    `# This office is ${office} here.\n`,
    formatCaddyRedirects(redirects, office),
    ...(isWholeHost ? [] : [`redir ${base.slice(0, -1)} ${base} 301\n`]),
    `route ${base}* {\n${indent(body)}}\n`,
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
