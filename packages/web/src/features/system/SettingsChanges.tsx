import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import type { SettingsChange } from '@lianfang/contract/system/settings';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { systemWords } from '../../words/system.ts';
import { useJoined } from '../../ui/joined-text.ts';

const ChangeLine = ({ change }: { readonly change: SettingsChange }) => {
  const w = useWords(systemWords);
  const joined = useJoined();
  return (
    <li>
      <Moment at={change.at} />
      <span>{change.by}</span>
      <span className="lf-quiet">{joined.list(change.changed.map((name) => w[name]))}</span>
    </li>
  );
};

/** Who changed which setting, newest first. */
export const SettingsChanges = () => {
  const w = useWords(systemWords);
  const asked = useEndpoint(systemEndpoints.listSettingsChanges, { query: { limit: 20 } });
  return (
    <Section title={w.changes}>
      <Reply of={asked} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="lf-quiet">{w.noChange}</p>
          ) : (
            <ol className="lf-plain lf-lines">
              {rows.map((change) => (
                <ChangeLine key={change.version} change={change} />
              ))}
            </ol>
          )
        }
      </Reply>
    </Section>
  );
};
