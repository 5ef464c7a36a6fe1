import type { RungCode, SupervisionRung } from '@lianfang/contract/supervision/rungs';
import type { SupervisionRecord } from '@lianfang/contract/supervision/supervision';

const titles: Readonly<Record<RungCode, string>> = {
  reminder: '关于提醒{单位}按期报送反诈工作进展的函',
  notice: '关于{单位}反诈工作任务落实不到位的通报',
  letter: '关于{单位}逾期未报送反诈工作任务的督办函',
  talk: '关于约谈{单位}反诈工作任务落实情况的通知',
  listing: '关于对{单位}反诈工作突出问题挂牌整治的通知',
  accountability: '关于{单位}履行反诈工作职责情况的报告',
};

const demands: Readonly<Record<RungCode, string>> = {
  reminder: '请于三个工作日内补报逾期事项；确有困难的，说明原因并提出完成时间。',
  notice: '请对照通报事项查找原因，补报所欠报送，并在下次工作调度会上说明。',
  letter: '一、明确分管负责同志和经办人员。\n二、补报逾期事项，写明完成时限。\n三、按期书面回复落实情况。',
  talk: '一、主要负责同志按通知时间参加约谈。\n二、约谈后书面回复，列出整改措施、责任人和时限。\n三、按期报告整改情况。',
  listing: '一、制定整改方案并报联席办。\n二、逐项整改、逐项销号。\n三、整改完成后申请复核，合格后摘牌。',
  accountability: '',
};

/** The letter of a rung to one unit, with the reasons that the ladder itself found. */
export const letterWords = (
  { code, template }: Pick<SupervisionRung, 'code' | 'template'>,
  unitName: string,
  reasons: readonly string[],
): { title: string; text: string; demands: string } => ({
  title: titles[code].replace('{单位}', unitName),
  text: [template, ...reasons.map((reason) => `${unitName}${reason}。`)].join('\n'),
  demands: demands[code],
});

const replies: Readonly<Partial<Record<RungCode, string>>> = {
  letter:
    '收到督办函后，我单位召开会议专题研究。逾期原因是经办人员调整后交接不清。现已明确分管负责同志和经办人员，逾期事项将于五个工作日内补报，今后指定专人按期报送。',
  talk: '约谈后，我单位主要负责同志主持召开会议，制定整改清单：一是补报所欠事项；二是每周核对任务期限；三是对外出干部实行代办。整改情况按期报告。',
  listing: '挂牌后，我单位制定了整改方案，成立由主要负责同志牵头的专班，按周推进，整改进展将按期报告。',
};

/** What the unit answers, in the round that is owed now. */
export const replyWords = ({ rung }: Pick<SupervisionRecord, 'rung'>, kind: 'reply' | 'rectification'): string =>
  kind === 'rectification'
    ? '整改清单所列事项已全部完成：所欠报送已补报，任务期限表上墙，经办人员和代办人员均已明确，近两期报送均按期完成。请予复核。'
    : (replies[rung] ?? '来函收悉，所列事项已逐项落实。');
