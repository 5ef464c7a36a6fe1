import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const unitPages: readonly PageRoute[] = [
  {
    path: paths.units,
    title: { zh: '单位名录', en: 'Units' },
    needs: 'unit.read',
    Page: page(() => import('./UnitsPage.tsx'), 'UnitsPage'),
  },
  {
    path: paths.unitTree,
    title: { zh: '单位结构', en: 'Unit tree' },
    needs: 'unit.read',
    Page: page(() => import('./UnitTreePage.tsx'), 'UnitTreePage'),
  },
  {
    path: paths.unitGroups,
    title: { zh: '单位组', en: 'Groups of units' },
    needs: 'unit-group.read',
    Page: page(() => import('./UnitGroupsPage.tsx'), 'UnitGroupsPage'),
  },
  {
    path: paths.unitGroup,
    title: { zh: '单位组', en: 'Group of units' },
    needs: 'unit-group.read',
    Page: page(() => import('./UnitGroupPage.tsx'), 'UnitGroupPage'),
  },
  {
    path: paths.unitImport,
    title: { zh: '单位导入导出', en: 'Import and export' },
    needs: 'unit.import',
    Page: page(() => import('./UnitImportPage.tsx'), 'UnitImportPage'),
  },
  {
    path: paths.unit,
    title: { zh: '单位', en: 'Unit' },
    needs: 'unit.read',
    Page: page(() => import('./UnitPage.tsx'), 'UnitPage'),
  },
];
