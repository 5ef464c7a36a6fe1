import { AimOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../ui/words.ts';
import { traceGraphWords } from '../../words/trace.ts';
import type { Stage } from './graph/stage.ts';
import type { TraceGraphState } from './use-trace-graph.ts';

export interface GraphToolsProps {
  readonly state: TraceGraphState;
  readonly stage: Stage | null;
  readonly children?: ReactNode;
}

/** Buttons of the picture: nearer, further, all of it; hubs open or closed. */
export const GraphTools = ({ state, stage, children }: GraphToolsProps) => {
  const g = useWords(traceGraphWords);
  const { hubs, collapsed } = state;
  const areOpen = [...collapsed.hubs].every((hub) => hubs.expanded.has(hub));
  return (
    <div className="lf-row">
      <Button icon={<PlusOutlined />} aria-label={g.zoomIn} onClick={() => stage?.zoom(1.4)} />
      <Button icon={<MinusOutlined />} aria-label={g.zoomOut} onClick={() => stage?.zoom(1 / 1.4)} />
      <Button icon={<AimOutlined />} onClick={() => stage?.fit()}>
        {g.fit}
      </Button>
      {collapsed.hubs.size === 0 ? null : (
        <Button onClick={() => hubs.setExpanded(areOpen ? new Set() : collapsed.hubs)}>
          {areOpen ? g.collapseAll : g.expandAll}
        </Button>
      )}
      {children}
    </div>
  );
};
