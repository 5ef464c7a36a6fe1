import { Segmented, Switch } from 'antd';
import type { ScreenLanguage, Theme } from '../../preferences.ts';
import { Section } from '../../ui/Section.tsx';
import { useLook } from '../../ui/use-look.ts';
import { useWords } from '../../ui/words.ts';
import { profileWords } from '../../words/profile.ts';
import { shellWords } from '../../words/shell.ts';

/** Language, light or dark, and large type; kept with the account. */
export const LookChoices = () => {
  const w = useWords(profileWords);
  const s = useWords(shellWords);
  const look = useLook();
  return (
    <Section title={w.look}>
      <div className="lf-row">
        <Segmented<ScreenLanguage>
          aria-label={w.language}
          value={look.language}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(language) => look.change({ language })}
        />
        <Segmented<Theme>
          aria-label={w.theme}
          value={look.theme}
          options={[
            { value: 'system', label: s.asSystem },
            { value: 'light', label: s.light },
            { value: 'dark', label: s.dark },
          ]}
          onChange={(theme) => look.change({ theme })}
        />
        <label className="lf-row">
          <Switch checked={look.largeType} onChange={(largeType) => look.change({ largeType })} />
          <span>{s.largeType}</span>
        </label>
      </div>
    </Section>
  );
};
