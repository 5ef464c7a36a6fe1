import type { HolidayTable } from './holiday-table.ts';

/**
 * Source: 国务院办公厅关于2025年部分节假日安排的通知 (国办发明电〔2024〕12号, 12 November 2024), items 一 to 六.
 */
export const holidays2025: HolidayTable = {
  year: 2025,
  basis: '国办发明电〔2024〕12号',
  arrangements: [
    { name: '元旦', from: '2025-01-01', to: '2025-01-01', workedInstead: [] },
    { name: '春节', from: '2025-01-28', to: '2025-02-04', workedInstead: ['2025-01-26', '2025-02-08'] },
    { name: '清明节', from: '2025-04-04', to: '2025-04-06', workedInstead: [] },
    { name: '劳动节', from: '2025-05-01', to: '2025-05-05', workedInstead: ['2025-04-27'] },
    { name: '端午节', from: '2025-05-31', to: '2025-06-02', workedInstead: [] },
    { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', workedInstead: ['2025-09-28', '2025-10-11'] },
  ],
};
