import { BankSystem } from '@lianfang/contract/bank-api/bank-events';
import { sql } from 'kysely';
import { abilityOf } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Reader } from '../../../kernel/database/connect.ts';

/** Units with their webhook and the number of events that did not get through. */
export const bankSystemRows = (tx: Reader) =>
  tx
    .selectFrom('unit')
    .leftJoin('bank_webhook', 'bank_webhook.unit_id', 'unit.id')
    .leftJoin('person', 'person.id', 'bank_webhook.set_by')
    .select(['unit.id as unitId', 'unit.name as unitName', 'unit.path as unitPath'])
    .select(['bank_webhook.url', 'bank_webhook.is_on as isOn', 'bank_webhook.set_at as setAt', 'bank_webhook.version'])
    .select('person.name as setByName')
    .select(
      sql<number>`(select count(*)::int from bank_event join outbox_message on outbox_message.id = bank_event.message_id
        where bank_event.unit_id = unit.id and outbox_message.state = 'dead')`.as('notDelivered'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof bankSystemRows>['executeTakeFirstOrThrow']>>;

export const bankSystemOfRow = (row: Row, actor: Actor): BankSystem => {
  const { url, isOn, setAt, version, setByName } = row;
  const facts = { unitPath: row.unitPath };
  return BankSystem.parse({
    unitId: row.unitId,
    unitName: row.unitName,
    webhook: url === null ? null : { url, isOn, setAt, version, setByName },
    notDelivered: row.notDelivered,
    abilities: {
      registerBankKey: abilityOf(actor, 'bank-key.register', facts),
      setBankWebhook: abilityOf(actor, 'bank-webhook.set', facts),
    },
  });
};
