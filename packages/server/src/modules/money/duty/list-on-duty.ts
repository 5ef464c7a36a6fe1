import { rosterEndpoints } from '@lianfang/contract/duty/roster-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { unitSubject } from '../../units/index.ts';
import { acting, onDutyNow } from './on-duty.ts';
import { openDutyPhone } from './roster-store.ts';

/** Whom to call at a unit now: those on duty, or who stands in for them. */
export const listOnDuty = handle(
  rosterEndpoints.listOnDuty,
  ({ params, tx }) => unitSubject(tx, params.unitId),
  async ({ subject, tx, now, platform: { secrets } }) => {
    const rows = await onDutyNow(tx, subject.unit.id, now);
    return {
      rows: rows.map((row) => {
        const { name, standsIn } = acting(row);
        const phone = standsIn
          ? openDutyPhone(secrets, row.id, row.stand_in_phone_sealed, 'stand-in')
          : openDutyPhone(secrets, row.id, row.phone_sealed, 'phone');
        return { unitId: subject.unit.id, unitName: subject.unit.name, name, phone, standsIn, until: row.ends_at };
      }),
    };
  },
);
