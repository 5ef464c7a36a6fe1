import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { startLawClock } from '../law/start-clock.ts';
import { handleReturn } from './handle-return.ts';
import { noticeText } from './papers/notice-text.ts';
import { moveReturn } from './return-store.ts';

/** Records where and when the public notice was put up; its 30 days run from that day, by the rule in force then. */
export const publishReturnNotice = handleReturn(
  returnEndpoints.publishReturnNotice,
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { found } = subject;
    const { place, publishedOn, version } = body;
    if (found.state === 'method-fixed' && found.method !== 'pro-rata') refuse('return-no-notice');
    if (publishedOn > dayOf(now)) refuse('return-notice-day');
    const from = Temporal.PlainDate.from(publishedOn).toZonedDateTime('Asia/Shanghai').toInstant();
    const clock = await startLawClock(tx, 'return.notice', from);
    const round = {
      notice_text: noticeText(found, { publishedOn, end: clock.end, basis: clock.basis }),
      notice_place: place,
      notice_on: publishedOn,
      notice_end: clock.end,
      notice_warnings: [...clock.warnings],
      notice_rule_id: clock.ruleId,
      notice_basis: clock.basis,
    };
    const fault = await moveReturn(tx, found, { move: 'publishReturnNotice', version, round }, actor, now);
    if (fault) refuse(fault);
  },
);
