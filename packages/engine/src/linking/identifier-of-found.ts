import type { FoundType } from '../text/extract/found.ts';

/** By what a text names: which identifier of a case it is. Money, times, names and units are none. */
export const identifierOfFound = {
  phone: 'phone',
  account: 'account',
  qq: 'qq',
  wechat: 'wechat',
  telegram: 'handle',
  handle: 'handle',
  email: 'email',
  crypto: 'wallet',
  ip: 'ip',
  url: 'url',
  domain: 'url',
  app: 'app',
  package: 'app',
  id: 'id-number',
  plate: 'plate',
} as const satisfies Partial<Record<FoundType, string>>;

type Identifying = keyof typeof identifierOfFound;

export const isIdentifying = (type: FoundType): type is Identifying => Object.hasOwn(identifierOfFound, type);
