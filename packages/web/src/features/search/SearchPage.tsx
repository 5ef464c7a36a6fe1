import { type Found, searchEndpoints } from '@lianfang/contract/search/endpoints';
import { Input } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { foundAddress } from '../../ui/found-address.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { searchWords } from '../../words/search.ts';

const FoundLine = ({ one }: { readonly one: Found }) => (
  <li>
    <Link to={foundAddress(one)}>{one.title}</Link>
    <span className="lf-quiet">{one.remark}</span>
  </li>
);

const Results = ({ found }: { readonly found: readonly Found[] }) => {
  const w = useWords(searchWords);
  if (found.length === 0) return <EmptyState title={w.none} hint={w.noneNext} />;
  const kinds = [...new Set(found.map((one) => one.kind))];
  return (
    <>
      <p className="lf-quiet" aria-live="polite">
        {w.found(found.length)}
      </p>
      {kinds.map((kind) => {
        const some = found.filter((one) => one.kind === kind);
        return (
          <Section key={kind} title={`${w[kind]} ${some.length}`}>
            <ul className="lf-plain lf-lines">
              {some.map((one) => (
                <FoundLine key={one.id} one={one} />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
};

const Asked = ({ text }: { readonly text: string }) => {
  const asked = useEndpoint(searchEndpoints.searchAll, { query: { text } });
  return <Reply of={asked}>{({ found }) => <Results found={found} />}</Reply>;
};

/** Everything one may see that holds the text, by what kind of thing it is; the text stands in the URL. */
export const SearchPage = () => {
  const w = useWords(searchWords);
  const [query, setQuery] = useSearchParams();
  const text = (query.get('text') ?? '').trim().slice(0, 100);
  return (
    <PageFrame narrow title={w.title}>
      <search>
        <Input.Search
          key={text}
          allowClear
          defaultValue={text}
          aria-label={w.title}
          placeholder={w.hint}
          maxLength={100}
          onSearch={(typed) => setQuery(typed.trim() === '' ? {} : { text: typed.trim() })}
        />
      </search>
      {text === '' ? <EmptyState title={w.start} /> : <Asked text={text} />}
    </PageFrame>
  );
};
