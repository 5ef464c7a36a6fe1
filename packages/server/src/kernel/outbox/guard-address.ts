import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that no stranger may make this machine speak to (RFC 6890 and its successors). */
const closed = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, prefix, 'ipv4');
/** Of IPv6 only the global unicast of 2000::/3 is spoken to, without the ways back into IPv4 and the documentation. */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['64:ff9b::', 96],
] as const)
  closed.addSubnet(net, prefix, 'ipv6');

/** Whether an address (not a name) belongs to this machine or to a network that is not the open internet. */
export const isPrivateAddress = (address: string): boolean => {
  if (isIP(address) === 4) return closed.check(address, 'ipv4');
  return closed.check(address, 'ipv6') || !open6.check(address, 'ipv6');
};

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Whether a webhook may go there, as far as its text tells; the name is looked at again when it is resolved. */
export const isAllowedAddress = (text: string, allowsPrivate: boolean): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (allowsPrivate) return url.protocol === 'https:' || url.protocol === 'http:';
  const host = hostOf(url);
  const isNamed = isIP(host) === 0 && host.includes('.') && !/\.(local|internal|localhost)\.?$/i.test(host);
  return url.protocol === 'https:' && (isNamed || (isIP(host) !== 0 && !isPrivateAddress(host)));
};

class PrivateAddress extends Error {
  readonly code = 'PRIVATE_ADDRESS';
}

/** Resolves a name for one connection and refuses it whole where any of its addresses is private: no second look later. */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 4);
    const [first] = addresses;
    if (!first || addresses.some(({ address }) => isPrivateAddress(address)))
      return done(new PrivateAddress(host), '', 4);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};
