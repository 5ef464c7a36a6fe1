import type { DocumentBlock, DocumentContent } from '@lianfang/contract/documents/content';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useWords } from '../../ui/words.ts';
import { documentWords } from '../../words/documents.ts';
import '../../ui/record.css';
import './documents.css';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

const aligns = { left: 'lf-left', center: 'lf-center', right: 'lf-number' } as const;

/** A table of a document as it will be printed. */
export const DocumentTable = ({ table }: { readonly table: TableBlock }) => (
  <WideTable>
    {table.caption === '' ? null : <caption>{table.caption}</caption>}
    <thead>
      <tr>
        {table.columns.map((column, place) => (
          // Two columns may have the same header; their place tells them apart, as it does for rows and cells.
          <th key={`${place} ${column.header}`} scope="col" className={aligns[column.align]}>
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row, rowPlace) => (
        <tr key={`${rowPlace} ${row[0] ?? ''}`}>
          {row.map((cell, place) => (
            <td key={`${place} ${cell}`} className={aligns[table.columns[place]?.align ?? 'left']}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </WideTable>
);

const Block = ({ block }: { readonly block: DocumentBlock }) => {
  if (block.kind === 'table') return <DocumentTable table={block} />;
  if (block.kind === 'paragraph') return <p className="lf-text lf-paper-paragraph">{block.text}</p>;
  return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
};

const Blocks = ({ blocks }: { readonly blocks: readonly DocumentBlock[] }) => (
  <div className="lf-stack">
    {blocks.map((block, place) => (
      // A block has no name of its own; its place is what tells it from the next.
      <Block key={`${place} ${block.kind}`} block={block} />
    ))}
  </div>
);

/** The text of a document with its attachments. */
export const DocumentText = ({ content }: { readonly content: DocumentContent }) => {
  const w = useWords(documentWords);
  return (
    <>
      <Section title={w.body}>
        {content.addressee === null ? null : <p>{content.addressee}：</p>}
        <Blocks blocks={content.blocks} />
        {content.note === null ? null : <p>（{content.note}）</p>}
        {content.copyTo === null ? null : (
          <p className="lf-quiet">
            {w.copyTo}：{content.copyTo}
          </p>
        )}
      </Section>
      {content.attachments.map((attachment, place) => (
        <Section key={`${place} ${attachment.title}`} title={`${w.attachment(place + 1)} ${attachment.title}`}>
          <Blocks blocks={attachment.blocks} />
        </Section>
      ))}
    </>
  );
};
