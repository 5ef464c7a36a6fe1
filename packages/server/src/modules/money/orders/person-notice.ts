import { type OrderKind, orderKinds, type OrderText, type restrictingKinds } from '@lianfang/contract/orders/orders';
import type { OrderLaw } from './order-law.ts';

/** What is told to the person whose account it is (反电信网络诈骗法 第三十二条): reason, remedy and the papers needed. */
export interface PersonNotice {
  readonly notice: string;
  readonly appeal: string;
}

type Restricting = (typeof restrictingKinds)[number];
type Free = Exclude<OrderKind, Restricting>;

const tail = (number: string): string => number.slice(-4);

/** What becomes of the account where the order itself restricts nothing: only an inquiry leaves its use as it was. */
const effects: Readonly<Record<Free, string>> = {
  inquiry: '查询本身不影响账户使用',
  release: '自银行办理之时起，所解除的措施不再限制该账户；另有其他措施的，仍按该措施办理',
  return:
    '账户内被冻结的资金按返还决定返还被害人，不收取任何费用；其余冻结资金在冻结期限内继续冻结，冻结期满或者依法解除后方可使用',
};

const isFree = (kind: OrderKind): kind is Free => Object.hasOwn(effects, kind);

/** The words of the notice and of the way to appeal. `organ` is the organ that decides. */
export const personNotice = (
  { kind, account }: Pick<OrderText, 'kind' | 'account'>,
  law: Pick<OrderLaw, 'basis'>,
  organ: string,
): PersonNotice => {
  const what = orderKinds[kind].zh;
  if (isFree(kind)) {
    return {
      notice: `${organ}依法对您尾号${tail(account.number)}的账户办理${what}。${effects[kind]}。依据：${law.basis}。`,
      appeal: `如有异议，可向${organ}提出，请携带本人身份证件。`,
    };
  }
  return {
    notice: `因办理电信网络诈骗案件需要，${organ}依法对您尾号${tail(account.number)}的账户采取${what}措施。依据：${law.basis}。查明与案件无关的，将即时解除。`,
    appeal: `如有异议，可向${organ}提出申诉，当面、来信或由开户银行转交均可，请提供本人身份证件和有关交易的说明材料。申诉及时受理、核查，核查通过的即时解除。`,
  };
};
