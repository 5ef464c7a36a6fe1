import type { HolidayTable } from './holiday-table.ts';

/**
 * Source: 国务院办公厅关于2026年部分节假日安排的通知 (国办发明电〔2025〕7号, 4 November 2025), items 一 to 七.
 */
export const holidays2026: HolidayTable = {
  year: 2026,
  basis: '国办发明电〔2025〕7号',
  arrangements: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03', workedInstead: ['2026-01-04'] },
    { name: '春节', from: '2026-02-15', to: '2026-02-23', workedInstead: ['2026-02-14', '2026-02-28'] },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06', workedInstead: [] },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05', workedInstead: ['2026-05-09'] },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21', workedInstead: [] },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27', workedInstead: [] },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07', workedInstead: ['2026-09-20', '2026-10-10'] },
  ],
};
