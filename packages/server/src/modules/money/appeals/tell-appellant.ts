import type { Call } from '../../../kernel/http/call.ts';
import type { Endpoint } from '@lianfang/contract/endpoint';
import { post } from '../../../kernel/outbox/post.ts';
import { type AppealFound, appealNumberText } from './appeal-subject.ts';
import { openAppealText } from './appeal-text.ts';

const mobile = /^1\d{10}$/u;

/**
 * Tells the person by a message that the decision is made. What it says is not in the message, which passes through
 * operators: the page behind the code and the paper say it.
 */
export const tellAppellant = async (
  call: Pick<Call<Endpoint>, 'tx' | 'now' | 'platform'>,
  appeal: AppealFound,
): Promise<boolean> => {
  const text = openAppealText(call.platform.secrets, appeal.id, appeal.text_sealed);
  const phone = text?.phone?.replaceAll(/[\s-]/gu, '') ?? '';
  if (!mobile.test(phone)) return false;
  const words = `【联防反诈】您的${appealNumberText(appeal)}已作出决定，请凭查询码在申诉网页查看，或到${appeal.unit_name}领取书面决定。`;
  const message = { channel: 'sms', recipient: phone, template: 'appeal-decided', words } as const;
  return (await post(call, { ...message, dedupeKey: `appeal decided ${appeal.id}` })) !== null;
};
