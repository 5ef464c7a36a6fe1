import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { returnLifecycle } from '@lianfang/contract/returns/return-lifecycle';
import {
  returnMethods,
  type ReturnRecord,
  type ReturnRound,
  type ReturnShare,
} from '@lianfang/contract/returns/returns';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { OrderMark } from '../../ui/OrderMark.tsx';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { ProposedMethod } from './ProposedMethod.tsx';
import { returnMoneyWords, returnWords } from '../../words/returns.ts';
import { MovementsDialog } from './MovementsDialog.tsx';

interface OfRecord {
  readonly record: ReturnRecord;
}

const useNumberOf = ({ claims, candidates }: ReturnRecord): ((caseId: string | null) => string) => {
  const w = useWords(returnMoneyWords);
  const numbers = new Map<string, string>([...claims, ...candidates].map((one) => [one.caseId, one.caseNumber]));
  return (caseId) => (caseId === null ? w.nobody : (numbers.get(caseId) ?? w.nobody));
};

/** What came into the frozen account and left it. */
export const ReturnMovements = ({ record }: OfRecord) => {
  const w = useWords(returnMoneyWords);
  const numberOf = useNumberOf(record);
  return (
    <Section
      title={w.movements}
      actions={
        <DialogAct
          record={record}
          moves={returnLifecycle.moves}
          small
          endpoint={returnEndpoints.saveReturnMovements}
          label={w.edit}
        >
          {(close) => <MovementsDialog record={record} onClose={close} />}
        </DialogAct>
      }
    >
      {record.movements.length === 0 ? (
        <p className="lf-quiet">{w.noMovements}</p>
      ) : (
        <WideTable label={w.movements}>
          <thead>
            <tr>
              <th scope="col">{w.at}</th>
              <th scope="col">{w.side}</th>
              <th scope="col" className="lf-number">
                {w.amount}
              </th>
              <th scope="col">{w.counterparty}</th>
              <th scope="col">{w.ofCase}</th>
            </tr>
          </thead>
          <tbody>
            {record.movements.map((one, place) => (
              <tr key={`${one.at} ${place}`}>
                <th scope="row" className="lf-nowrap">
                  <Moment at={one.at} as="second" />
                </th>
                <td>{w[one.side]}</td>
                <td className="lf-number">
                  <Yuan fen={one.amount} />
                </td>
                <td>{one.counterparty ?? w.nobody}</td>
                <td>{one.side === 'in' ? numberOf(one.caseId) : ''}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </Section>
  );
};

const ShareRow = ({ record, share }: OfRecord & { readonly share: ReturnShare }) => {
  const w = useWords(returnMoneyWords);
  const claim = record.claims.find(({ id }) => id === share.claimId);
  return (
    <tr>
      <th scope="row">{claim?.application.name}</th>
      <td className="lf-number">
        <Yuan fen={claim?.loss ?? null} />
      </td>
      <td className="lf-number">
        <Yuan fen={share.amount} />
      </td>
      <td>
        {share.orderId === null || share.orderState === null ? (
          w.notSent
        ) : (
          <Link to={to(paths.order, { orderId: share.orderId })}>
            <OrderMark state={share.orderState} />
          </Link>
        )}
      </td>
    </tr>
  );
};

/** Whom how much goes to in a round. */
export const ReturnShares = ({ record, round }: OfRecord & { readonly round: ReturnRound }) => {
  const w = useWords(returnMoneyWords);
  const total = round.shares.reduce((sum, { amount }) => sum + amount, 0);
  if (round.shares.length === 0) return null;
  return (
    <WideTable label={w.shares}>
      <thead>
        <tr>
          <th scope="col">{w.victim}</th>
          <th scope="col" className="lf-number">
            {w.loss}
          </th>
          <th scope="col" className="lf-number">
            {w.share}
          </th>
          <th scope="col">{w.order}</th>
        </tr>
      </thead>
      <tbody>
        {round.shares.map((share) => (
          <ShareRow key={share.claimId} record={record} share={share} />
        ))}
        <tr>
          <th scope="row" colSpan={2}>
            {w.total}
          </th>
          <td className="lf-number">
            <Yuan fen={total} />
          </td>
          <td>{round.decision}</td>
        </tr>
      </tbody>
    </WideTable>
  );
};

/** The method of the round with its reason: proposed, or fixed by a person, and what each victim gets by it. */
export const ReturnMethodSection = ({ record, round }: OfRecord & { readonly round: ReturnRound }) => {
  const w = useWords(returnMoneyWords);
  const r = useWords(returnWords);
  const say = useSay();
  const { proposal } = record;
  if (proposal === null && round.method === null) return null;
  return (
    <Section title={r.method}>
      {round.method !== null || proposal === null ? null : (
        <p>
          <ProposedMethod of={proposal} /> <span className="lf-quiet">{w.proposalHint}</span>
        </p>
      )}
      {round.method === null ? null : (
        <Facts
          facts={[
            { label: r.method, value: say(returnMethods[round.method]) },
            { label: w.basisOf, value: round.methodReason },
            { label: w.fixedBy, value: round.fixedByName },
          ]}
        />
      )}
      <ReturnShares record={record} round={round} />
    </Section>
  );
};
