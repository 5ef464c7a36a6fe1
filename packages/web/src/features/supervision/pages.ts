import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const supervisionPages: readonly PageRoute[] = [
  {
    path: paths.supervision,
    title: { zh: '督办', en: 'Supervision' },
    needs: 'supervision.read',
    Page: page(() => import('./LadderPage.tsx'), 'LadderPage'),
  },
  {
    path: paths.supervisionCases,
    title: { zh: '督办件', en: 'Cases' },
    needs: 'supervision.read',
    Page: page(() => import('./CasesPage.tsx'), 'CasesPage'),
  },
  {
    path: paths.supervisionRungs,
    title: { zh: '阶梯设置', en: 'Ladder settings' },
    needs: 'supervision-rung.read',
    Page: page(() => import('./RungsPage.tsx'), 'RungsPage'),
  },
  {
    path: paths.reminderRules,
    title: { zh: '提醒规则', en: 'Reminders' },
    needs: 'reminder-rule.read',
    Page: page(() => import('./ReminderRulesPage.tsx'), 'ReminderRulesPage'),
  },
  {
    path: paths.supervisionLetter,
    title: { zh: '督办件', en: 'Case' },
    Page: page(() => import('./LetterPage.tsx'), 'LetterPage'),
  },
  {
    path: paths.listInspections,
    title: { zh: '检查清单', en: 'Inspections' },
    needs: 'inspection.read',
    Page: page(() => import('./InspectionsPage.tsx'), 'InspectionsPage'),
  },
  {
    path: paths.inspection,
    title: { zh: '检查', en: 'Inspection' },
    Page: page(() => import('./InspectionPage.tsx'), 'InspectionPage'),
  },
  {
    path: paths.listProblems,
    title: { zh: '问题清单', en: 'Problems' },
    needs: 'problem.read',
    Page: page(() => import('./ProblemsPage.tsx'), 'ProblemsPage'),
  },
  {
    path: paths.problem,
    title: { zh: '问题', en: 'Problem' },
    Page: page(() => import('./ProblemPage.tsx'), 'ProblemPage'),
  },
];
