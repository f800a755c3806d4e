import { BlockList, isIP } from 'node:net';

/** Networks whose addresses only machines within them can reach (RFC 1918, 3927, 4193, 4291 and 6598). */
const privateNetworks = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  privateNetworks.addSubnet(network, bits, 'ipv4');
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fe80::', 10, 'ipv6');

/** Addresses of the machine itself. */
const ownAddresses = new BlockList();
ownAddresses.addSubnet('127.0.0.0', 8, 'ipv4');
ownAddresses.addSubnet('0.0.0.0', 8, 'ipv4');
ownAddresses.addAddress('::1', 'ipv6');

/** Names of networks of an office or a house (RFC 6762, 8375; `internal` is reserved by ICANN). */
const PRIVATE_NAME = /\.(?:local|localdomain|lan|internal|intranet|corp|home|home\.arpa)\.?$/i;

/**
 * Whether only machines of an internal network can reach a host: it has a private address or a name without a dot. The machine itself
 * is no such host: that links to it are refused is another rule.
 */
export function isPrivateHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  const version = isIP(bare);
  if (version !== 0) return privateNetworks.check(bare, version === 4 ? 'ipv4' : 'ipv6');
  return host !== 'localhost' && (!host.includes('.') || PRIVATE_NAME.test(host));
}

/**
 * Whether a host, as a URL parser names it, is the machine itself by an address written in another way (`0x7f.1`) or by a name below
 * `localhost` (RFC 6761). The plain ones are told as addresses of this machine.
 */
export function isDisguisedOwnHost(host: string, written: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  const version = isIP(bare);
  if (version === 0) return /\.localhost\.?$|^localhost\.$/i.test(host);
  return (
    ownAddresses.check(bare, version === 4 ? 'ipv4' : 'ipv6') && !written.toLowerCase().includes(`//${host}`)
  );
}

/** Hosts and paths of pages that only lead on to the address that they are given. */
const REDIRECTOR =
  /^(?:lm?\.|jumpto\.|out\.|away\.|redirect\.|link\.)|\.safelinks\.protection\.outlook\.com$|^[^/]*\/(?:url|redirect|away(?:\.php)?|l\.php|link(?:filter)?)$/i;
/** Parameters in which they are given it. */
const TARGET_PARAMETERS = ['u', 'url', 'q', 'to', 'target'];

/** The address to which a redirecting page of Facebook, Google, Outlook and the like leads on; `undefined` for any other page. */
export function findRedirectTarget({ hostname, pathname, searchParams }: URL): string | undefined {
  if (!REDIRECTOR.test(hostname) && !REDIRECTOR.test(hostname + pathname)) return undefined;
  const targets = TARGET_PARAMETERS.map((name) => searchParams.get(name) ?? '');
  return targets.find((target) => /^https?:\/\/[^\s"<>]+\.[^\s"<>]+$/i.test(target));
}
