import { useEffect, useId, useRef, useState } from 'react';
import { useDark } from '../../ui/use-dark.ts';
import { minuteOf } from '../../ui/shanghai.ts';
import { fontStack } from '../../ui/theme.ts';
import { useWords } from '../../ui/words.ts';
import { traceGraphWords } from '../../words/trace.ts';
import { takeInHand } from './graph/hands.ts';
import { actOnKey } from './graph/keys.ts';
import { darkPalette, lightPalette } from './graph/palette.ts';
import type { Scene } from './graph/scene.ts';
import { Stage, type StageLook } from './graph/stage.ts';
import { useNodeText } from './use-node-text.ts';

export interface GraphCanvasProps {
  readonly scene: Scene;
  readonly selected: string | null;
  readonly onSelect: (key: string | null) => void;
  /** Opens or closes what hangs on a hub. */
  readonly onToggle: (key: string) => void;
  /** The node that stays where it is when the picture is laid out anew. */
  readonly anchor: string | null;
  readonly stage: Stage | null;
  readonly onStage: (stage: Stage | null) => void;
}

/** A moment at the axis: without its year. */
const axisTime = (moment: number): string => minuteOf(new Date(moment).toISOString()).slice(5);

/** How the stage is to look on this screen. */
export const useStageLook = (selected: number | null): StageLook => {
  const dark = useDark();
  const { layer } = useNodeText();
  return {
    palette: dark ? darkPalette : lightPalette,
    fontFamily: fontStack,
    selected,
    layerName: layer,
    momentText: axisTime,
  };
};

/** Acts of the person on the picture, as they are after the latest render. */
interface Acts {
  readonly scene: Scene;
  readonly onSelect: (key: string | null) => void;
  readonly onToggle: (key: string) => void;
  readonly onHover: (node: number | null) => void;
  readonly onFocus: (node: number | null) => void;
}

/** Lets keys, mouse and fingers act on a stage that fills a canvas. Returns how to stop it. */
const bind = (stage: Stage, canvas: HTMLCanvasElement, place: HTMLElement, acts: () => Acts): (() => void) => {
  const keyOf = (node: number | null): string | null => acts().scene.graph.nodes[node ?? -1]?.key ?? null;
  const stop = takeInHand(canvas, stage, {
    onTap: (node) => acts().onSelect(keyOf(node)),
    onHover: (node) => acts().onHover(node),
  });
  const onKey = (event: KeyboardEvent): void => {
    const { scene, onSelect, onToggle, onFocus } = acts();
    const acted = actOnKey(event, stage, scene, {
      onFocus,
      onChoose: (node) => onSelect(keyOf(node)),
      onToggle: (node) => onToggle(scene.graph.nodes[node]?.hub ?? keyOf(node) ?? ''),
    });
    if (acted) event.preventDefault();
  };
  const onBlur = (): void => acts().onFocus(null);
  const watch = new ResizeObserver(() => stage.resize({ width: canvas.clientWidth, height: canvas.clientHeight }));
  place.tabIndex = 0;
  place.addEventListener('keydown', onKey);
  place.addEventListener('blur', onBlur);
  watch.observe(canvas);
  return () => {
    place.removeEventListener('keydown', onKey);
    place.removeEventListener('blur', onBlur);
    watch.disconnect();
    stop();
    stage.leave();
  };
};

/** A stage for the canvas of a place, and the scene on it. */
const useStage = (props: GraphCanvasProps, moves: Pick<Acts, 'onHover' | 'onFocus'>) => {
  const { scene, selected, onSelect, onToggle, anchor, stage, onStage } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const found = scene.graph.nodes.findIndex(({ key }) => key === selected);
  const look = useStageLook(found < 0 ? null : found);
  const acts = useRef<Acts>({ scene, onSelect, onToggle, ...moves });
  useEffect(() => {
    acts.current = { scene, onSelect, onToggle, ...moves };
  });
  useEffect(() => {
    if (!canvas.current || !place.current) return;
    const made = new Stage(canvas.current);
    const stop = bind(made, canvas.current, place.current, () => acts.current);
    onStage(made);
    return () => {
      stop();
      onStage(null);
    };
  }, [onStage]);
  useEffect(() => stage?.show(scene, look, anchor));
  return { canvas, place };
};

/** The picture of the trace: dragged, pinched, zoomed and walked over by keys. What has the focus is said aloud. */
export const GraphCanvas = (props: GraphCanvasProps) => {
  const { scene, stage } = props;
  const g = useWords(traceGraphWords);
  const text = useNodeText();
  const helpId = useId();
  const [focused, setFocused] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const onFocus = (node: number | null): void => {
    stage?.focus(node);
    setFocused(node);
  };
  const { canvas, place } = useStage(props, { onHover: setHovered, onFocus });
  const { nodes, edges } = scene.graph;
  const shown = nodes[focused ?? hovered ?? -1];
  return (
    <div className="lf-graph">
      <div
        ref={place}
        role="application"
        aria-label={g.label(nodes.length, edges.length)}
        aria-describedby={helpId}
        className="lf-graph-place"
      >
        <canvas ref={canvas} className={hovered === null ? 'lf-graph-canvas' : 'lf-graph-canvas lf-graph-over'} />
      </div>
      <p id={helpId} className="lf-unseen">
        {g.help}
      </p>
      <p className="lf-graph-said lf-quiet" aria-live={focused === null ? 'off' : 'polite'}>
        {shown === undefined ? g.help : text.spoken(shown)}
      </p>
    </div>
  );
};
