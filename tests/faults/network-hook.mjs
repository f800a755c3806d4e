/**
 * Loaded into a build by NODE_OPTIONS. Refuses every socket of Node to another machine and every question for a host name, and
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

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  // A path is a socket on this machine.
  if (typeof options === 'object' && options.path === undefined) refuse(`${options.host}:${options.port}`);
  return connect.apply(this, args);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = (host) => refuse(host);
  dns.promises[name] = (host) => refuse(host);
}
syncBuiltinESMExports();
