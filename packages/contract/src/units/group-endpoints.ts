import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { UnitGroupId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Day, Line, Name, pageOf, PageQuery, Version } from '../values.ts';
import { GroupMembers, UnitGroupRecord, UnitGroupRow, UnitGroupText } from './groups.ts';
import { unitRefusals } from './refusals.ts';
import { UnitAliasId } from './units.ts';

const onGroup = z.strictObject({ groupId: UnitGroupId });
const version = Version;

/** Groups of units: lists by hand or by rule, each as of a day. */
export const unitGroupEndpoints = {
  listUnitGroups: endpoint({
    id: 'listUnitGroups',
    method: 'GET',
    path: '/api/unit-groups',
    action: 'unit-group.read',
    summary: { zh: '单位组', en: 'Groups of units' },
    query: z.strictObject({ ...PageQuery, search: Line.optional(), closed: z.stringbool().default(false) }),
    reply: pageOf(UnitGroupRow),
  }),
  readUnitGroup: endpoint({
    id: 'readUnitGroup',
    method: 'GET',
    path: '/api/unit-groups/:groupId',
    action: 'unit-group.read',
    summary: { zh: '单位组在某日的成员', en: 'A group with its members on a day' },
    params: onGroup,
    query: z.strictObject({ day: Day.optional() }),
    reply: UnitGroupRecord,
  }),
  openUnitGroup: endpoint({
    id: 'openUnitGroup',
    method: 'POST',
    path: '/api/unit-groups',
    action: 'unit-group.open',
    summary: { zh: '新建单位组', en: 'Open a group of units' },
    body: z.strictObject({ ...UnitGroupText.shape, unitIds: GroupMembers.shape.unitIds }),
    reply: UnitGroupRecord,
    refuses: [
      unitRefusals.groupNameTaken,
      unitRefusals.aliasTaken,
      unitRefusals.memberClosed,
      unitRefusals.groupHasRule,
    ],
  }),
  amendUnitGroup: endpoint({
    id: 'amendUnitGroup',
    method: 'POST',
    path: '/api/unit-groups/:groupId',
    action: 'unit-group.amend',
    summary: { zh: '修改单位组', en: 'Amend a group of units' },
    params: onGroup,
    body: z.strictObject({ ...UnitGroupText.shape, version }),
    reply: UnitGroupRecord,
    refuses: [
      kernelRefusals.changedMeanwhile,
      unitRefusals.groupClosed,
      unitRefusals.groupNameTaken,
      unitRefusals.aliasTaken,
      unitRefusals.memberClosed,
    ],
  }),
  setGroupMembers: endpoint({
    id: 'setGroupMembers',
    method: 'POST',
    path: '/api/unit-groups/:groupId/members',
    action: 'unit-group.set-members',
    summary: { zh: '调整单位组成员', en: 'Set the members of a group from a day on' },
    params: onGroup,
    body: GroupMembers,
    reply: UnitGroupRecord,
    refuses: [
      kernelRefusals.changedMeanwhile,
      unitRefusals.groupClosed,
      unitRefusals.groupHasRule,
      unitRefusals.memberClosed,
      unitRefusals.earlierChange,
    ],
  }),
  closeUnitGroup: endpoint({
    id: 'closeUnitGroup',
    method: 'POST',
    path: '/api/unit-groups/:groupId/close',
    action: 'unit-group.close',
    summary: { zh: '停用单位组', en: 'Close a group of units' },
    params: onGroup,
    body: z.strictObject({ version }),
    reply: UnitGroupRecord,
    refuses: [kernelRefusals.changedMeanwhile, unitRefusals.groupClosed],
  }),
  addGroupAlias: endpoint({
    id: 'addGroupAlias',
    method: 'POST',
    path: '/api/unit-groups/:groupId/aliases',
    action: 'unit-group.add-alias',
    summary: { zh: '登记单位组的其他名称', en: 'Note another name of a group' },
    params: onGroup,
    body: z.strictObject({ name: Name }),
    reply: UnitGroupRecord,
    refuses: [unitRefusals.groupClosed, unitRefusals.aliasTaken],
  }),
  endGroupAlias: endpoint({
    id: 'endGroupAlias',
    method: 'POST',
    path: '/api/unit-groups/:groupId/aliases/:aliasId/end',
    action: 'unit-group.end-alias',
    summary: { zh: '撤销单位组的其他名称', en: 'End another name of a group' },
    params: z.strictObject({ groupId: UnitGroupId, aliasId: UnitAliasId }),
    reply: UnitGroupRecord,
  }),
} as const;
