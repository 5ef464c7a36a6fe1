import { TraceQuery } from '@lianfang/contract/traces/traces';

const names = ['rule', 'layers', 'windowHours', 'leastAmount'] as const;

/** The rules of the trace as the address says them; what is absent or makes no sense is the platform’s own. */
export const rulesFrom = (address: URLSearchParams): TraceQuery => {
  const said = Object.fromEntries(
    names.flatMap((name) => {
      const value = address.get(name);
      return value !== null && TraceQuery.shape[name].safeParse(value).success ? [[name, value]] : [];
    }),
  );
  return TraceQuery.parse(said);
};

/** The address with these rules; what is the platform’s own is left out. */
export const withRules = (address: URLSearchParams, rules: Partial<Record<(typeof names)[number], unknown>>) => {
  const next = new URLSearchParams(address);
  const own = TraceQuery.parse({});
  for (const name of names) {
    const value = rules[name];
    if (value === undefined || value === null || value === own[name]) next.delete(name);
    else next.set(name, String(value));
  }
  return next;
};
