import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { explain, PATIENCE, type NoAnswer } from '../ask.ts';

/** What a host shows to prove its name. */
export interface Certificate {
  /** The end of its validity: milliseconds since 1970. */
  until: number;
  /** The code of what makes it worth nothing, such as a wrong name; missing where browsers accept it. */
  fault?: string;
}

/** The certificate of a host, faulty ones included. */
export async function askCertificate({
  hostname,
  port,
}: Pick<URL, 'hostname' | 'port'>): Promise<Certificate | NoAnswer> {
  const host = hostname.replace(/^\[|\]$/gu, '');
  return new Promise((done) => {
    const socket = connect({
      host,
      port: port === '' ? 443 : Number(port),
      // Names only: the protocol knows no address here.
      ...(isIP(host) === 0 ? { servername: host } : {}),
      // What is faulty is told, and nothing is sent.
      rejectUnauthorized: false,
    });
    const end = (result: Certificate | NoAnswer): void => {
      socket.destroy();
      done(result);
    };
    socket.setTimeout(PATIENCE, () => end({ fault: 'too-slow', code: 'ETIMEDOUT' }));
    socket.once('error', (error) => end(explain(error)));
    socket.once('secureConnect', () => {
      const { authorized, authorizationError } = socket;
      const fault = authorized ? undefined : String(authorizationError);
      end({
        until: Date.parse(socket.getPeerCertificate().valid_to),
        ...(fault === undefined ? {} : { fault }),
      });
    });
  });
}
