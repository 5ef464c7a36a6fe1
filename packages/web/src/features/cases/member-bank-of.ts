import { type BankCode, bankNamed } from '@lianfang/engine/intake/banks';
import type { QueryClient } from '@tanstack/react-query';
import type { Choice } from '../../ui/choices.tsx';
import { findBanks } from '../../ui/member-banks.ts';

/** The one member bank that is of a big bank; null where there is none, or several branches to choose from. */
export const memberBankOf = async (client: QueryClient, code: BankCode): Promise<Choice | null> => {
  const members = await client.fetchQuery({
    queryKey: ['picker', 'member-bank', ''],
    queryFn: ({ signal }) => findBanks('', signal),
  });
  const [bank, ...others] = members.filter(({ label }) => bankNamed(label) === code);
  return bank && others.length === 0 ? bank : null;
};
