import { Table, type TableProps } from 'antd';
import { type ComponentRef, type HTMLAttributes, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePreferences } from '../preferences.ts';
import { headingOf, type RecordColumn } from './record-column.ts';
import type { RecordTableProps } from './RecordTable.tsx';
import { typeSize } from './theme.ts';
import type { ListView } from './use-list-view.ts';

type AntColumn<Row> = NonNullable<TableProps<Row>['columns']>[number];

const orderOf = <Row,>(column: RecordColumn<Row>, view: ListView<Row>) => {
  if (view.query['sort'] === column.sort?.up) return 'ascend';
  return view.query['sort'] === column.sort?.down ? 'descend' : null;
};

const columnOf = <Row extends object>(
  column: RecordColumn<Row>,
  { view, columns, openTo }: RecordTableProps<Row>,
): AntColumn<Row> => ({
  key: column.key,
  title: column.title,
  render: (_value: unknown, row: Row) =>
    openTo && column === headingOf(columns) ? (
      <Link className="lf-row-link" to={openTo(row)}>
        {column.render(row)}
      </Link>
    ) : (
      column.render(row)
    ),
  align: column.align ?? 'start',
  ellipsis: column.wraps ? false : { showTitle: false },
  ...(column.width === undefined ? {} : { width: column.width }),
  ...(column.sort ? { sorter: true, sortOrder: orderOf(column, view) } : {}),
});

const isInControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label') !== null;

const useOpen = <Row,>(openTo: ((row: Row) => string) | undefined) => {
  const navigate = useNavigate();
  return (row: Row) => {
    if (!openTo) return {};
    const open = (event: MouseEvent | KeyboardEvent): void => {
      if (!isInControl(event.target)) void navigate(openTo(row));
    };
    return {
      onClick: open,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') open(event);
      },
    };
  };
};

type RowProps = HTMLAttributes<HTMLElement> & { readonly 'data-record': string };

const rowProps = (id: string, opening: HTMLAttributes<HTMLElement>): RowProps => ({
  ...opening,
  tabIndex: -1,
  'data-record': id,
});

const wider = (width: number): number => Math.round((width * typeSize.large) / typeSize.normal);

/** The columns as wide as their text needs: their widths are for the normal size. */
const useFitted = <Row,>(columns: readonly RecordColumn<Row>[]): readonly RecordColumn<Row>[] => {
  if (!usePreferences().largeType) return columns;
  return columns.map((column) =>
    typeof column.width === 'number' ? { ...column, width: wider(column.width) } : column,
  );
};

/** Room that a column without a width of its own has at least, in px. */
const leastWidth = 200;

/** Where the window has less room than this the table scrolls by itself, and no column is squeezed to nothing. */
const roomOf = <Row,>(columns: readonly RecordColumn<Row>[]): number =>
  columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : leastWidth), 0);

/** The row by which the table measures its columns repeats the checkbox of its head, for nobody to see or to reach. */
const useInertMeasure = () => {
  const table = useRef<ComponentRef<typeof Table>>(null);
  useEffect(() => {
    for (const row of table.current?.nativeElement.querySelectorAll('.ant-table-measure-row') ?? [])
      row.setAttribute('inert', '');
  });
  return table;
};

/** The rows of a record list as a table. The table only shows: order and page are the endpoint's. */
export const RecordRows = <Row extends object>(props: RecordTableProps<Row>) => {
  const { view, idOf, chosen } = props;
  const columns = useFitted(props.columns);
  const opening = useOpen(props.openTo);
  const table = useInertMeasure();
  const sort: TableProps<Row>['onChange'] = (_pages, _filters, sorter) => {
    const order = Array.isArray(sorter) ? sorter[0] : sorter;
    const column = columns.find((one) => one.key === order?.columnKey);
    const value = order?.order === 'ascend' ? column?.sort?.up : column?.sort?.down;
    view.set({ sort: order?.order ? value : undefined });
  };
  return (
    <Table<Row>
      ref={table}
      size="small"
      rowKey={idOf}
      columns={columns.map((column) => columnOf(column, { ...props, columns }))}
      dataSource={view.rows}
      pagination={false}
      scroll={{ x: roomOf(columns) }}
      onChange={sort}
      showSorterTooltip={false}
      onRow={(row) => rowProps(idOf(row), opening(row))}
      rowClassName={props.openTo ? 'lf-row-opens' : ''}
      {...(chosen
        ? {
            rowSelection: {
              selectedRowKeys: [...chosen.ids],
              onChange: (keys) => chosen.choose(keys.map(String)),
              columnWidth: 40,
            },
          }
        : {})}
    />
  );
};
