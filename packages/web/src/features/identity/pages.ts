import { page, type PageRoute } from '../../page.ts';
import { paths } from '../../paths.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const identityPages: readonly PageRoute[] = [
  {
    path: paths.signIn,
    title: { zh: '登录', en: 'Sign in' },
    Page: page(() => import('./SignInPage.tsx'), 'SignInPage'),
    bare: true,
  },
  {
    path: paths.oidcReturn,
    title: { zh: '登录', en: 'Sign in' },
    Page: page(() => import('./OidcReturnPage.tsx'), 'OidcReturnPage'),
    bare: true,
  },
  {
    path: paths.secondFactor,
    title: { zh: '第二步验证', en: 'Second step' },
    Page: page(() => import('./SecondFactorPage.tsx'), 'SecondFactorPage'),
    bare: true,
  },
  {
    path: paths.changePassword,
    title: { zh: '设置新密码', en: 'New password' },
    Page: page(() => import('./NewPasswordPage.tsx'), 'NewPasswordPage'),
    bare: true,
  },
  {
    path: paths.enrolSecondFactor,
    title: { zh: '设置第二验证方式', en: 'Second factor' },
    Page: page(() => import('./EnrolSecondFactorPage.tsx'), 'EnrolSecondFactorPage'),
    bare: true,
  },
  {
    path: paths.undertaking,
    title: { zh: '保密承诺', en: 'Confidentiality' },
    Page: page(() => import('./UndertakingPage.tsx'), 'UndertakingPage'),
    bare: true,
  },
  {
    path: paths.setUp,
    title: { zh: '首次设置', en: 'First run' },
    Page: page(() => import('./SetUpPage.tsx'), 'SetUpPage'),
    bare: true,
  },
  {
    path: paths.profile,
    title: { zh: '个人设置', en: 'Profile' },
    Page: page(() => import('./ProfilePage.tsx'), 'ProfilePage'),
  },
  {
    path: paths.signInSettings,
    title: { zh: '登录安全', en: 'Sign-in security' },
    needs: 'sign-in.read-settings',
    Page: page(() => import('./SignInSettingsPage.tsx'), 'SignInSettingsPage'),
  },
];
