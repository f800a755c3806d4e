import { execFileSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Keys and certificates of this machine alone, made with its OpenSSL. */
export interface Certificates {
  folder: string;
  /** The certificate of an issuer: `ca` vouches for the office and the time stamps, `other` for nobody. */
  issuer(name: 'ca' | 'other'): string;
  /** The signature (CMS) of a file, as the office's own program would make it; returns its path. */
  sign(file: string, out: string): string;
  /** The same in PEM form, by one whose certificate was valid in the year 2020 alone. */
  signAsExpired(file: string, out: string): string;
  /** A time stamp (RFC 3161) of a file; returns its path. */
  stamp(file: string, out: string): string;
}

const CA = [
  '[ca]\ndefault_ca=own',
  '[own]\ndatabase=index.txt\nrand_serial=yes\nnew_certs_dir=.\ndefault_md=sha256\npolicy=any',
  '[any]\ncommonName=supplied\n',
].join('\n');

const TSA = [
  '[tsa]\ndefault_tsa=own',
  '[own]\nsigner_cert=tsa.pem\nsigner_key=tsa.key\ncerts=ca.pem\nserial=serial\ndefault_policy=1.2.3',
  'digests=sha256,sha384,sha512\nsigner_digest=sha256\ness_cert_id_chain=no\n',
].join('\n');

/** Makes them anew, for the days around today. */
export async function makeCertificates(): Promise<Certificates> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-certificates-'));
  const openssl = (...words: string[]): void => {
    execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
  };
  const files = {
    serial: '01\n',
    'index.txt': '',
    'ca.cnf': CA,
    'tsa.cnf': TSA,
    'tsa.ext': 'extendedKeyUsage=critical,timeStamping\n',
    'office.ext': 'keyUsage=digitalSignature\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  openssl('ecparam', '-name', 'prime256v1', '-out', 'curve.pem');
  const newKey = (name: string): string[] => [
    '-newkey',
    'ec:curve.pem',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-subj',
    `/CN=${name} (hu cau)`,
  ];
  for (const name of ['ca', 'other'])
    openssl('req', '-x509', ...newKey(name), '-days', '30', '-out', `${name}.pem`);
  for (const name of ['office', 'tsa', 'expired']) openssl('req', ...newKey(name), '-out', `${name}.csr`);
  for (const name of ['office', 'tsa']) {
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', '7', '-days', '30'];
    openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-extfile', `${name}.ext`, '-out', `${name}.pem`);
  }
  const days = ['-startdate', '20200101000000Z', '-enddate', '20201231000000Z'];
  openssl(
    'ca',
    '-batch',
    '-config',
    'ca.cnf',
    '-cert',
    'ca.pem',
    '-keyfile',
    'ca.key',
    '-in',
    'expired.csr',
    ...days,
    '-out',
    'expired.pem',
  );
  const signBy = (who: string, form: string, file: string, out: string): string => {
    const key = ['-signer', `${who}.pem`, '-inkey', `${who}.key`];
    openssl('cms', '-sign', '-binary', '-in', file, ...key, '-outform', form, '-out', out);
    return join(folder, out);
  };
  return {
    folder,
    issuer: (name) => join(folder, `${name}.pem`),
    sign: (file, out) => signBy('office', 'DER', file, out),
    signAsExpired: (file, out) => signBy('expired', 'PEM', file, out),
    stamp(file, out) {
      openssl('ts', '-query', '-data', file, '-sha512', '-cert', '-out', 'query.tsq');
      openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', '-out', out);
      return join(folder, out);
    },
  };
}
