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

/** The sheet townships start with: outreach weighs as much as reporting. The office edits its own copy. */
export const townshipSheet: Sheet = {
  code: 'township',
  name: { zh: '乡镇考核表', en: 'Scorecard for townships' },
  audience: 'township',
  items: [
    baseItem('punctuality', { zh: '按时报送', en: 'Reporting on time' }, 30, punctuality),
    baseItem('outreach', { zh: '宣传覆盖', en: 'Outreach coverage' }, 30, 'outreach.coverage'),
    baseItem('quality', { zh: '报送质量', en: 'Quality of reports' }, 20, quality),
    baseItem('replies', { zh: '督办回复', en: 'Replies to supervision letters' }, 10, replies),
    baseItem('rectification', { zh: '问题整改', en: 'Problems put right' }, 10, rectification),
    goodPractice,
    missingReports,
    falseRecords,
  ],
  total: 100,
  rounding: { decimals: 2 },
  whenMissing: 'spread',
};
