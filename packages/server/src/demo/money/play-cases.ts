import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { CaseId } from '@lianfang/contract/ids';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { createDice } from '../dice.ts';
import type { Stage } from '../stage.ts';
import { localDay, timeOn } from '../working-time.ts';
import { type Aftermath, openAftermath } from './after-freezes.ts';
import { answerAsBank } from './bank-answers.ts';
import { endInTime } from './end-in-time.ts';
import { openNetwork } from './follow-money.ts';
import type { Reached } from './made-accounts.ts';
import { madeReport } from './made-report.ts';
import { type Draft, orderNow, sealAll, submitDrafts } from './seal-drafts.ts';

const seed = 20_260_102;

interface MoneyStage extends Stage {
  readonly aftermath: Aftermath;
}

const inMinutes = ({ agenda, clock }: Stage, minutes: number, happening: () => Promise<void>): void =>
  agenda.at(clock.now().add({ minutes }), happening);

/** Whoever paid an account several times stops it once, by the latest payment. */
const firstStops = ({ transfers }: CaseRecord): Draft[] => {
  const byAccount = Map.groupBy(transfers, ({ to }) => to.number);
  return [...byAccount.values()].flatMap(([latest]) =>
    latest?.to.bankId === null || latest === undefined
      ? []
      : [
          {
            kind: 'stop' as const,
            account: latest.to,
            amount: latest.amount,
            transferAt: latest.at,
            isMajor: false,
            reason: '受害人被骗后向该账户转账，请核对四项要素后立即止付。',
            previousId: null,
            layer: 1,
          },
        ],
  );
};

const onHold = (stop: OrderRecord, kind: 'freeze' | 'release', reason: string): Draft => ({
  kind,
  account: stop.account,
  amount: kind === 'freeze' ? stop.executedAmount : null,
  transferAt: null,
  isMajor: false,
  reason,
  previousId: kind === 'release' ? stop.id : null,
  layer: stop.layer,
});

/** Somebody drafts, the head seals, the bank answers, each after the minutes it takes; `then` goes on from the answer. */
const order = (
  stage: Stage,
  found: CaseRecord,
  drafts: readonly Draft[],
  then: (answered: OrderRecord) => void = () => {},
): void => {
  if (drafts.length === 0) return;
  const { dice } = stage;
  inMinutes(stage, dice.between(2, 9), async () => {
    const submitted = await submitDrafts(stage, found, drafts);
    inMinutes(stage, dice.between(2, 18), async () => {
      for (const one of await sealAll(stage, found, submitted))
        inMinutes(stage, dice.chance(0.92) ? dice.between(3, 70) : dice.between(1_500, 1_900), async () => {
          const answered = await answerAsBank(stage, one);
          if (answered) then(answered);
        });
    });
  });
};

/** Within the stop it is frozen, found to belong to nobody of the case and released, or left to run out. */
const goOn = (stage: MoneyStage, found: CaseRecord, stop: OrderRecord): void => {
  endInTime(stage, stop);
  stage.aftermath.stopped(found, stop);
  if (stop.state !== 'executed' || stop.executedAmount === 0) return;
  const { dice } = stage;
  const fate = dice.between(1, 100);
  if (fate > 88) return;
  inMinutes(stage, dice.between(300, 2_200), async () => {
    const now = await orderNow(stage, stop);
    const isFiled = (await readCase(stage, found)).filed;
    if (now.state !== 'executed') return;
    if (fate > 80) order(stage, found, [onHold(now, 'release', '经查该账户与案件无关，予以解除。')]);
    else if (isFiled)
      order(stage, found, [onHold(now, 'freeze', '已立案，账户内资金系涉案资金。')], (frozen) => {
        endInTime(stage, frozen);
        stage.aftermath.frozen(found, frozen);
      });
  });
};

const readCase = async (stage: Stage, { id }: CaseRecord) => {
  const ask = await stage.as('gongan.police1');
  const now = await ask(caseEndpoints.readCase, { params: { caseId: CaseId.parse(id) } });
  return { now, filed: now.state === 'filed' || now.state === 'solved' };
};

/** The head files the case within a day, mostly; later some are solved and some handed on. */
const file = (stage: Stage, found: CaseRecord): void => {
  const { dice } = stage;
  const params = { caseId: CaseId.parse(found.id) };
  inMinutes(stage, dice.between(90, 290), async () => {
    const { version } = (await readCase(stage, found)).now;
    const head = await stage.as('gongan.head');
    if (dice.chance(0.08)) {
      await head(caseEndpoints.declineCase, {
        params,
        body: { reason: '不属于电信网络诈骗，移交治安处理。', version },
      });
      return;
    }
    await head(caseEndpoints.fileCase, { params, body: { version } });
    if (!dice.chance(0.25)) return;
    inMinutes(stage, dice.between(20_000, 90_000), async () => {
      const { version: later } = (await readCase(stage, found)).now;
      const officer = await stage.as('gongan.police1');
      await officer(caseEndpoints.solveCase, { params, body: { reason: '嫌疑人已抓获归案。', version: later } });
    });
  });
};

const report = async (stage: Stage, reached?: Reached): Promise<CaseRecord> => {
  const ask = await stage.as(stage.dice.pick(['gongan.police1', 'gongan.police1', 'gongan.police2']));
  return ask(caseEndpoints.reportCase, { body: madeReport(stage, reached) });
};

const play = async (stage: MoneyStage): Promise<void> => {
  const found = await report(stage);
  order(stage, found, firstStops(found), (stop) => goOn(stage, found, stop));
  file(stage, found);
};

/** Somebody calls at any hour, most in the evening. */
const hourOf = ({ dice }: Stage): string =>
  `${String(dice.pick([9, 11, 13, 15, 17, 19, 20, 21, 22])).padStart(2, '0')}:${String(dice.between(0, 59)).padStart(2, '0')}`;

/** The last hours, so that everybody finds something to do: a report without orders, some to seal, some to answer. */
const scheduleLast = (stage: MoneyStage): void => {
  const { agenda, end } = stage;
  agenda.at(end.subtract({ minutes: 95 }), () => play(stage));
  for (const [minutes, bank] of [
    [50, 'nongshang'],
    [41, 'nongye'],
  ] as const)
    agenda.at(end.subtract({ minutes }), async () => {
      const found = await report(stage, bank);
      await sealAll(stage, found, await submitDrafts(stage, found, firstStops(found)));
    });
  agenda.at(end.subtract({ minutes: 25 }), async () => {
    const found = await report(stage, 100);
    await submitDrafts(stage, found, firstStops(found));
  });
  agenda.at(end.subtract({ minutes: 9 }), async () => void (await report(stage)));
};

/** Cases of the six months: about six a month, each with its orders and what the banks answered. */
export const scheduleCases = (county: Stage): void => {
  // Chance of its own: the rest of the county goes on as if there were no cases, and the cases as if nothing followed.
  const aftermath = openAftermath({ ...county, dice: createDice(seed + 1) }, openNetwork());
  const stage: MoneyStage = { ...county, dice: createDice(seed), aftermath };
  const { agenda, clock, dice, end } = stage;
  const last = localDay(end).subtract({ days: 1 });
  for (
    let day = localDay(clock.now()).add({ days: 2 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: dice.between(2, 8) })
  )
    agenda.at(timeOn(day, hourOf(stage)), () => play(stage));
  scheduleLast(stage);
};
