import { Link } from 'react-router';
import { headingOf, type RecordColumn } from './record-column.ts';
import type { RecordTableProps } from './RecordTable.tsx';

const Heading = <Row,>({ row, columns, openTo }: CardProps<Row>) => {
  const heading = headingOf(columns);
  if (!heading) return null;
  const text = heading.render(row);
  return <p className="lf-card-heading">{openTo ? <Link to={openTo(row)}>{text}</Link> : text}</p>;
};

interface CardProps<Row> {
  readonly row: Row;
  readonly columns: readonly RecordColumn<Row>[];
  readonly openTo?: (row: Row) => string;
}

const Card = <Row,>(props: CardProps<Row>) => {
  const heading = headingOf(props.columns);
  const lines = props.columns.filter((column) => column !== heading && column.phone !== 'hidden');
  return (
    <>
      <Heading {...props} />
      <dl className="lf-card-lines">
        {lines.map((column) => (
          <div key={column.key}>
            <dt>{column.title}</dt>
            <dd>{column.render(props.row)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** The rows of a record list as cards: one column of them, for a phone. */
export const RecordCards = <Row,>({ view, columns, idOf, openTo, label }: RecordTableProps<Row>) => (
  <ul className="lf-plain lf-cards" aria-label={label}>
    {view.rows.map((row) => (
      <li key={idOf(row)} data-record={idOf(row)} tabIndex={-1} className="lf-card">
        <Card row={row} columns={columns} {...(openTo ? { openTo } : {})} />
      </li>
    ))}
  </ul>
);
