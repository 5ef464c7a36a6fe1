import { Button, Dropdown } from 'antd';
import { Link, useNavigate } from 'react-router';
import { keepPreferences, type Mode, usePreferences } from '../../preferences.ts';
import { paths } from '../../paths.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../words.ts';

const modes: readonly Mode[] = ['system', 'light', 'dark'];

const useChoices = () => {
  const w = useWords(shellWords);
  const { language, mode, largeType } = usePreferences();
  const navigate = useNavigate();
  const modeWords = { system: w.asSystem, light: w.light, dark: w.dark };
  return [
    { key: 'profile', label: w.profile, onClick: () => void navigate(paths.profile) },
    {
      key: 'language',
      label: w.language,
      onClick: () => keepPreferences({ language: language === 'zh' ? 'en' : 'zh' }),
    },
    {
      key: 'type',
      label: `${largeType ? '✓ ' : ''}${w.largeType}`,
      onClick: () => keepPreferences({ largeType: !largeType }),
    },
    { type: 'divider' as const, key: 'line' },
    ...modes.map((one) => ({
      key: one,
      label: `${one === mode ? '✓ ' : ''}${modeWords[one]}`,
      onClick: () => keepPreferences({ mode: one }),
    })),
  ];
};

/** The product's name and the person's own menu. */
export const TopBar = () => {
  const w = useWords(shellWords);
  const items = useChoices();
  return (
    <header className="lf-top">
      <Link to={paths.today} className="lf-product">
        {w.product}
      </Link>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" size="small">
          {w.profile}
        </Button>
      </Dropdown>
    </header>
  );
};
