import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect } from 'react';
import { usePreferences } from '../preferences.ts';
import { Notices } from './Notices.tsx';
import { themeOf } from './theme.ts';
import { useDark } from './use-dark.ts';
import { useMedia } from './use-media.ts';

/** The look and the language of everything below: antd's tokens, its own words, notices and dialogs. */
export const Providers = ({ children }: { readonly children: ReactNode }) => {
  const { language, largeType } = usePreferences();
  const dark = useDark();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['mode'] = dark ? 'dark' : 'light';
    document.documentElement.dataset['type'] = largeType ? 'large' : 'normal';
  }, [language, dark, largeType]);
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeOf({ dark, largeType, still })}
      button={{ autoInsertSpace: false }}
    >
      <Notices>{children}</Notices>
    </ConfigProvider>
  );
};
