import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  HourglassOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import './state-mark.css';

/** How a state asks for attention; the only use of colour. */
export type Tone = 'quiet' | 'soon' | 'wrong' | 'good' | 'waiting';

const icons: Readonly<Record<Tone, ReactNode>> = {
  quiet: <MinusCircleOutlined aria-hidden />,
  soon: <ClockCircleOutlined aria-hidden />,
  wrong: <ExclamationCircleOutlined aria-hidden />,
  good: <CheckCircleOutlined aria-hidden />,
  waiting: <HourglassOutlined aria-hidden />,
};

/** A state by colour, icon and word together: none of the three alone. */
export const StateMark = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <span className={`lf-mark lf-mark-${tone}`}>
    {icons[tone]} {children}
  </span>
);
