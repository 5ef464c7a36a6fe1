import type { CaseTrace } from '@lianfang/contract/traces/traces';
import { useState } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../ui/words.ts';
import { traceGraphWords } from '../../words/trace.ts';
import type { Stage } from './graph/stage.ts';
import { GraphCanvas } from './GraphCanvas.tsx';
import { GraphTools } from './GraphTools.tsx';
import { PictureButton } from './PictureButton.tsx';
import { ScrubBar } from './ScrubBar.tsx';
import { ToneLegend } from './ToneLegend.tsx';
import type { TraceGraphState } from './use-trace-graph.ts';

export interface TraceGraphProps {
  readonly trace: CaseTrace;
  readonly state: TraceGraphState;
}

/** The graph with its tools and the moment it shows. */
export const TraceGraph = ({ trace, state }: TraceGraphProps) => {
  const g = useWords(traceGraphWords);
  const [stage, setStage] = useState<Stage | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const { scene, selected, setSelected, hubs, collapsed } = state;
  const toggle = (key: string): void => {
    if (!collapsed.hubs.has(key)) return;
    setAnchor(key);
    hubs.toggle(key);
  };
  if (scene.graph.nodes.length === 0) return <EmptyState title={g.nothing} />;
  return (
    <div className="lf-stack lf-screen-only">
      <GraphTools state={state} stage={stage}>
        <PictureButton trace={trace} state={state} stage={stage} />
      </GraphTools>
      <GraphCanvas
        scene={scene}
        selected={collapsed.bundleOf.get(selected ?? '') ?? selected}
        onSelect={setSelected}
        onToggle={toggle}
        anchor={anchor ?? selected}
        stage={stage}
        onStage={setStage}
      />
      <ScrubBar state={state} />
      <ToneLegend isThen={state.at !== null} />
    </div>
  );
};
