import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { OrderRow } from '@lianfang/contract/orders/orders';
import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { AccountText } from '../../ui/AccountText.tsx';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { ReturnMark } from '../../ui/ReturnMark.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { yuanText } from '../../ui/yuan-text.ts';
import { returnWords } from '../../words/returns.ts';

interface OfCase {
  readonly found: Pick<CaseRecord, 'id'>;
}

const isFreeze = ({ kind, state, executedAmount }: OrderRow): boolean =>
  (kind === 'freeze' || kind === 'renew-freeze') && state === 'executed' && (executedAmount ?? 0) > 0;

const Start = ({ found, freeze }: OfCase & { readonly freeze: OrderRow }) => {
  const w = useWords(returnWords);
  const go = useNavigate();
  const open = useCommand(returnEndpoints.openReturn, {
    onDone: ({ id }) => void go(to(paths.return, { returnId: id })),
  });
  return (
    <div className="lf-row lf-screen-only">
      <span className="lf-grow">
        {w.startHint(freeze.account.number.slice(-4), yuanText(freeze.executedAmount ?? 0))}
      </span>
      <ActionButton
        label={w.start}
        running={open.running}
        onAct={() => open.run({ params: { caseId: found.id }, body: { freezeId: freeze.id } })}
      />
    </div>
  );
};

/** The returns of what was frozen in a case, or in which its victim asks; and the way to start one. */
export const CaseReturns = ({ found }: OfCase) => {
  const w = useWords(returnWords);
  const may = useMay();
  const asked = useEndpoint(
    returnEndpoints.listReturns,
    { query: { caseId: found.id, limit: 200 } },
    { enabled: may('return.read') },
  );
  const orders = useEndpoint(orderEndpoints.listOrders, { query: { caseId: found.id, limit: 200 } });
  if (!may('return.read')) return null;
  return (
    <Section title={w.title}>
      <Reply of={asked} rows={2}>
        {({ rows }) => {
          const known = new Set(rows.map(({ account }) => account.number));
          const freezes = (orders.data?.rows ?? []).filter((one) => isFreeze(one) && !known.has(one.account.number));
          return (
            <div className="lf-stack">
              {rows.length === 0 ? <p className="lf-quiet">{w.noneOfCase}</p> : null}
              <ul className="lf-plain lf-lines">
                {rows.map((one) => (
                  <li key={one.id} className="lf-order-line">
                    <Link to={to(paths.return, { returnId: one.id })} className="lf-order-kind">
                      {w.round(one.round)}
                    </Link>
                    <span className="lf-grow">
                      <AccountText account={one.account} />
                    </span>
                    <span className="lf-order-amount">
                      <Yuan fen={one.frozen} />
                    </span>
                    <span className="lf-order-standing">
                      <ReturnMark state={one.state} />
                    </span>
                  </li>
                ))}
              </ul>
              {may('return.open') ? freezes.map((one) => <Start key={one.id} found={found} freeze={one} />) : null}
            </div>
          );
        }}
      </Reply>
    </Section>
  );
};
