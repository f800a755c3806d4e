/**
 * Loaded into a build by NODE_OPTIONS. Refuses every socket of Node to another machine and every question for the name of one, and
 * adds a line to the file FAULT_NETWORK for each.
 */
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(what) {
  appendFileSync(process.env.FAULT_NETWORK, `${what}\n`);
  throw Object.assign(new Error(`no network: ${what}`), { code: 'ENETUNREACH' });
}

const isThisMachine = (host) =>
  host === undefined || /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|::1?)$/.test(host);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'number' ? { port: first, host: second } : first;
  // A path is a socket on this machine.
  if (typeof options === 'object' && options.path === undefined && !isThisMachine(options.host))
    refuse(`${options.host}:${options.port}`);
  return connect.apply(this, args);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  for (const api of [dns, dns.promises]) {
    const original = api[name];
    // An address is its own answer.
    const isAsked = (host) => !isThisMachine(host) && net.isIP(host) === 0;
    api[name] = (host, ...rest) => (isAsked(host) ? refuse(host) : original(host, ...rest));
  }
}
syncBuiltinESMExports();
