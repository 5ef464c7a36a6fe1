import {
  baseItem,
  falseRecords,
  goodPractice,
  missingReports,
  punctuality,
  quality,
  rectification,
  replies,
} from './default-items.ts';
import type { Sheet } from './sheet.ts';

/** The sheet member units start with; the office edits its own copy. */
export const memberUnitSheet: Sheet = {
  code: 'member-unit',
  name: { zh: '成员单位考核表', en: 'Scorecard for member units' },
  audience: 'member-unit',
  items: [
    baseItem('punctuality', { zh: '按时报送', en: 'Reporting on time' }, 40, punctuality),
    baseItem('quality', { zh: '报送质量', en: 'Quality of reports' }, 25, quality),
    baseItem('replies', { zh: '督办回复', en: 'Replies to supervision letters' }, 20, replies),
    baseItem('rectification', { zh: '问题整改', en: 'Problems put right' }, 15, rectification),
    goodPractice,
    missingReports,
    falseRecords,
  ],
  total: 100,
  rounding: { decimals: 2 },
  whenMissing: 'spread',
};
