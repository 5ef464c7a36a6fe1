import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { SupervisionRecord } from '@lianfang/contract/supervision/supervision';
import { expect, test } from 'vitest';
import { createSupervisionWorld, through } from '../../../../test/supervision-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createSupervisionWorld(world);
const { officer, director, leader, marketLead } = county;
const { submitSupervision, issueSupervision, forwardSupervision, recordOutcome, escalateSupervision } =
  supervisionEndpoints;

const at = (made: SupervisionRecord, rest: object = {}) => ({
  params: { supervisionId: made.id },
  body: { version: made.version, ...rest } as never,
});
const organ = { organ: '县纪委监委' };

test('advice on accountability is submitted upward by a leader, never issued, and the unit does not see it', async () => {
  const sent = through(await officer.call(submitSupervision, at(await county.draft('accountability'))));
  expect((await leader.call(issueSupervision, at(sent))).code).toBe('supervision-only-upward');
  expect((await director.call(forwardSupervision, at(sent, organ))).code).toBe('not-allowed');
  const forwarded = through(await leader.call(forwardSupervision, at(sent, organ)));
  expect(forwarded).toMatchObject({
    state: 'forwarded',
    organ: '县纪委监委',
    number: '联办责〔2026〕1号',
    issuedAt: null,
  });
  const params = { supervisionId: forwarded.id };
  expect((await marketLead.call(supervisionEndpoints.readSupervision, { params })).code).toBe('not-found');
  const closed = through(await officer.call(recordOutcome, at(forwarded, { outcome: '已受理' })));
  expect(closed).toMatchObject({ state: 'closed', outcome: '已受理' });
});

test('what speaks of relatives is refused when it would go upward, in drafting and in editing', async () => {
  const { id: rungId } = await county.rung('accountability');
  const body = { rungId, unitId: county.market, title: '建议', text: '其子女……', demands: '', basis: [] };
  const got = await officer.call(supervisionEndpoints.draftSupervision, { body });
  expect(got.code).toBe('supervision-relatives');
  expect(got.text).toContain('子女');
  const draft = await county.draft('accountability');
  const edit = { title: '建议', text: '请约束其家属', demands: '' };
  expect((await officer.call(supervisionEndpoints.editSupervision, at(draft, edit))).code).toBe(
    'supervision-relatives',
  );
});

test('only what goes upward can be forwarded, and there is no rung above', async () => {
  const sent = through(await officer.call(submitSupervision, at(await county.draft('talk'))));
  expect((await leader.call(forwardSupervision, at(sent, organ))).code).toBe('supervision-not-upward');
  const listing = await county.issued('listing');
  const escalated = through(await officer.call(escalateSupervision, at(listing, { reason: '逾期' })));
  expect(escalated.next?.rung).toBe('accountability');
});

test('a record of another unit, or one that does not exist, is no basis', async () => {
  const other = await county.issued('notice', { unitId: county.school });
  const { id: rungId } = await county.rung('letter');
  const draft = (id: string) =>
    officer.call(supervisionEndpoints.draftSupervision, {
      body: {
        rungId,
        unitId: county.market,
        title: '督办',
        text: '请落实',
        demands: '',
        basis: [{ kind: 'supervision', id }],
      },
    });
  expect((await draft(other.id)).code).toBe('supervision-basis');
  expect((await draft('00000000-0000-7000-8000-000000000000')).code).toBe('supervision-basis');
});
