import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { SupervisionRecord } from '@lianfang/contract/supervision/supervision';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createSupervisionWorld, through } from '../../../../test/supervision-world.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld('2026-03-02T01:00:00Z');
const county = await createSupervisionWorld(world);
const { officer, director, marketLead, marketOfficer, schoolLead } = county;
const { saveSupervisionReply, replySupervision, reportRectification, closeSupervision } = supervisionEndpoints;
const { returnReply, returnRectification, escalateSupervision, withdrawSupervision } = supervisionEndpoints;

const at = (made: SupervisionRecord, rest: object = {}) => ({
  params: { supervisionId: made.id },
  body: { version: made.version, ...rest } as never,
});
const because = { reason: '材料不全' };

const answered = async (made: SupervisionRecord, text = '已落实') => {
  const saved = through(await marketOfficer.call(saveSupervisionReply, at(made, { text })));
  return through(await marketLead.call(replySupervision, at(saved)));
};

describe('a reply', () => {
  test('is written by the unit, handed in by its lead, and judged by its term', async () => {
    const letter = await county.issued('letter');
    expect((await marketLead.call(replySupervision, at(letter))).code).toBe('supervision-reply-empty');
    const saved = through(await marketOfficer.call(saveSupervisionReply, at(letter, { text: '已整改' })));
    expect((await county.read(letter.id)).replies).toEqual([]);
    expect((await marketOfficer.call(replySupervision, at(saved))).code).toBe('not-allowed');
    const replied = through(await marketLead.call(replySupervision, at(saved)));
    expect(replied.state).toBe('replied');
    expect((await county.read(letter.id)).replies).toMatchObject([
      { round: 1, kind: 'reply', text: '已整改', inTime: true },
    ]);
  });

  test('after the term is late, and the case shows as overdue until then', async () => {
    const letter = await county.issued('letter');
    const there = world.clock.now();
    world.clock.set(Temporal.Instant.from('2026-03-09T16:00:00Z'));
    const fresh = await world.person(county.market, ['unit-lead']);
    const overdue = await fresh.call(supervisionEndpoints.listSupervisions, { query: { overdue: 'true' } });
    expect(overdue.reply.rows.map((row) => row.id)).toContain(letter.id);
    const saved = through(await fresh.call(saveSupervisionReply, at(letter, { text: '迟复' })));
    const late = through(await fresh.call(replySupervision, at(saved)));
    expect(late.replies[0]?.inTime).toBe(false);
    expect(late.overdue).toBe(false);
    world.clock.set(there);
  });

  test('returned with a reason begins a new round and a new term', async () => {
    const replied = await answered(await county.issued('letter'));
    const back = through(await officer.call(returnReply, at(replied, because)));
    expect(back.state).toBe('issued');
    expect(back.replies[0]?.returnReason).toBe('材料不全');
    const again = await answered(back, '补充材料');
    expect(again.replies.map((reply) => [reply.round, reply.text])).toEqual([
      [1, '已落实'],
      [2, '补充材料'],
    ]);
  });

  test('from another unit is not possible, and nothing of the case is told to it', async () => {
    const letter = await county.issued('letter');
    expect((await schoolLead.call(saveSupervisionReply, at(letter, { text: 'x' }))).code).toBe('not-allowed');
    const params = { supervisionId: letter.id };
    expect((await schoolLead.call(supervisionEndpoints.readSupervision, { params })).code).toBe('not-found');
  });

  test('two at once: the second sees that something changed', async () => {
    const letter = await county.issued('letter');
    const texts = ['甲', '乙'];
    const both = await Promise.all(texts.map((text) => marketOfficer.call(saveSupervisionReply, at(letter, { text }))));
    expect(both.map((got) => got.code).toSorted()).toEqual(['changed-meanwhile', null]);
  });
});

describe('closing', () => {
  test('waits for the reply, and for the rectification where one is asked', async () => {
    const listing = await county.issued('listing');
    expect((await officer.call(closeSupervision, at(listing, because))).code).toBe('supervision-reply-owed');
    const replied = await answered(listing);
    expect((await officer.call(closeSupervision, at(replied, because))).code).toBe('supervision-rectification-owed');
    const saved = through(await marketOfficer.call(saveSupervisionReply, at(replied, { text: '整改完成' })));
    const rectified = through(await marketLead.call(reportRectification, at(saved)));
    expect(rectified.state).toBe('rectified');
    const back = through(await officer.call(returnRectification, at(rectified, because)));
    expect(back.state).toBe('replied');
    const again = through(await marketOfficer.call(saveSupervisionReply, at(back, { text: '再次整改' })));
    const twice = through(await marketLead.call(reportRectification, at(again)));
    const closed = through(await officer.call(closeSupervision, at(twice, { reason: '现场核查合格，摘牌' })));
    expect(closed.state).toBe('closed');
    expect((await officer.call(closeSupervision, at(closed, because))).code).toBe('supervision-state');
  });

  test('a letter asks for no rectification', async () => {
    const replied = await answered(await county.issued('letter'));
    expect((await marketLead.call(reportRectification, at(replied))).code).toBe('supervision-no-reply-asked');
    expect(through(await director.call(closeSupervision, at(replied, because))).state).toBe('closed');
  });

  test('is not for people of the unit that answered, whatever role they hold', async () => {
    const inside = await world.person(county.market, ['office-officer'], world.county);
    const replied = await answered(await county.issued('letter'));
    expect((await inside.call(closeSupervision, at(replied, because))).code).toBe('not-allowed');
    expect((await county.read(replied.id, inside)).abilities['closeSupervision']?.reason).toContain('本单位');
    expect((await marketLead.call(closeSupervision, at(replied, because))).code).toBe('not-allowed');
  });
});

describe('going on', () => {
  test('an unanswered letter becomes the draft of a talk that rests on it', async () => {
    const letter = await county.issued('letter');
    const escalated = through(await officer.call(escalateSupervision, at(letter, { reason: '逾期未复' })));
    expect(escalated.state).toBe('escalated');
    expect(escalated.next?.rung).toBe('talk');
    const talk = await county.read(escalated.next?.id ?? '');
    expect(talk.basis.map((basis) => basis.id)).toEqual([letter.id]);
    expect(talk.previous?.number).toBe(letter.number);
    expect((await county.read(letter.id, marketLead)).next).toBeNull();
    expect((await officer.call(escalateSupervision, at(escalated, because))).code).toBe('supervision-state');
  });

  test('withdrawing keeps the number used and is for whoever may approve', async () => {
    const letter = await county.issued('letter');
    expect((await officer.call(withdrawSupervision, at(letter, because))).code).toBe('not-allowed');
    const gone = through(await director.call(withdrawSupervision, at(letter, because)));
    expect(gone.state).toBe('withdrawn');
    expect((await county.issued('letter')).number).not.toBe(letter.number);
  });
});

const picture = async () =>
  new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#246' } })
      .jpeg()
      .toBuffer(),
  );

describe('files of an answer', () => {
  test('join the draft, are seen by the office once it is handed in, and can be taken out before', async () => {
    const letter = await county.issued('letter');
    const params = { supervisionId: letter.id };
    const files = [{ fileName: '整改.jpg', contentType: 'image/jpeg', bytes: await picture() }];
    const sent = { params, body: { caption: '现场' }, files };
    const added = await marketOfficer.call(supervisionEndpoints.addSupervisionEvidence, sent);
    expect(added.status).toBe(200);
    const spare = await marketOfficer.call(supervisionEndpoints.addSupervisionEvidence, sent);
    const ofSpare = { params: { ...params, evidenceId: spare.reply.id } };
    expect((await marketOfficer.call(supervisionEndpoints.dropSupervisionEvidence, ofSpare)).status).toBe(204);
    const ofFile = { params: { ...params, evidenceId: added.reply.id } };
    expect((await officer.call(supervisionEndpoints.fetchSupervisionEvidence, ofFile)).code).toBe('not-found');
    const replied = await answered(letter);
    expect(replied.replies[0]?.evidence.map((one) => one.id)).toEqual([added.reply.id]);
    const file = await officer.call(supervisionEndpoints.fetchSupervisionEvidence, ofFile);
    expect(file.headers['content-type']).toBe('image/jpeg');
    const small = { ...ofFile, query: { size: 'thumbnail' as const } };
    expect((await officer.call(supervisionEndpoints.fetchSupervisionEvidence, small)).headers['content-type']).toBe(
      'image/webp',
    );
    expect((await schoolLead.call(supervisionEndpoints.fetchSupervisionEvidence, ofFile)).code).toBe('not-found');
    expect((await marketOfficer.call(supervisionEndpoints.dropSupervisionEvidence, ofFile)).code).toBe(
      'supervision-state',
    );
  });

  test('that are no accepted kind are refused with the reason', async () => {
    const letter = await county.issued('letter');
    const files = [
      { fileName: 'x.exe', contentType: 'application/octet-stream', bytes: new Uint8Array([77, 90, 0, 1]) },
    ];
    const got = await marketOfficer.call(supervisionEndpoints.addSupervisionEvidence, {
      params: { supervisionId: letter.id },
      body: {},
      files,
    });
    expect(got.code).toBe('evidence-refused');
  });
});
