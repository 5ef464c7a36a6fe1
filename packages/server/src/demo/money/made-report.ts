import type { CaseTransferText, Victim } from '@lianfang/contract/cases/cases';
import type { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import type { z } from 'zod';
import type { Dice } from '../dice.ts';
import { phoneOf } from '../people.ts';
import { known, type Stage } from '../stage.ts';
import { cardOf, madeAccount, type Reached } from './made-accounts.ts';
import { stories, type Story } from './stories.ts';

type Report = z.input<(typeof caseEndpoints.reportCase)['body']>;

const given = ['卓尕', '才旦', '旦巴', '永措', '秀兰', '国庆', '拉忠', '桂花', '吉太', '小军'] as const;
const surnames = ['桑', '格', '马', '韩', '冶', '祁', '严', '才', '尕', '久'] as const;
const work = ['牧民', '个体户', '学生', '教师', '务工人员', '退休人员', '饭馆经营者', '公司财务'] as const;
const homes = ['雪莲镇', '长云镇', '青禾乡', '石渡乡', '白塔乡', '云岭乡', '松措乡', '河源头乡'] as const;
const channels = ['110', '110', '110', 'window', 'window', '96110', 'bank'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

const madeVictim = (dice: Dice): Victim => {
  const birth = `${dice.between(1956, 2006)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`;
  return {
    name: `${dice.pick(surnames)}${dice.pick(given)}`,
    // 000000 is no place of this country, so that the number cannot be anybody's.
    idNumber: `000000${birth.replaceAll('-', '')}000X`,
    phone: phoneOf(dice.between(700, 9_000)),
    birth,
    occupation: dice.pick(work),
    address: `${dice.pick(homes)}某村（社区）`,
    warnedBefore: dice.pick([true, false, false, null]),
  };
};

const madeTransfers = (
  stage: Stage,
  { yuan: [least, most], payments }: Story,
  until: Temporal.Instant,
  reached: Reached,
) => {
  const { dice } = stage;
  const from = { number: cardOf(dice), name: null, bankName: null, bankId: null };
  let at = until;
  return Array.from({ length: dice.between(1, payments) }, (): CaseTransferText => {
    at = at.subtract({ minutes: dice.between(4, 55), seconds: dice.between(0, 59) });
    return {
      at: at.toString({ smallestUnit: 'second' }),
      amount: dice.between(least, most) * 100,
      method: 'bank',
      from,
      to: madeAccount(stage, reached),
      reference: null,
    };
  });
};

/** What somebody reports now: cheated within the last hours. */
export const madeReport = (stage: Stage, reached: Reached = 75): Report => {
  const { dice, clock, unitIds } = stage;
  const story = dice.pick(stories);
  const receivedAt = clock.now().subtract({ minutes: dice.between(1, 6) });
  const lag = dice.chance(0.6) ? dice.between(3, 40) : dice.between(60, 900);
  const transfers = madeTransfers(stage, story, receivedAt.subtract({ minutes: lag }), reached);
  const loss = transfers.reduce((sum, { amount }) => sum + amount, 0);
  const first = transfers.at(-1)?.at ?? receivedAt.toString();
  return {
    unitId: known(unitIds, 'gongan'),
    alarmNumber: null,
    receivedAt: receivedAt.toString({ smallestUnit: 'second' }),
    channel: dice.pick(channels),
    secondOfficerId: known(stage.personIds, 'gongan.police2'),
    type: story.type,
    tags: [...story.tags],
    place: dice.pick(['abroad', 'abroad', 'home', null]),
    firstContact: {
      channel: story.channel,
      platform: story.platform,
      number: null,
      at: Temporal.Instant.from(first)
        .subtract({ hours: dice.between(1, 200) })
        .toString({ smallestUnit: 'second' }),
    },
    tools: [...story.tools],
    narrative: story.narrative.replace('{yuan}', (loss / 100).toLocaleString('en-US')),
    leakSource: dice.chance(0.2) ? '疑为网购订单信息泄露' : null,
    victim: dice.chance(0.92) ? madeVictim(dice) : null,
    transfers,
  };
};
