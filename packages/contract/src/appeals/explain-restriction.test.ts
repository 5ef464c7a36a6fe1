import { describe, expect, test } from 'vitest';
import { explainRestriction, onAccount } from './explain-restriction.ts';

const freeze = {
  measure: { zh: '冻结', en: 'Freeze' },
  on: onAccount('6228480000000000001'),
  from: '2026-03-02T01:00:00.000Z',
  until: '2026-09-02T16:00:00.000Z',
  reason: '受害人资金转入该账户。',
  basis: '公安机关办理刑事案件程序规定 第二百三十九条',
  approvedBy: '测试县公安局',
  appealTo: '测试县公安局',
};

describe('a restriction in one sentence', () => {
  test('says what, since when until when, why, by which article, who approved and where to appeal', () => {
    expect(explainRestriction(freeze).zh).toBe(
      '尾号0001的账户自2026年3月2日9时00分起至2026年9月3日0时00分止被采取冻结措施，因受害人资金转入该账户，依据公安机关办理刑事案件程序规定 第二百三十九条，由测试县公安局批准；不服可向测试县公安局申诉。',
    );
    expect(explainRestriction(freeze).en).toContain('from 2026-03-02 09:00 until 2026-09-03 00:00');
  });

  test('says so where it is not in force or not approved yet, and never shows a whole number', () => {
    const { zh, en } = explainRestriction({ ...freeze, from: null, until: null, approvedBy: null });
    expect(zh).toContain('尚未生效');
    expect(zh).toContain('尚未批准');
    expect(en).toContain('not approved yet');
    expect(`${zh}${en}`).not.toContain('622848');
  });

  test('a day stands as a day', () => {
    expect(explainRestriction({ ...freeze, until: '2026-12-01' }).zh).toContain('至2026年12月1日止');
  });
});
