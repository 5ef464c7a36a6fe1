import type { Database } from '../database/connect.ts';
import type { Gauged } from '../log/metrics.ts';

/** Messages to the outside by what has become of them. */
export const outboxGauge = ({ query }: Pick<Database, 'query'>): Gauged => ({
  name: 'outbox_messages',
  help: 'Messages to the outside, by state; dead ones were given up',
  label: 'state',
  read: async () => {
    const rows = await query
      .selectFrom('outbox_message')
      .select((eb) => ['state', eb.cast<number>(eb.fn.countAll(), 'integer').as('count')])
      .groupBy('state')
      .execute();
    return Object.fromEntries(rows.map((row) => [row.state, row.count]));
  },
});
