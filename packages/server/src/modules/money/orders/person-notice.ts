import { orderKinds, type OrderText } from '@lianfang/contract/orders/orders';
import type { OrderLaw } from './order-law.ts';

/** What is told to the person whose account it is (反电信网络诈骗法 第三十二条): reason, remedy and the papers needed. */
export interface PersonNotice {
  readonly notice: string;
  readonly appeal: string;
}

const tail = (number: string): string => number.slice(-4);

/** The words of the notice and of the way to appeal. `organ` is the organ that decides. */
export const personNotice = (
  { kind, account }: Pick<OrderText, 'kind' | 'account'>,
  law: OrderLaw,
  organ: string,
): PersonNotice => {
  const what = orderKinds[kind].zh;
  if (law.term === null) {
    return {
      notice: `${organ}依法对您尾号${tail(account.number)}的账户办理${what}，不影响账户使用。依据：${law.basis}。`,
      appeal: `如有异议，可向${organ}提出，请携带本人身份证件。`,
    };
  }
  return {
    notice: `因办理电信网络诈骗案件需要，${organ}依法对您尾号${tail(account.number)}的账户采取${what}措施。依据：${law.basis}。查明与案件无关的，将即时解除。`,
    appeal: `如有异议，可向${organ}提出申诉，当面、来信或由开户银行转交均可，请提供本人身份证件和有关交易的说明材料。申诉及时受理、核查，核查通过的即时解除。`,
  };
};
