import { sql } from 'kysely';
import type { MonthSpan } from '../../kernel/clock/month.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** Letters whose first term for a reply ended in a month, and how many of them were answered within it. */
export interface LetterFigures {
  readonly unitId: string;
  readonly due: number;
  readonly inTime: number;
}

/** A letter that asked for a reply until a moment of the month. */
export interface LetterDue {
  readonly unitId: string;
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly dueAt: string;
  readonly repliedAt: string | null;
}

const counted = ({ from, until }: MonthSpan, unitIds: readonly string[] | null) => sql`
  letter.first_reply_due_at > ${from.toString()} and letter.first_reply_due_at <= ${until.toString()}
  and letter.issued_at is not null and letter.state <> 'withdrawn'
  and ${unitIds === null ? sql`true` : sql`letter.unit_id = any(${unitIds}::text[]::uuid[])`}`;

/** The figures of the units (all where null) that owed a reply. A withdrawn letter asks for nothing. */
export const letterFigures = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<LetterFigures[]> => {
  const { rows } = await sql<LetterFigures>`
    select letter.unit_id as "unitId", count(*)::int as due,
           count(*) filter (where letter.first_replied_at < letter.first_reply_due_at)::int as "inTime"
      from supervision letter where ${counted(span, unitIds)} group by letter.unit_id`.execute(tx);
  return rows;
};

/** The very letters that `letterFigures` counts. */
export const lettersDue = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<LetterDue[]> => {
  const { rows } = await sql<LetterDue>`
    select letter.unit_id as "unitId", letter.id, letter.title,
           letter.number_word || '〔' || letter.year || '〕' || letter.number || '号' as label,
           letter.first_reply_due_at as "dueAt", letter.first_replied_at as "repliedAt"
      from supervision letter where ${counted(span, unitIds)}
     order by letter.first_reply_due_at, letter.id`.execute(tx);
  return rows;
};
