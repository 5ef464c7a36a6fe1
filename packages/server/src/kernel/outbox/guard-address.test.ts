import { describe, expect, test } from 'vitest';
import { isAllowedAddress, isPrivateAddress, publicLookup } from './guard-address.ts';

describe('where a webhook may go', () => {
  test.each([
    'http://bank.example.com/hook',
    'https://127.0.0.1/hook',
    'https://2130706433/hook',
    'https://0x7f.1/hook',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest',
    'https://localhost/hook',
    'https://db.internal/hook',
    'https://user:word@bank.example.com/hook',
    'ftp://bank.example.com/',
    'not an address',
  ])('not to %s', (url) => {
    expect(isAllowedAddress(url, false)).toBe(false);
  });

  test('to a public name or address over https; on a demonstration to this machine too', () => {
    expect(isAllowedAddress('https://bank.example.com:8443/hook?x=1', false)).toBe(true);
    expect(isAllowedAddress('https://8.8.8.8/hook', false)).toBe(true);
    expect(isAllowedAddress('http://127.0.0.1:9000/hook', true)).toBe(true);
    expect(isAllowedAddress('file:///etc/passwd', true)).toBe(false);
  });

  test('private addresses of both kinds are known', () => {
    for (const address of [
      '10.0.0.1',
      '192.168.1.1',
      '172.31.0.1',
      '100.64.0.1',
      '::1',
      'fe80::1',
      'fd00::1',
      '::',
      '2002::1',
    ])
      expect([address, isPrivateAddress(address)]).toEqual([address, true]);
    for (const address of ['8.8.8.8', '2606:4700::1111'])
      expect([address, isPrivateAddress(address)]).toEqual([address, false]);
  });

  test('a name that leads to this machine is refused when it is resolved', async () => {
    const error = await new Promise((resolve) => publicLookup('localhost', { all: false }, (fault) => resolve(fault)));
    expect(error).toMatchObject({ code: 'PRIVATE_ADDRESS' });
  });
});
