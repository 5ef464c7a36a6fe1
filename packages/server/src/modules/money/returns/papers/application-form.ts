import type { ReturnClaim, ReturnRecord } from '@lianfang/contract/returns/returns';
import type { OrderPayee } from '@lianfang/contract/orders/orders';
import type { Block, OfficialDocument } from '../../../../kernel/documents/official/official-document.ts';
import { dayText, form, paragraph, yuanText } from './paper-text.ts';
import { type PaperSource, signedBy } from './return-paper.ts';

const sexes = { male: '男', female: '女' } as const;

const accountOf = (account: OrderPayee | null): string | null =>
  account === null ? null : `${account.bankName} ${account.number}（户名：${account.name}）`;

const victimForm = ({ application, appliedOn }: ReturnClaim): Block => {
  const { sex, payTo, paidFrom, payToReason } = application;
  return form('被害人信息', [
    ['姓名（名称）', application.name],
    ['性别', sex === null ? null : sexes[sex]],
    ['身份证号（组织机构代码）', application.idNumber],
    ['现住址', application.address],
    ['联系方式', application.phone],
    ['代理人', application.agent],
    ['转出账户', accountOf(paidFrom)],
    ['返还银行账户', accountOf(payTo ?? paidFrom)],
    ['不返还原账户的理由', payTo === null ? null : payToReason],
    ['申请日期', appliedOn === null ? null : dayText(appliedOn)],
    ['被害人签名', null],
  ]);
};

const filingForm = (record: ReturnRecord, claim: ReturnClaim): Block =>
  form('立案单位', [
    ['立案单位', record.unitName],
    ['立案（受案）编号', claim.caseNumber],
    ['涉案账户', record.account.number],
    ['被骗金额', yuanText(claim.loss)],
    ['办案人签名（两名）', null],
    ['办理意见（加盖公章）', null],
  ]);

const freezingForm = (record: ReturnRecord): Block =>
  form('冻结单位', [
    ['冻结单位', record.unitName],
    ['冻结银行账户', `${record.bankName} ${record.account.number}`],
    ['冻结金额', yuanText(record.frozen)],
    ['办案人签名（两名）', null],
    ['办理意见（加盖公章）', null],
  ]);

/** 资金返还申请表 of one victim, to be signed (若干规定 附件1). */
export const applicationForm = (source: PaperSource, claim: ReturnClaim): OfficialDocument => ({
  title: '电信网络新型违法犯罪案件冻结资金返还申请表',
  blocks: [
    victimForm(claim),
    filingForm(source.record, claim),
    freezingForm(source.record),
    paragraph('办理返还不收取任何费用。被害人应当提供真实有效的信息。'),
  ],
  ...signedBy(source.record.unitName, source),
});
