import { inLanguage, type Language, type Words } from '@lianfang/contract/words';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { keepPreferences, usePreferences } from '../../preferences.ts';
import { publicAppealWords } from '../../words/public-appeal.ts';

const names: Readonly<Record<Language, string>> = { zh: '中文', en: 'English', bo: 'བོད་ཡིག' };

export interface Tongue {
  readonly language: Language;
  readonly say: (words: Words) => string;
}

/** The language of a page that the public reads: the one of the screen, or Tibetan where the address says so. */
export const useTongue = (): Tongue => {
  const [query] = useSearchParams();
  const { language: ofScreen } = usePreferences();
  const language = query.get('lang') === 'bo' ? 'bo' : ofScreen;
  return { language, say: (words) => inLanguage(words, language) };
};

/** Chooses among the three languages; the address keeps the choice. */
export const TongueChoice = () => {
  const [query, setQuery] = useSearchParams();
  const { language, say } = useTongue();
  const choose = (chosen: Language): void => {
    if (chosen !== 'bo') keepPreferences({ language: chosen });
    const after = new URLSearchParams(query);
    after.delete('lang');
    if (chosen === 'bo') after.set('lang', 'bo');
    setQuery(after, { replace: true });
  };
  return (
    <nav className="lf-row lf-screen-only" aria-label={say(publicAppealWords.language)}>
      {(Object.keys(names) as Language[]).map((one) => (
        <Button
          key={one}
          size="small"
          lang={one}
          type={one === language ? 'primary' : 'default'}
          aria-pressed={one === language}
          onClick={() => choose(one)}
        >
          {names[one]}
        </Button>
      ))}
    </nav>
  );
};
