/** A web address whose host is none, with the address that was most likely meant. */
export interface HostFault {
  url: string;
  proposal?: string;
}

/** What is wrong with the host of a web address as it was typed: its beginning twice, or signs that no host has. */
export function judgeHost(url: string): HostFault | undefined {
  const twice = /^https?:\/+(?=https?(?::|\/\/))/i.exec(url)?.[0];
  if (twice !== undefined)
    return { url, proposal: url.slice(twice.length).replace(/^(https?):?\/*/i, '$1://') };
  const [, scheme, host = '', rest = ''] = /^(https?:\/\/)([^/?#\\]+)(.*)$/is.exec(url) ?? [];
  const name = host.replace(/:\d*$/, '');
  if (scheme === undefined || !/[,;]|\.\.|^[.-]/.test(name)) return undefined;
  const meant = host
    .replace(/[,;]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+/, '');
  return URL.canParse(`${scheme}${meant}`) ? { url, proposal: `${scheme}${meant}${rest}` } : { url };
}
