import { Button } from 'antd';
import { Facts } from '../../ui/Facts.tsx';
import { useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { traceAccountWords, traceGraphWords, traceWords } from '../../words/trace.ts';
import type { FlowNode } from './graph/flow-graph.ts';
import { useNodeText } from './use-node-text.ts';
import type { TraceGraphState } from './use-trace-graph.ts';

const listed = 20;

const Members = ({ node, state }: BundlePanelProps) => {
  const w = useWords(traceAccountWords);
  const { name } = useNodeText();
  const { collapsed, whole, setSelected, hubs } = state;
  const members = whole.nodes
    .filter(({ key }) => collapsed.bundleOf.get(key) === node.key)
    .toSorted((a, b) => b.stoppable - a.stoppable || b.inflow - a.inflow);
  const open = (key: string): void => {
    if (node.hub !== null) hubs.toggle(node.hub);
    setSelected(key);
  };
  return (
    <>
      <h3>{w.members}</h3>
      <ul className="lf-plain lf-lines">
        {members.slice(0, listed).map((member) => (
          <li key={member.key}>
            <Button type="link" className="lf-pick lf-grow" onClick={() => open(member.key)}>
              {name(member)}
            </Button>
            <Yuan fen={member.stoppable > 0 ? member.stoppable : member.inflow} />
          </li>
        ))}
      </ul>
      {members.length > listed ? <p className="lf-quiet">{w.more(members.length - listed)}</p> : null}
    </>
  );
};

export interface BundlePanelProps {
  readonly node: FlowNode;
  readonly state: TraceGraphState;
}

/** What is in a bundle, or how money left where nobody is named. */
export const BundlePanel = ({ node, state }: BundlePanelProps) => {
  const w = useWords(traceAccountWords);
  const t = useWords(traceWords);
  const g = useWords(traceGraphWords);
  const { hub } = node;
  return (
    <>
      <Facts
        facts={[
          { label: w.inflow, value: <Yuan fen={node.inflow} /> },
          { label: w.outflow, value: node.outflow === 0 ? null : <Yuan fen={node.outflow} /> },
          { label: t.stoppable, value: node.stoppable === 0 ? null : <Yuan fen={node.stoppable} /> },
          { label: t.unresolved, value: node.unresolved === 0 ? null : <Yuan fen={node.unresolved} /> },
          { label: t.sunk, value: node.sunk === 0 ? null : <Yuan fen={node.sunk} /> },
        ]}
      />
      {hub === null ? null : (
        <>
          <div>
            <Button onClick={() => state.hubs.toggle(hub)}>{g.expand}</Button>
          </div>
          <Members node={node} state={state} />
        </>
      )}
    </>
  );
};
