import { authorityLetters } from './fake-authority.ts';
import { acquaintanceLetters } from './fake-acquaintance.ts';
import { datingShops, lovers } from './dating.ts';
import { friendsAbroad } from './friends-abroad.ts';
import { creditLetters } from './credit-record.ts';
import { gameLetters } from './game-trade.ts';
import { honestCareLetters, honestLoanLetters, honestTradeLetters } from './honest.ts';
import { bankReminders, carrierCampaigns, shopCampaigns, travelAndPictures } from './honest-campaigns.ts';
import { couponLetters, fundLetters } from './honest-offers.ts';
import { carrierPlay } from './honest-play.ts';
import { recruitingLetters, workNotices } from './honest-recruiting.ts';
import { politeCampaigns } from './honest-polite.ts';
import type { LetterSeeds } from './letter-seeds.ts';
import { loanLetters } from './loan.ts';
import { looseCare } from './loose-care.ts';
import { bareAccounts, newNumbers, stockGroups } from './lures.ts';
import { armyLetters, investmentLetters, netCrimeLetters, otherLetters, shoppingLetters } from './other-frauds.ts';
import { bankPhishing, flightPhishing, trojanMessages } from './phishing.ts';
import { rebateLetters } from './rebate-task.ts';
import { romanceLetters } from './romance.ts';
import { customerCareLetters } from './fake-customer-care.ts';

export const allLetters: readonly LetterSeeds[] = [
  customerCareLetters,
  loanLetters,
  creditLetters,
  acquaintanceLetters,
  authorityLetters,
  gameLetters,
  romanceLetters,
  rebateLetters,
  investmentLetters,
  shoppingLetters,
  netCrimeLetters,
  armyLetters,
  otherLetters,
  honestTradeLetters,
  honestCareLetters,
  honestLoanLetters,
  carrierCampaigns,
  shopCampaigns,
  bankReminders,
  travelAndPictures,
  bankPhishing,
  flightPhishing,
  trojanMessages,
  stockGroups,
  newNumbers,
  bareAccounts,
  datingShops,
  lovers,
  friendsAbroad,
  looseCare,
  recruitingLetters,
  workNotices,
  carrierPlay,
  couponLetters,
  fundLetters,
  politeCampaigns,
];
