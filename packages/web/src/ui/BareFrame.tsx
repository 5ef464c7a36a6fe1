import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePlatform } from '../api/platform.ts';
import { keepPreferences, usePreferences } from '../preferences.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from './words.ts';
import './bare-frame.css';

export interface BareFrameProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const Language = () => {
  const w = useWords(shellWords);
  const { language, largeType } = usePreferences();
  return (
    <div className="lf-row lf-screen-only">
      <Button
        type="text"
        size="small"
        aria-pressed={largeType}
        onClick={() => keepPreferences({ largeType: !largeType })}
      >
        {w.largeType}
      </Button>
      <Button type="text" size="small" onClick={() => keepPreferences({ language: language === 'zh' ? 'en' : 'zh' })}>
        {w.language}
      </Button>
    </div>
  );
};

/** A page outside of the shell: one column with one thing to do. */
export const BareFrame = ({ title, hint, wide, children }: BareFrameProps) => {
  const w = useWords(shellWords);
  const platform = usePlatform();
  const product = platform?.name ?? w.product;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={wide ? 'lf-bare lf-bare-wide' : 'lf-bare'}>
      <title>{`${title} · ${product}`}</title>
      <header className="lf-bare-top">
        <span className="lf-bare-product">{product}</span>
        <Language />
      </header>
      <main className="lf-stack">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {hint === undefined ? null : <p className="lf-quiet">{hint}</p>}
        {children}
      </main>
      {platform?.helpLine ? <footer className="lf-bare-help">{w.help(platform.helpLine)}</footer> : null}
    </div>
  );
};
