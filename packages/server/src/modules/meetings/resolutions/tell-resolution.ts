import type { Action } from '@lianfang/contract/endpoints';
import type { resolutionLifecycle } from '@lianfang/contract/meetings/meetings';
import type { NotificationKind } from '@lianfang/contract/notifications/kinds';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { announce } from '../../../kernel/live/announce.ts';
import { notify } from '../../notifications/index.ts';
import { resolutionSubject } from './resolution-subject.ts';

export type ResolutionMoveName = keyof typeof resolutionLifecycle.moves;

interface Telling {
  readonly to: Action;
  readonly kind: NotificationKind;
  readonly zh: string;
  readonly en: string;
}

const toUnit = (kind: NotificationKind, zh: string, en: string): Telling => ({ to: 'resolution.report', kind, zh, en });

const tellings: Readonly<Record<ResolutionMoveName, Telling>> = {
  openResolution: toUnit('resolution-received', '新的议定事项', 'A resolution to carry out'),
  returnResolution: toUnit('resolution-received', '落实报告被退回', 'Report returned'),
  acceptResolution: toUnit('resolution-moved', '已认定落实', 'Accepted'),
  withdrawResolution: toUnit('resolution-moved', '议定事项已撤销', 'Withdrawn'),
  reportResolution: { to: 'resolution.accept', kind: 'resolution-moved', zh: '落实待认定', en: 'Waits for acceptance' },
};

/** Tells the unit of what it owes, and those who accept of what waits for them. */
export const tellResolution = async (
  tx: Transaction,
  id: string,
  move: ResolutionMoveName,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const subject = await resolutionSubject(tx, id);
  if (!subject) return;
  const { resolution, facts } = subject;
  const unitIds = resolution.unit_path.split('/').filter((unitId) => unitId !== '');
  await announce(tx, { topic: 'resolution', id, unitIds });
  const { to, kind, zh, en } = tellings[move];
  const { unit_name: unitName, due_on: dueOn, text } = resolution;
  const words = { zh: `${zh}：${unitName}，期限${dueOn}，${text}`, en: `${en}: ${unitName}, due ${dueOn}. ${text}` };
  const about = { kind: 'resolution', id } as const;
  await notify(tx, { to: { mayDo: to, on: facts }, kind, subject: about, words, by: actor }, now);
};
