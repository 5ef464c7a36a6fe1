import type { MoneyFigure } from '@lianfang/contract/money-figures/figures';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { useMay } from '../../ui/me.ts';
import type { FigureSpan } from './use-figure-span.ts';

export interface FigureLinkProps {
  readonly figure: MoneyFigure;
  readonly span: FigureSpan;
  readonly bankId?: string;
  readonly children: ReactNode;
}

/** A figure that leads to the records behind it, for those who may see them. */
export const FigureLink = ({ figure, span, bankId, children }: FigureLinkProps) => {
  const may = useMay();
  if (!may('money-figures.list-records')) return <>{children}</>;
  const { from, until, unitId } = span;
  return <Link to={to(paths.moneyFigureRecords, {}, { figure, from, until, unitId, bankId })}>{children}</Link>;
};
