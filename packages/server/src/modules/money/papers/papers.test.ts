import { createHash } from 'node:crypto';
import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { CaseId } from '@lianfang/contract/ids';
import { controlEndpoints } from '@lianfang/contract/orders/endpoints';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { docxLines } from '../../../../test/docx-text.ts';
import { createMoneyWorld, ofOrder } from '../../../../test/money-world.ts';
import { pdfCodes, pdfFonts, pdfPages } from '../../../../test/pdf-text.ts';
import { createWorld } from '../../../../test/world.ts';

const world = await createWorld();
const money = await createMoneyWorld(world);
const { officer, clerk, otherClerk } = money;
const { readOrderPaper, readOrderPapers, readPersonNotice, issueReceipt, readVictimReceipt } = controlEndpoints;

const longName = '卓'.repeat(60);
const tibetanName = 'སྒྲོལ་མ་རྒྱལ་མཚན།';
const longNumber = '12345678901234567890123456789012345678';
const only = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return row;
};
const bare = (lines: readonly string[]): string => lines.join('').replaceAll(/\s/gu, '');
const verify = async (code: string, sha256?: string) =>
  (
    await world.stranger().call(documentEndpoints.verifyDocument, {
      params: { code },
      query: sha256 === undefined ? {} : { sha256 },
    })
  ).reply;
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const textOf = async (order: { readonly id: string }): Promise<string> =>
  bare(await docxLines((await officer.call(readOrderPaper, { params: ofOrder(order) })).bytes));

describe('the paper of an order', () => {
  test('is a PDF and a .docx of one text, with number, account, term, code and QR, for the police and its bank alone', async () => {
    const order = only(await money.sealed(await money.report(), { number: `${longNumber}01`, name: longName }));
    const params = ofOrder(order);
    const pdf = await clerk.call(readOrderPaper, { params, query: { format: 'pdf' } });
    const docx = await officer.call(readOrderPaper, { params });
    const words = bare(await pdfPages(pdf.bytes));
    expect(words).toBe(bare(await docxLines(docx.bytes)));
    for (const word of [order.number ?? '', '紧急止付通知书', longName, `${longNumber}01`, '5,000.00元', '48小时'])
      expect(words).toContain(word);
    expect(words).toContain('非电子认证服务机构签发');
    const { used, embedded } = pdfFonts(pdf.bytes);
    expect([embedded, pdf.bytes.length < 300_000]).toEqual([used, true]);
    const url = new URL(only(await pdfCodes(pdf.bytes)));
    const found = await verify(url.searchParams.get('code') ?? '', hashOf(pdf.bytes));
    expect(found).toMatchObject({ standing: 'valid', kind: 'order', number: order.number, matches: true });
    expect(JSON.stringify(found)).not.toContain(longNumber.slice(-4));
    expect((await otherClerk.call(readOrderPaper, { params })).code).toBe('not-found');
    const again = await officer.call(readOrderPaper, { params, query: { format: 'pdf' } });
    expect(again.bytes.equals(pdf.bytes)).toBe(true);
  });

  test('that was changed does not match, and one whose order was withdrawn no longer holds', async () => {
    const order = only(await money.sealed(await money.report(), { number: `${longNumber}02`, name: tibetanName }));
    const params = ofOrder(order);
    const { bytes } = await officer.call(readOrderPaper, { params, query: { format: 'pdf' } });
    const code = new URL(only(await pdfCodes(bytes))).searchParams.get('code') ?? '';
    expect(await verify(code, hashOf(Buffer.concat([bytes, Buffer.from('x')])))).toMatchObject({ matches: false });
    await officer.call(controlEndpoints.withdrawOrder, { params, body: { reason: '重复', version: order.version } });
    expect(await verify(code, hashOf(bytes))).toMatchObject({ standing: 'withdrawn', matches: true });
  });

  test('whose content or signature was touched in the database is damaged and not handed out', async () => {
    const order = only(await money.sealed(await money.report(), { number: `${longNumber}03` }));
    const params = ofOrder(order);
    const { bytes } = await officer.call(readOrderPaper, { params, query: { format: 'pdf' } });
    const code = new URL(only(await pdfCodes(bytes))).searchParams.get('code') ?? '';
    const owner = new pg.Client({ connectionString: world.database.migratorUrl });
    await owner.connect();
    await owner.query(`update sealed_paper set digest = repeat('a', 64) where code = $1`, [code]);
    await owner.end();
    expect((await verify(code)).standing).toBe('damaged');
    expect((await officer.call(readOrderPaper, { params })).code).toBe('order-paper-damaged');
  });

  test('is not there before the seal, and every download is in the trail with the hash of the file', async () => {
    const draft = only(await money.draft(await money.report(), { number: `${longNumber}04` }));
    expect((await officer.call(readOrderPaper, { params: ofOrder(draft) })).code).toBe('order-no-paper');
    const order = only(await money.sealed(await money.report(), { number: `${longNumber}05` }));
    const { bytes } = await clerk.call(readOrderPaper, { params: ofOrder(order) });
    const rows = await world.database.query
      .selectFrom('audit_entry')
      .select('detail')
      .where('action', '=', 'order.read-paper')
      .where('subject_id', '=', order.id)
      .execute();
    expect(rows.map(({ detail }) => JSON.parse(detail))).toContainEqual({
      paper: order.number,
      format: 'docx',
      sha256: hashOf(bytes),
    });
  });

  test('says what each kind asks for', async () => {
    const found = await money.filed();
    const [freeze, inquiry] = await money.sealed(
      found,
      { kind: 'freeze', number: `${longNumber}06` },
      { kind: 'inquiry', number: `${longNumber}07`, amount: null },
    );
    if (!freeze || !inquiry) throw new Error('two orders were sealed');
    await money.answered(freeze);
    const release = only(
      await money.sealed(found, { kind: 'release', number: `${longNumber}06`, previousId: freeze.id }),
    );
    expect(await textOf(freeze)).toMatch(/协助冻结财产通知书.*冻结数额5,000\.00元.*6个月.*及于冻结期间.*孳息/u);
    expect(await textOf(inquiry)).toMatch(/协助查询财产通知书.*交易明细/u);
    const released = await textOf(release);
    expect(released).toContain('解除冻结财产通知书');
    expect(released).toContain(freeze.number);
  });

  test('of several orders is one PDF; a bank gets none with another bank’s among them', async () => {
    const orders = await money.sealed(
      await money.report(),
      { number: `${longNumber}08` },
      { number: `${longNumber}09` },
    );
    const query = { orders: orders.map(({ id }) => id).join(',') };
    const { bytes } = await clerk.call(readOrderPapers, { query });
    const words = bare(await pdfPages(bytes));
    for (const { number } of orders) expect(words).toContain(number);
    expect(await pdfCodes(bytes)).toHaveLength(2);
    expect((await otherClerk.call(readOrderPapers, { query })).code).toBe('not-found');
  });
});

describe('the notice to the person', () => {
  test('has reason, remedy, papers, deadline and organ, and shows the tail of the account alone', async () => {
    const order = only(await money.sealed(await money.report(), { number: `${longNumber}10` }));
    const { bytes } = await clerk.call(readPersonNotice, { params: ofOrder(order), query: { format: 'pdf' } });
    const words = bare(await pdfPages(bytes));
    for (const word of ['限制措施告知书', '第三十二条', '需要的材料', '3个工作日', '人民检察院', '尾号'])
      expect(words).toContain(word);
    expect(words).not.toContain(longNumber);
  });

  test('is not made where nothing is restricted', async () => {
    const order = only(
      await money.sealed(await money.report(), { kind: 'inquiry', number: `${longNumber}11`, amount: null }),
    );
    expect((await officer.call(readPersonNotice, { params: ofOrder(order) })).code).toBe('order-no-paper');
  });
});

describe('the receipt for the victim', () => {
  test('says what was reported and ordered and promises nothing; a later one gets the next number', async () => {
    const found = await money.report();
    const params = { caseId: CaseId.parse(found.id) };
    expect((await officer.call(readVictimReceipt, { params })).code).toBe('case-no-receipt');
    await money.sealed(found, { number: `${longNumber}12` });
    const first = await officer.call(issueReceipt, { params });
    expect(first.reply.number).toBe(`受案回执〔2026〕${found.number.slice(5)}-1号`);
    const words = bare(await docxLines((await officer.call(readVictimReceipt, { params })).bytes));
    for (const word of [found.number, '紧急止付', '你的权利', '不表示款项一定能够']) expect(words).toContain(word);
    expect((await officer.call(issueReceipt, { params })).reply.number).toContain('-2号');
    expect(await verify(first.reply.code)).toMatchObject({ standing: 'valid', kind: 'victim-receipt' });
    expect((await clerk.call(readVictimReceipt, { params })).code).toBe('not-allowed');
  });
});
