import { creditRecord } from './fraud/credit-record.ts';
import { fakeAcquaintance } from './fraud/fake-acquaintance.ts';
import { fakeArmyOrder } from './fraud/fake-army-order.ts';
import { fakeAuthority } from './fraud/fake-authority.ts';
import { fakeCustomerCare } from './fraud/fake-customer-care.ts';
import { gameTrade } from './fraud/game-trade.ts';
import { investment } from './fraud/investment.ts';
import { loan } from './fraud/loan.ts';
import { netCrime } from './fraud/net-crime.ts';
import { otherFraud } from './fraud/other.ts';
import { rebateTask } from './fraud/rebate-task.ts';
import { romance } from './fraud/romance.ts';
import { shopping } from './fraud/shopping.ts';
import { adverts } from './honest/adverts.ts';
import { calls } from './honest/calls.ts';
import { chats } from './honest/chats.ts';
import { musings } from './honest/musings.ts';
import { honestNarratives } from './honest/narratives.ts';
import { notices } from './honest/notices.ts';
import { warnings } from './honest/warnings.ts';
import { webTexts } from './honest/web-texts.ts';
import type { CorpusSeeds } from './seeds.ts';

/** Every kind of text that the authored corpus is made of. */
export const corpusSeeds: readonly CorpusSeeds[] = [
  rebateTask,
  fakeCustomerCare,
  investment,
  loan,
  creditRecord,
  shopping,
  fakeAuthority,
  fakeAcquaintance,
  gameTrade,
  romance,
  fakeArmyOrder,
  netCrime,
  otherFraud,
  adverts,
  notices,
  warnings,
  chats,
  musings,
  calls,
  honestNarratives,
  webTexts,
];
