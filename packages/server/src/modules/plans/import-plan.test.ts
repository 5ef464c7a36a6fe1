import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { expect, test } from 'vitest';
import { countyPlan, importText, openCountyUnits, textFile } from '../../../test/plans/county-plan.ts';
import { createWorld } from '../../../test/world.ts';

const world = await createWorld();
const officer = await openCountyUnits(world);

test('the county plan becomes ten measures, seven of them with a lead', async () => {
  const ledger = await importText(officer);
  expect(ledger.title).toBe('县打击治理电信网络诈骗新型违法犯罪工作实施方案');
  expect(ledger.state).toBe('draft');
  expect(ledger.measures).toHaveLength(10);
  const led = ledger.measures.filter((measure) => measure.mentions.some((mention) => mention.part === 'lead'));
  expect(led).toHaveLength(7);
  expect(ledger.counts).toMatchObject({ measures: 10, withoutLead: 3 });
  expect(ledger.measures[0]?.path).toBe('三/(一)/1');
  expect(ledger.sections.map((section) => section.heading)).toContain('工作措施');
});

test('names that the directory knows are settled at once, the others are left open with the closest units', async () => {
  const ledger = await importText(officer);
  const [first] = ledger.measures;
  expect(first?.mentions.map(({ name, standing, settledName }) => [name, standing, settledName])).toEqual([
    ['县委宣传部', 'unit', '县委宣传部'],
    ['各乡(镇)政府', 'group', '各乡(镇)政府'],
    ['县联席会议各成员单位', 'group', '县联席会议各成员单位'],
  ]);
  const open = await officer.call(planEndpoints.listUnsettledNames, { params: { planVersionId: ledger.id } });
  expect(open.reply.rows.map((row) => row.name)).toEqual(['各企事业单位主管部门', '县各相关联席会议各成员单位']);
  const members = open.reply.rows[1];
  expect(members?.mentions).toHaveLength(2);
  expect(members?.candidates[0]).toMatchObject({ kind: 'group', name: '县联席会议各成员单位' });
});

test('every span points to the words it says', async () => {
  const ledger = await importText(officer);
  const text = await officer.call(planEndpoints.readPlanText, { params: { planVersionId: ledger.id } });
  expect(text.reply.text).toBe(countyPlan);
  const mentions = ledger.measures.flatMap((measure) => measure.mentions);
  expect(mentions.length).toBeGreaterThan(20);
  for (const { name, span } of mentions) expect(countyPlan.slice(span?.start, span?.end)).toBe(name);
});

test('a deadline without a year is read against the day of issue, and asked about without one', async () => {
  const text =
    '实施方案\n一、工作措施\n1、开展集中宣传。\n牵头单位：县司法局\n完成时限：6月底前\n2、报送情况。\n责任单位：县公安局\n完成时限：每月10日前\n';
  const dated = await importText(officer, text, '2026-03-02');
  expect(dated.measures.map((measure) => measure.cycle)).toEqual([
    { kind: 'once', due: '2026-06-30' },
    { kind: 'monthly', day: 10 },
  ]);
  const undated = await importText(officer, text);
  expect(undated.measures[0]?.cycle).toBeNull();
  expect(undated.measures[0]?.doubts.map((doubt) => doubt.code)).toContain('unread-deadline');
});

const importing = (bytes: Uint8Array<ArrayBuffer>, fileName = '方案.txt') =>
  officer.call(planEndpoints.importPlan, { files: [{ fileName, contentType: 'text/plain', bytes }] });
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

test.each([
  ['an empty file', bytesOf(''), 'plan-empty'],
  ['a file of blanks', bytesOf(' \n\n '), 'plan-empty'],
  ['a poem', bytesOf('白日依山尽，\n黄河入海流。\n'), 'plan-unrelated'],
  ['bytes that are no text', new Uint8Array([0x81, 0x00, 0xff, 0xff, 0x01]), 'plan-encoding-unknown'],
  ['more than two megabytes', bytesOf(`一、措施\n1、宣传。\n${'反'.repeat(800_000)}`), 'plan-too-long'],
])('%s is refused in clear words, and nothing is kept', async (_what, bytes, code) => {
  const before = await officer.call(planEndpoints.listPlans, { query: { show: 'all' } });
  const got = await importing(bytes);
  expect(got.code).toBe(code);
  const later = await officer.call(planEndpoints.listPlans, { query: { show: 'all' } });
  expect(later.reply.total).toBe(before.reply.total);
});

test('a plan in GB18030 or UTF-16 is read as well', async () => {
  const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(countyPlan, 'utf16le')]));
  const got = await importing(utf16);
  expect(got.reply.measures).toHaveLength(10);
  const gb = new Uint8Array([
    0xd2, 0xbb, 0xa1, 0xa2, 0xb4, 0xeb, 0xca, 0xa9, 0x0a, 0x31, 0xa1, 0xa2, 0xd0, 0xfb, 0xb4, 0xab, 0xa1, 0xa3, 0x0a,
    0xd4, 0xf0, 0xc8, 0xce, 0xb5, 0xa5, 0xce, 0xbb, 0xa3, 0xba, 0xcf, 0xd8, 0xcb, 0xbe, 0xb7, 0xa8, 0xbe, 0xd6,
  ]);
  expect((await importing(gb)).reply.measures[0]?.mentions[0]?.name).toBe('县司法局');
});

test('a picture, a locked file and no file at all are refused', async () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect((await importing(picture, '方案.docx')).code).toBe('plan-file-type');
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  expect((await importing(new Uint8Array(locked), '方案.docx')).code).toBe('plan-encrypted');
  const broken = new Uint8Array(Buffer.from('PK\u0003\u0004 not an archive'));
  expect((await importing(broken, '方案.docx')).code).toBe('plan-damaged');
  expect((await officer.call(planEndpoints.importPlan, {})).code).toBe('plan-file-missing');
  const two = [textFile(countyPlan), textFile(countyPlan)];
  expect((await officer.call(planEndpoints.importPlan, { files: two })).code).toBe('plan-file-missing');
});

test('a page is read without what stands around the plan, and its text is kept', async () => {
  const lines = countyPlan.split('\n').map((line) => `<p>${line}</p>`);
  const page = `<!doctype html><html><head><title>通知公告</title><script>alert(1)</script></head><body>${lines.join('')}</body></html>`;
  const got = await officer.call(planEndpoints.importPlan, {
    files: [{ fileName: '方案.html', contentType: 'text/html', bytes: bytesOf(page) }],
  });
  expect(got.reply.measures).toHaveLength(10);
  const text = await officer.call(planEndpoints.readPlanText, { params: { planVersionId: got.reply.id } });
  expect(text.reply.text).not.toContain('<');
});

test('the file itself is kept', async () => {
  const ledger = await importText(officer);
  const kept = await world.database.query
    .selectFrom('plan_version')
    .select(['file_sha256', 'file_name'])
    .where('id', '=', ledger.id)
    .executeTakeFirstOrThrow();
  expect(kept).toEqual({ file_sha256: expect.stringMatching(/^[0-9a-f]{64}$/), file_name: '方案.txt' });
});

test('what a text hides is kept as text, and the database takes it', async () => {
  const ledger = await importText(officer, `${countyPlan}\n附：😀 <script>alert(1)</script> ' ; drop table plan; --`);
  expect(ledger.measures).toHaveLength(10);
});

test('only the joint office imports', async () => {
  const lead = await world.person(await world.unit('县民政局'), ['unit-lead']);
  expect((await lead.call(planEndpoints.importPlan, { files: [textFile(countyPlan)] })).code).toBe('not-allowed');
  expect((await world.stranger().call(planEndpoints.importPlan, { files: [textFile(countyPlan)] })).code).toBe(
    'sign-in-needed',
  );
});
