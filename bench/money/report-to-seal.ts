import { rm } from 'node:fs/promises';
import type { UnitId } from '@lianfang/contract/ids';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { machine, printTable, quantile } from '../figures.ts';
import { makeFolder } from '../kept-folder.ts';
import { caseText } from '../../packages/server/test/money-world.ts';
import { ask, type User } from '../../packages/server/test/http-user.ts';
import { scratchFolder, startServer } from '../server-process.ts';
import { tokensOf } from './desk-users.ts';
import { fillDeskPeople } from './large-desk/fill-desk-people.ts';

/**
 * From a saved report of twenty accounts until the first-layer stops of all of them are sealed and in the inboxes of their
 * banks: drafted, submitted by the officer, sealed by the head, each as one act, beside the naive way of one account after
 * another. The real server in a process of its own over loopback. Goal: 1 s. `node bench/money/report-to-seal.ts [rounds]`
 */
const goalMs = 1000;
const accounts = 20;
const rounds = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 15);

interface Bank {
  readonly id: string;
  readonly name: string;
}

const folder = scratchFolder('report-to-seal');
await makeFolder(folder, (database) =>
  database.query.transaction().execute((tx) => fillDeskPeople(tx, Temporal.Now.instant().subtract({ hours: 1 }))),
);
const server = await startServer(folder);
const { origin, database } = server;

const post = async <T>(user: User, path: string, body: unknown): Promise<T> => {
  const { status, bytes } = await ask(origin, path, user, { method: 'POST', body, key: crypto.randomUUID() });
  if (status !== 200) throw new Error(`${path}: ${status} ${bytes.toString()}`);
  return JSON.parse(bytes.toString()) as T;
};

/** The first of the squad who drafts, the first who seals, and of the first bank. */
const [officer] = await tokensOf(database, 'police-officer');
const [head] = await tokensOf(database, 'police-head');
const [clerk] = await tokensOf(database, 'bank-officer');
if (!officer || !head || !clerk) throw new Error('the desk has its people');
const { rows: banks } = await database.pool.query<Bank>(
  `select id, name from unit where kind = 'company' order by place`,
);
const {
  rows: [squad],
} = await database.pool.query<{ id: UnitId }>(`select id from unit where kind = 'department'`);
if (!squad) throw new Error('the desk has its squad');
let counted = 0;

const accountOf = (place: number) => {
  counted += 1;
  const bank = banks[place % banks.length];
  return {
    number: `62${String(counted).padStart(17, '0')}`,
    name: '测试甲',
    bankName: bank?.name ?? null,
    bankId: bank?.id ?? null,
  };
};

const report = async () => {
  const at = Temporal.Now.instant().subtract({ minutes: 20 }).toString({ smallestUnit: 'second' });
  const to = Array.from({ length: accounts }, (_, place) => accountOf(place));
  const transfers = to.map((account) => ({
    at,
    amount: 500_000,
    method: 'bank',
    from: null,
    to: account,
    reference: null,
  }));
  const body = { ...caseText(squad.id), receivedAt: at, transfers };
  const { id } = await post<{ id: string }>(officer, '/api/cases', body);
  const orders = transfers.map((transfer) => ({
    kind: 'stop',
    account: transfer.to,
    amount: transfer.amount,
    transferAt: at,
    isMajor: false,
    reason: '受害人向该账户转账。',
    previousId: null,
    layer: 1,
  }));
  return { id, orders };
};

const seen = (orders: readonly OrderRecord[]) => ({ orders: orders.map(({ id, version }) => ({ id, version })) });

interface Orders {
  readonly orders: readonly OrderRecord[];
}

const sealAll = async (caseId: string, texts: readonly unknown[]): Promise<void> => {
  const drafted = await post<Orders>(officer, `/api/cases/${caseId}/orders`, { orders: texts });
  const submitted = await post<Orders>(officer, `/api/cases/${caseId}/orders/submit`, seen(drafted.orders));
  await post<Orders>(head, `/api/cases/${caseId}/orders/seal`, seen(submitted.orders));
};

/** Milliseconds until the last is sealed and one of the first bank's is in its inbox. */
const until = async (work: (made: Awaited<ReturnType<typeof report>>) => Promise<void>): Promise<number> => {
  const made = await report();
  const from = performance.now();
  await work(made);
  const inbox = await ask(origin, '/api/bank-desk/orders?open=true&limit=200', clerk);
  const first = (made.orders[0]?.account.number ?? '') as string;
  if (!inbox.bytes.toString().includes(first)) throw new Error('the order is not in the inbox of its bank');
  return performance.now() - from;
};

const row = (name: string, ms: readonly number[]) => [
  name,
  ...[0.5, 0.95].map((share) => quantile(ms, share).toFixed(0)),
];

try {
  console.log(machine());
  const ours: number[] = [];
  const naive: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const batch = await until(({ id, orders }) => sealAll(id, orders));
    const single = await until(async ({ id, orders }) => {
      for (const text of orders) await sealAll(id, [text]);
    });
    if (round >= 2) {
      ours.push(batch);
      naive.push(single);
    }
  }
  printTable(['twenty accounts', 'p50 ms', 'p95 ms'], [row('as one batch', ours), row('one after another', naive)]);
  const ratio = quantile(naive, 0.5) / quantile(ours, 0.5);
  const met = quantile(ours, 0.95) <= goalMs;
  console.log(`\nnaive / ours ${ratio.toFixed(1)}; goal of ${goalMs} ms: ${met ? 'reached' : 'missed'}`);
  process.exitCode = met ? 0 : 1;
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
