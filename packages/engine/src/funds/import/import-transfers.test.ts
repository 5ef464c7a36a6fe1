import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Ledger } from '../ledger/ledger.ts';
import { imported } from './made-import.ts';

const at = (day: number, hour = 0, minute = 0, second = 0): number => Date.UTC(2026, 2, day, hour - 8, minute, second);
const short = async (content: string | Uint8Array, map?: string) =>
  (await imported(content, map)).transfers.map(({ from, to, amount, at }) => [from, to, amount, at]);

const utf16 = (mark: number[], bytes: Buffer): Uint8Array => Buffer.concat([Buffer.from(mark), bytes]);
const line = (...cells: string[]): string => `${cells.join(',')}\n`;
const textCell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

const kept = async (text: string) => new Ledger((await imported(text)).rows).count;

test('where times count days, equal payments of one day stay as many as were told; where they tell the second they are one', async () => {
  const header = 'sourceNodeId,targetNodeId,value,time\n';
  expect(await kept(`${header}280,15349,147.8,1\n280,15349,147.8,1\n`)).toBe(2);
  const seconds = '280,15349,147.8,2026-03-02 10:00:00\n';
  expect(await kept(`from,to,amount,time\n${seconds}${seconds}`)).toBe(1);
});

describe('columns that say by themselves what they hold', () => {
  test.each([
    ['AMLSim', 'sourceNodeId,targetNodeId,value,time\n280,15349,147.8,1\n', ['280', '15349', 14_780, 86_400_000]],
    [
      'FinBench',
      'fromId|toId|amount|createTime\n28710447624489049|48413695994234887|544595.7886430753|2026-03-02 10:00:00.000\n',
      ['28710447624489049', '48413695994234887', 54_459_579, at(2, 10)],
    ],
    [
      'PaySim',
      'step,type,amount,nameOrig,oldbalanceOrg,nameDest\n2,TRANSFER,1.5,C1,0,C2\n',
      ['C1', 'C2', 150, 7_200_000],
    ],
    ['sender and receiver', 'sender,receiver,amount,timestamp\na1,b1,2,1772416800000\n', ['a1', 'b1', 200, at(2, 10)]],
    [
      '收付方',
      '付方账号,收方账号,金额(元),交易时间\n62220001,62220002,"1,000.50",2026/3/2 10:00\n',
      ['62220001', '62220002', 100_050, at(2, 10)],
    ],
    [
      '分',
      '付款账号;收款账号;交易金额（分）;交易时间\n62220001;62220002;100050;20260302100000\n',
      ['62220001', '62220002', 100_050, at(2, 10)],
    ],
    [
      '标题在上',
      '青禾县某行账户明细\n查询日期：2026-03-05\n交易卡号\t交易时间\t交易金额\t收付标志\t交易对手账卡号\n\t62220001\t2026-03-02 10:00:00\t50\t出\t62220002\n'.replace(
        '\n\t',
        '\n',
      ),
      ['62220001', '62220002', 5000, at(2, 10)],
    ],
    [
      '收入支出两列',
      '账号,对方账号,收入金额,支出金额,交易日期,交易时间\n62220001,62220002,,30.00,2026-03-02,10:00:00\n',
      ['62220001', '62220002', 3000, at(2, 10)],
    ],
  ])('%s', async (_, text, transfer) => {
    expect(await short(text)).toEqual([transfer]);
  });

  test.each([
    ['a,b,c\n1,2,3\n', 'a | b | c'],
    ['账号,对方账号,交易金额,交易时间\n1,2,3,2026-03-02\n', 'missing: direction'],
    ['对方账号,收入,支出,交易时间\n1,2,,2026-03-02\n', 'from, to, amount'],
    ['from,to,amount,time\nx,y,1,12\n', 'such as 12'],
    ['loanId|loanAmount|createTime\n1|2|2026-03-02\n', 'loanId | loanAmount | createTime'],
  ])('%j is refused with what is there', async (text, words) => {
    await expect(imported(text)).rejects.toThrow(words);
    await expect(imported(text)).rejects.toThrow('--map');
  });

  test('what a person says goes before what the names say', async () => {
    const text = 'from,to,amount,fee,time\nx1,y1,100,2,12\n';
    expect(await short(text, 'amount=fee:fen,at=time:day')).toEqual([['x1', 'y1', 2, 12 * 86_400_000]]);
    expect(await short('1,x1,y1,5\n', 'header=none,at=#1:day,from=#2,to=#3,amount=#4')).toEqual([
      ['x1', 'y1', 500, 86_400_000],
    ]);
    await expect(imported(text, 'from=payer')).rejects.toThrow(
      'no column payer. The file has: from | to | amount | fee | time',
    );
    await expect(imported('a,a,b\n1,2,3\n', 'from=a')).rejects.toThrow('no column a');
  });
});

describe('encodings', () => {
  const text = '付款账号,收款账号,金额,交易时间,摘要\n62220001,张三的卡,12.34,2026-03-02 10:00:00,跨行汇款\n';
  const expected = [['62220001', '张三的卡', 1234, at(2, 10)]];
  /** The same text in GB18030. */
  const gb18030 = Buffer.from(
    'b8b6bfeed5cbbac52ccad5bfeed5cbbac52cbdf0b6ee2cbdbbd2d7cab1bce42cd5aad2aa0a36323232303030312cd5c5c8fdb5c4bfa82c31322e33342c323032362d30332d30322031303a30303a30302cbfe7d0d0bbe3bfee0a',
    'hex',
  );

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with mark', new TextEncoder().encode(`\u{FEFF}${text}`)],
    ['GB18030', gb18030],
    ['UTF-16 LE', utf16([0xff, 0xfe], Buffer.from(text, 'utf16le'))],
    ['UTF-16 BE', utf16([0xfe, 0xff], Buffer.from(text, 'utf16le').swap16())],
  ])('%s', async (_, bytes) => {
    for (const size of [1, 2, 3, 100_000]) {
      const { transfers } = await imported(bytes, undefined, size);
      expect(transfers.map(({ from, to, amount, at }) => [from, to, amount, at])).toEqual(expected);
    }
  });

  test('GB18030 that shows only after 64 KiB of plain letters', async () => {
    const head = 'from,to,amount,time,note\n';
    const plain = Buffer.from(head + 'a1,b1,1,2026-03-02,x\n'.repeat(5000));
    const late = Buffer.from('a1,c1,1,2026-03-02,');
    const all = Buffer.concat([plain, late, gb18030.subarray(0, 8), Buffer.from('\n')]);
    const { transfers } = await imported(all, undefined, 4096);
    expect([transfers.length, transfers.at(-1)?.to]).toEqual([5001, 'c1']);
  });

  test('bytes that are no text are refused', async () => {
    const mixed = Buffer.concat([new TextEncoder().encode(text.repeat(3000)), Buffer.from([0xff, 0xfe, 0xfd])]);
    await expect(imported(mixed, undefined, 4096)).rejects.toThrow('encoding is unknown');
    await expect(imported(Buffer.from([0x1f, 0x8b, 8, 0]))).rejects.toThrow('unpack an archive');
    await expect(imported('')).rejects.toThrow('made.csv: The file is empty.');
  });
});

describe('statements of an account', () => {
  const head = '交易卡号,交易时间,交易金额,借贷标志,对手账号,交易流水号,摘要,交易币种,交易余额,交易是否成功\n';

  test('借 goes out, 贷 comes in, red bookings take back, and words name the channel', async () => {
    const text =
      head +
      line('62220001', '2026-03-02 10:00:00', '100', '贷', '62220002', 'L1', '转账', 'CNY', '150', '成功') +
      line('62220001', '2026-03-02 10:01:00', '20', '借', '', 'L2', 'ATM取现', '人民币', '130', '') +
      line('62220001', '2026-03-02 10:02:00', '-20', '借', '', 'L3', '转账', '', '150', '') +
      line('62220001', '2026-03-02 10:03:00', '30', '借', '62220003', 'L4', '支付宝消费', '156', '120', '') +
      line('62220001', '2026-03-02 10:04:00', '30', '借', '62220003', 'L5', '转账', 'CNY', '120', '失败');
    const { transfers, summary, balances } = await imported(text);
    expect(transfers.map(({ id, from, to, amount, channel }) => [id, from, to, amount, channel])).toEqual([
      ['L1', '62220002', '62220001', 10_000, 'transfer'],
      ['L2', '62220001', '', 2000, 'cash'],
      ['L3', '', '62220001', 2000, 'reversal'],
      ['L4', '62220001', '62220003', 3000, 'pos'],
    ]);
    expect([summary.rows, summary.taken, summary.failed, summary.rejected]).toEqual([5, 4, 1, 0]);
    expect([...balances]).toEqual([['62220001', { at: at(2, 10), amount: 5000 }]]);
  });

  test('one signed column, and one account for the entire file', async () => {
    const text = '对方账号,金额,时间\n62220002,-5,2026-03-02\n62220003,7,2026-03-03\n';
    expect(await short(text, 'own:=62220001,other=对方账号,amount=金额,direction:=sign')).toEqual([
      ['62220001', '62220002', 500, at(2)],
      ['62220003', '62220001', 700, at(3)],
    ]);
  });

  test('foreign currency counts only with its amount in yuan', async () => {
    const text = '付款账号,收款账号,金额,币种,折人民币,时间\na1,b1,10,USD,72.5,2026-03-02\na1,b1,10,CNY,,2026-03-02\n';
    expect((await imported(text)).faults.map(({ code }) => code)).toEqual(['foreign-currency']);
    expect((await short(text, 'cny=折人民币')).map(([, , amount]) => amount)).toEqual([7250, 1000]);
  });
});

describe('rows that are not taken', () => {
  test('each is told with its row, field and reason; the others are taken', async () => {
    const text = `from,to,amount,time,direction
a1,b1,1,2026-03-02,
a1,b1,x,2026-03-02,
a1,b1,1.005,2026-03-02,
a1,b1,0,2026-03-02,
a1,b1,-3,2026-03-02,
a1,b1,1,2026-02-30,
a1,b1,1,,
,,1,2026-03-02,
a1,6.22202E+18,1,2026-03-02,
${'9'.repeat(41)},b1,1,2026-03-02,
a1,b1,1
a1,b1,1,000,2026-03-02,x
a1,无,2,2026-03-02,
"'6222 0001",="0123",2,2026-03-02,
`;
    const { faults, summary, transfers } = await imported(text);
    expect(faults.map(({ row, field, code }) => [row, field, code])).toEqual([
      [3, 'amount', 'not-a-number'],
      [4, 'amount', 'too-many-decimals'],
      [5, 'amount', 'not-positive'],
      [6, 'amount', 'not-positive'],
      [7, 'at', 'not-a-time'],
      [8, 'at', 'missing'],
      [9, 'from', 'missing'],
      [10, 'to', 'lost-digits'],
      [11, 'from', 'too-long'],
      [12, null, 'cell-count'],
      [13, null, 'cell-count'],
    ]);
    expect(transfers.map(({ from, to }) => [from, to])).toEqual([
      ['a1', 'b1'],
      ['a1', ''],
      ['62220001', '0123'],
    ]);
    expect([summary.rows, summary.taken, summary.rejected]).toEqual([14, 3, 11]);
    expect(summary.faults['cell-count']).toBe(2);
  });

  test('unclear directions and money both in and out', async () => {
    const one = '账号,对方账号,金额,借贷标志,时间\n1,2,3,也许,2026-03-02\n1,2,3,,2026-03-02\n';
    expect((await imported(one)).faults.map(({ code }) => code)).toEqual(['unknown', 'missing']);
    const two = '账号,对方账号,收入,支出,时间\n1,2,3,4,2026-03-02\n1,2,,0,2026-03-02\n1,2,0.00,4,2026-03-02\n';
    const { faults, transfers } = await imported(two);
    expect(faults.map(({ code }) => code)).toEqual(['ambiguous', 'missing']);
    expect(transfers.map(({ from, amount }) => [from, amount])).toEqual([['1', 400]]);
  });
});

describe('JSON lines', () => {
  test('numbers keep their digits; keys that come later are known; lines that are no object are told', async () => {
    const text = `{"from":9007199254740993001,"to":"b1","amount":0.1,"time":"2026-03-02T10:00:00Z"}
not json
{"from":"c1","to":"d1","amount":"1,000","time":"2026-03-02T10:00:00Z","id":"T9"}
`;
    const { transfers, faults } = await imported(text);
    expect(transfers.map(({ id, from, amount }) => [id, from, amount])).toEqual([
      ['1', '9007199254740993001', 10],
      ['T9', 'c1', 100_000],
    ]);
    expect(faults.map(({ row, code }) => [row, code])).toEqual([[2, 'not-an-object']]);
  });

  test('an array is refused', async () => {
    await expect(imported('[{"from":"a"}]')).rejects.toThrow('JSON lines');
  });
});

describe('workbooks', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const workbook = (sheet: string): Uint8Array => {
    const parts = {
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': '<workbook><sheets><sheet name="明细" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
      'xl/sheet.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    };
    return zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
    );
  };
  const header = `<row r="2">${['付款账号', '收款账号', '金额', '交易时间'].map(textCell).join('')}</row>`;

  test('texts, numbers and dates of cells are read as they are shown', async () => {
    const rows = `<row r="3">${textCell('62220001')}${textCell('62220002')}<c><v>0.30000000000000004</v></c><c s="1"><v>46083.5</v></c></row>
<row r="4"><c><v>6.2220000000000001E+18</v></c>${textCell('62220002')}<c><v>1</v></c><c s="1"><v>46083.5</v></c></row>`;
    const { transfers, faults } = await imported(workbook(header + rows), undefined, 1000);
    expect(transfers.map(({ from, to, amount, at }) => [from, to, amount, at])).toEqual([
      ['62220001', '62220002', 30, at(2, 12)],
    ]);
    expect(faults).toEqual([
      {
        sheet: '明细',
        row: 4,
        field: 'from',
        code: 'lost-digits',
        value: '6.2220000000000001E+18',
        cells: ['6.2220000000000001E+18', '62220002', '1', '2026-03-02 12:00:00'],
      },
    ]);
  });

  test('many rows come in order, whatever pieces they are unpacked in', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, place) =>
        `<row>${textCell(`a${place}`)}${textCell('62220002')}<c><v>${place + 1}</v></c>${textCell('2026-03-02')}</row>`,
    );
    const { transfers } = await imported(workbook(header + rows.join('')), undefined, 65_536);
    expect(transfers.map(({ from, amount }) => [from, amount])).toEqual(
      rows.map((_, place) => [`a${place}`, (place + 1) * 100]),
    );
  });

  test('a sheet that is not there, a damaged file and a row without end are refused', async () => {
    await expect(imported(workbook(header), 'sheet=别的')).rejects.toThrow('no sheet “别的”; visible are: 明细');
    await expect(imported(workbook(header).subarray(0, 400))).rejects.toThrow('damaged');
    await expect(imported(workbook(textCell('x').repeat(200_000)), undefined, 1_000_000)).rejects.toThrow('unpacks');
  });
});
