import { FraudType, fraudTypes } from '@lianfang/contract/cases/fraud-types';
import { readNumeral } from '@lianfang/engine/intake/numeral';
import { timeZone } from '../../../kernel/clock/clock.ts';

const moment =
  /^(?<year>\d{4})(?:[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?|(?<month2>\d{2})(?<day2>\d{2}))(?:[\sT]*(?<hour>\d{1,2})[:时点](?:(?<minute>\d{1,2})分?)?(?::?(?<second>\d{1,2})秒?)?)?$/u;

const number = (part: string | undefined): number => Number(part ?? 0);

/** A day or a moment in the county's time as tables write it; null where it is none. */
export const readMoment = (text: string): Temporal.Instant | null => {
  const found = moment.exec(text.normalize('NFKC').trim())?.groups;
  if (!found) return null;
  try {
    return Temporal.ZonedDateTime.from(
      {
        timeZone,
        year: number(found['year']),
        month: number(found['month'] ?? found['month2']),
        day: number(found['day'] ?? found['day2']),
        hour: number(found['hour']),
        minute: number(found['minute']),
        second: number(found['second']),
      },
      { overflow: 'reject' },
    ).toInstant();
  } catch {
    return null;
  }
};

const largest = 1_000_000_000_000;

/** An amount in fen, of yuan or of ten thousand yuan; null where it is none. */
export const readFen = (text: string, inWan: boolean): number | null => {
  const bare = text.normalize('NFKC').replaceAll(/[\s¥￥]|人民币|元整?$|圆整?$/gu, '');
  const yuan = readNumeral(bare);
  if (yuan === null || yuan < 0) return null;
  const fen = Math.round(yuan * (inWan ? 1_000_000 : 100));
  return fen > largest * 100 ? null : fen;
};

/** Words by which tables name a type, the more particular first. */
const typeWords: readonly (readonly [RegExp, FraudType])[] = [
  [/刷单|返利|做任务/u, 'rebate-task'],
  [/军警|冒充军/u, 'fake-army-order'],
  [/客服|物流|理赔|退款/u, 'fake-service'],
  [/征信/u, 'credit-record'],
  [/贷款|信用卡/u, 'loan'],
  [/投资|理财|炒股/u, 'investment'],
  [/公检法|政府机关|冒充公安/u, 'fake-authority'],
  [/领导|熟人|亲友/u, 'fake-acquaintance'],
  [/游戏/u, 'game-trade'],
  [/婚恋|交友|杀猪/u, 'romance'],
  [/网黑/u, 'net-crime'],
  [/购物|虚假服务/u, 'shopping'],
];

/** The type that a cell names; null where it names none that is known. */
export const readType = (text: string): FraudType | null => {
  const bare = text.trim();
  const exact = FraudType.options.find((type) => type === bare || fraudTypes[type].zh === bare);
  return exact ?? typeWords.find(([words]) => words.test(bare))?.[1] ?? null;
};

/** The values of one cell, in the width that people read. A slash parts values, but for addresses. */
export const readValues = (text: string, isAddress: boolean): string[] =>
  text
    .normalize('NFKC')
    .split(isAddress ? /[，,、；;|\r\n]+/u : /[，,、；;|/\r\n]+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
