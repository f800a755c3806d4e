import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findFreePort, findProgram, runNginx, type LocalNginx } from '../../scripts/local-nginx.ts';
import { readProjectFile } from '../support/project.ts';
import type { HostedOffice } from './three-offices.ts';

const run = promisify(execFile);

/** nginx with several offices, by our recipes. */
export interface OfficesNginx extends Pick<LocalNginx, 'check' | 'reload' | 'close'> {
  http: number;
  https: number;
}

/** What nginx has to know of an office. */
export type ServedOffice = Pick<HostedOffice, 'host' | 'name' | 'current'> & {
  files: Pick<HostedOffice['files'], 'folder' | 'nginxHttp'>;
};

/** The first version of nginx that has the directive `http2`. */
const HTTP2_SINCE = [1, 25, 1];

/**
 * Serves offices by our recipes, over HTTPS, on one nginx that has a map of its own before; the last office lies below a path of the
 * first one's host. `folder` is for the certificate.
 */
export async function startOfficesNginx(
  [first, second, below]: readonly [ServedOffice, ServedOffice, ServedOffice],
  folder: string,
  workers?: number,
): Promise<OfficesNginx> {
  return startHosts(
    (recipe) => [
      place(withPathOffice(recipe, below), first),
      place(recipe.slice(0, recipe.indexOf(PREVIEWS)), second),
    ],
    folder,
    workers,
  );
}

/** Serves an office below a path, with nothing else on its host, by our recipe. `folder` is for the certificate. */
export async function startLoneOfficeNginx(
  office: ServedOffice & Pick<HostedOffice, 'base'>,
  folder: string,
): Promise<OfficesNginx> {
  return startHosts((recipe) => {
    const filled = recipe.replace(
      '# location = / { return 302 BASE; }',
      `location = / { return 302 ${office.base}; }`,
    );
    return [place(filled.slice(0, filled.indexOf(PREVIEWS)), office)];
  }, folder);
}

/** Where the part of the recipe for previews begins. */
const PREVIEWS = '# Previews of branches';

/** Serves hosts that are made of the recipe, which has the ports and the certificate of this machine. */
async function startHosts(
  makeHosts: (recipe: string) => string[],
  folder: string,
  workers?: number,
): Promise<OfficesNginx> {
  const ports = { http: await findFreePort(), https: await findFreePort() };
  const certificate = await makeCertificate(folder);
  const isOlder = await isBeforeHttp2();
  const fill = (recipe: string): string => {
    const listening = recipe
      .replaceAll(/listen (\[::\]:)?(80|443)\b/gu, (_, six: string | undefined, port: string) => {
        const own = port === '80' ? ports.http : ports.https;
        return `listen ${six === undefined ? '127.0.0.1' : '[::1]'}:${own}`;
      })
      .replaceAll(/ssl_certificate .*;/gu, `ssl_certificate ${certificate.file};`)
      .replaceAll(/ssl_certificate_key .*;/gu, `ssl_certificate_key ${certificate.key};`)
      .replaceAll('/etc/nginx/bantin-previews.htpasswd', join(folder, 'khong-ai'));
    // What the recipe tells to do with an older one.
    return isOlder
      ? listening.replaceAll(/^\s*http2 on;\n/gmu, '').replaceAll(/ ssl;$/gmu, ' ssl http2;')
      : listening;
  };
  const http = [
    'map $http_upgrade $connection_upgrade {\n  default upgrade;\n  "" close;\n}',
    fill(readProjectFile('src/release/deploy/nginx-default-host.conf')),
    ...makeHosts(fill(readProjectFile('src/release/deploy/nginx-host.conf'))),
  ];
  const { check, reload, close } = await runNginx(http, ports.http, workers);
  return { ...ports, check, reload, close };
}

/** A recipe in which the lines for another office below a path of the host are taken in. */
function withPathOffice(recipe: string, { name, current, files }: ServedOffice): string {
  return `include ${files.nginxHttp};\n${recipe}`
    .replace(/^ {2}disable_symlinks on from=\/srv\/bantin\/current\/site\/;\n/mu, '')
    .replace('# disable_symlinks if_not_owner', 'disable_symlinks if_not_owner')
    .replace('# set $OTHER_site', 'set $OTHER_site')
    .replace('# include /etc/bantin-2', 'include /etc/bantin-2')
    .replace('from=/srv/;', `from=${join(current, '..', '..')}/;`)
    .replaceAll('OTHER', name)
    .replaceAll('/srv/bantin-2/current', current)
    .replaceAll('/etc/bantin-2', files.folder);
}

function place(recipe: string, { host, name, current, files }: ServedOffice): string {
  return recipe
    .replaceAll('TDKT.EXAMPLE', host)
    .replaceAll('TDKT\\.EXAMPLE', host.replaceAll('.', '\\.'))
    .replaceAll('OFFICE', name)
    .replaceAll('/srv/bantin/current', current)
    .replaceAll('/etc/bantin/', `${files.folder}/`);
}

async function makeCertificate(folder: string): Promise<{ file: string; key: string }> {
  const [file, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=mot.example'];
  await run('openssl', ['req', ...made, '-out', file, '-keyout', key]);
  return { file, key };
}

async function isBeforeHttp2(): Promise<boolean> {
  const { stderr } = await run(findProgram('nginx')!, ['-v']);
  const version = /nginx\/(\d+)\.(\d+)\.(\d+)/u.exec(stderr)!.slice(1).map(Number);
  const at = version.findIndex((number, index) => number !== HTTP2_SINCE[index]);
  return at >= 0 && version[at]! < HTTP2_SINCE[at]!;
}
