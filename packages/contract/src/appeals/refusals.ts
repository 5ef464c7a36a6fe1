import { refusal } from '../refusal.ts';

export const appealRefusals = {
  notFromHere: refusal('appeal-state', 409, {
    zh: '申诉当前状态不能这样操作。',
    en: 'The state of the appeal does not allow this.',
  }),
  ownOrder: refusal('appeal-own-order', 409, {
    zh: '起草、签发或核查过该事项的人不能作出申诉决定，请由其他负责人决定。',
    en: 'Whoever drafted, sealed or examined it does not decide the appeal; another head does.',
  }),
  nothingLinked: refusal('appeal-nothing-linked', 409, {
    zh: '请先核对申诉所指的账户或名单条目。',
    en: 'First find the account or the entry that the appeal is about.',
  }),
  aboveCounty: refusal('appeal-above-county', 409, {
    zh: '对人员的认定由上级作出，请登记上级的解除决定文号。',
    en: 'A person was listed above the county: record the decision above that lifts it.',
  }),
  fileRefused: refusal('appeal-file', 422, {
    zh: '附件不能接收，请改传照片或 PDF，单个不超过 5 MB，最多三个。',
    en: 'A file is not accepted: photos or PDF, 5 MB each, three at most.',
  }),
  bankUnknown: refusal('appeal-bank', 422, {
    zh: '请选择成员银行。',
    en: 'Choose a member bank.',
  }),
  bankKeeps: refusal('appeal-bank-keeps', 409, {
    zh: '银行没有解除自己的措施，不能作出申诉成立的决定。',
    en: 'The bank has not lifted its own measure, so the appeal cannot be upheld.',
  }),
  unknownCode: refusal('appeal-unknown', 404, {
    zh: '没有这个查询码，请核对后再试。',
    en: 'There is no such code; please check it.',
  }),
  wrongAccount: refusal('appeal-account', 422, {
    zh: '这不是账号或卡号，请核对。',
    en: 'This is no number of an account or a card; please check.',
  }),
  notHeld: refusal('finding-not-held', 409, {
    zh: '本案没有对该账户的措施在执行或待办，无须解除。',
    en: 'Nothing of this case holds the account, so there is nothing to release.',
  }),
  alreadyFound: refusal('finding-twice', 409, {
    zh: '该账户已认定无关，正在解除。',
    en: 'The account was found unrelated already; its release is under way.',
  }),
} as const;
