import type { AuthorityLevel, LawRuleCode } from '@lianfang/contract/orders/law-rules';
import type { OrderKind, OrderText } from '@lianfang/contract/orders/orders';

/** What the law says of a kind of order. */
export interface OrderLaw {
  readonly basis: string;
  /** The level that approves it. */
  readonly level: AuthorityLevel;
  /** The rule its term is taken from; null where it restricts nothing. */
  readonly term: LawRuleCode | null;
  /** By when its bank answers. */
  readonly answer: LawRuleCode;
}

const stop = '银发〔2016〕86号 二（一）2；反电信网络诈骗法 第二十条';
const freeze = '公安机关办理刑事案件程序规定 第二百三十九条、第二百四十三条；刑事诉讼法 第一百四十四条';

const laws: Readonly<Record<OrderKind, OrderLaw>> = {
  inquiry: {
    basis: '反电信网络诈骗法 第二十条；公安机关办理刑事案件程序规定 第二百三十七条',
    level: 'county',
    term: null,
    answer: 'inquiry.answer',
  },
  stop: { basis: stop, level: 'county', term: 'stop.term', answer: 'stop.answer' },
  'renew-stop': { basis: stop, level: 'county', term: 'stop.term', answer: 'stop.answer' },
  freeze: { basis: freeze, level: 'county', term: 'freeze.term', answer: 'freeze.answer' },
  'renew-freeze': { basis: freeze, level: 'county', term: 'freeze.term', answer: 'freeze.answer' },
  release: {
    basis: '刑事诉讼法 第一百四十五条；反电信网络诈骗法 第二十条、第三十二条',
    level: 'county',
    term: null,
    answer: 'stop.answer',
  },
  return: {
    basis: '电信网络新型违法犯罪案件冻结资金返还若干规定；反电信网络诈骗法 第三十四条',
    level: 'prefecture',
    term: null,
    answer: 'return.bank',
  },
};

/** What the law says of an order: a freeze of a year in a major case is approved above the county. */
export const orderLaw = ({ kind, isMajor }: Pick<OrderText, 'kind' | 'isMajor'>): OrderLaw => {
  const law = laws[kind];
  return isMajor && law.term === 'freeze.term' ? { ...law, level: 'prefecture', term: 'freeze.major-term' } : law;
};
