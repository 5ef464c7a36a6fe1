/** The big banks by a code of our own, with the names by which people and messages call them, the fullest first. */
export const banks = {
  icbc: ['中国工商银行', '工商银行', '工行'],
  abc: ['中国农业银行', '农业银行', '农行'],
  boc: ['中国银行', '中行'],
  ccb: ['中国建设银行', '建设银行', '建行'],
  bocom: ['交通银行', '交行'],
  psbc: ['中国邮政储蓄银行', '邮政储蓄银行', '邮储银行', '邮储', '邮政储蓄'],
  cmb: ['招商银行', '招行'],
  citic: ['中信银行'],
  ceb: ['光大银行'],
  cmbc: ['民生银行'],
  cib: ['兴业银行'],
  spdb: ['浦发银行', '浦东发展银行'],
  pab: ['平安银行'],
  cgb: ['广发银行', '广东发展银行'],
  hxb: ['华夏银行'],
} as const satisfies Record<string, readonly string[]>;

export type BankCode = keyof typeof banks;

const codes = Object.keys(banks) as BankCode[];

/** The bank that a name means, a branch of it included; null for one that is not among the known. */
export const bankNamed = (name: string): BankCode | null =>
  codes.find((code) => banks[code].some((alias) => name.includes(alias))) ?? null;

/**
 * First digits of cards that the big banks issue, as they print them on the cards and say on their pages (numbers of
 * issuers by ISO/IEC 7812-1). Only such as belong to one bank; a card whose digits are not here has an unknown issuer.
 */
const prefixes: Readonly<Record<BankCode, readonly string[]>> = {
  icbc: [
    '622200',
    '622202',
    '622203',
    '622208',
    '621225',
    '621226',
    '621281',
    '621558',
    '621559',
    '622230',
    '955880',
    '955881',
  ],
  abc: [
    '622840',
    '622841',
    '622843',
    '622844',
    '622845',
    '622846',
    '622848',
    '622849',
    '621282',
    '621336',
    '621671',
    '623052',
    '95595',
    '95596',
    '95597',
    '95598',
    '95599',
  ],
  boc: [
    '621660',
    '621661',
    '621662',
    '621663',
    '621665',
    '621666',
    '621667',
    '621668',
    '621669',
    '621785',
    '621790',
    '456351',
    '601382',
  ],
  ccb: ['621700', '622700', '436742', '622280', '621284', '621467', '621598', '621081', '623668', '621499'],
  bocom: ['622258', '622259', '622260', '622261', '622262', '621069', '621436', '621335', '621002', '405512', '601428'],
  psbc: [
    '622150',
    '622151',
    '622188',
    '622199',
    '621096',
    '621098',
    '621095',
    '621797',
    '621798',
    '621799',
    '621599',
    '621674',
    '622810',
    '622811',
    '622812',
    '623218',
    '623219',
    '955100',
  ],
  cmb: [
    '622575',
    '622576',
    '622577',
    '622578',
    '622579',
    '622580',
    '622581',
    '622582',
    '622588',
    '622598',
    '622609',
    '621286',
    '621299',
    '621483',
    '621485',
    '621486',
    '410062',
    '95555',
  ],
  citic: ['622690', '622691', '622692', '622696', '622698', '621768', '621770', '621771', '621772', '621773', '433670'],
  ceb: ['622660', '622661', '622662', '622663', '622664', '622665', '622666', '622667', '621489', '621492'],
  cmbc: ['622615', '622616', '622617', '622618', '622619', '622620', '622622', '621691'],
  cib: ['622908', '622909', '966666'],
  spdb: ['622516', '622517', '622518', '622521', '622522', '622523'],
  pab: ['622298', '621626', '623058', '622155', '622156', '622157'],
  cgb: ['622568', '621462', '622555', '622556', '622557', '622558', '622559', '622560'],
  hxb: ['622630', '622631', '622632', '622633', '621222'],
};

const byPrefix = new Map(codes.flatMap((code) => prefixes[code].map((prefix) => [prefix, code] as const)));

/** Who issued a card, by its first five or six digits; null where they are not known. */
export const issuerOf = (digits: string): BankCode | null =>
  byPrefix.get(digits.slice(0, 6)) ?? byPrefix.get(digits.slice(0, 5)) ?? null;
