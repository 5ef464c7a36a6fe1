import { notFraud, type Sample } from './sample.ts';

/**
 * The classes of the call dialogues cut across our dictionary (the same story is told under 银行, 钓鱼, 客服 and 身份),
 * so that they teach only what is fraud, not which.
 */
const frauds: readonly string[] = [
  '投资诈骗',
  '彩票诈骗',
  '绑架诈骗',
  '客服诈骗',
  '邮件诈骗',
  '银行诈骗',
  '钓鱼诈骗',
  '身份盗窃',
];

const turns = (text: string): string[] => text.split('\n').filter((turn) => turn.trim() !== '');

/**
 * A dialogue as samples: the whole of it, and what the caller says alone, so that a message or a note
 * of it is known too; of an honest one also some single turns, as short talk.
 */
export const samplesOfCall = (id: string, text: string, name: string): Sample[] => {
  if (name !== '正常' && !frauds.includes(name)) return [];
  const label = name === '正常' ? notFraud : null;
  const all = turns(text);
  const caller = all.filter((turn) => turn.startsWith('主叫')).map((turn) => turn.replace(/^主叫[:：]/u, ''));
  const single = label === notFraud ? all.filter((_, index) => index % 3 === 1) : [];
  return [
    ...single.map((turn): Sample => ({ text: turn, label, group: `call/${id}`, weight: 0.5 })),
    { text, label, group: `call/${id}`, weight: 0.6 },
    { text: caller.join(''), label, group: `call/${id}`, weight: 0.3 },
  ];
};
