import type { Mention, MentionPart } from '@lianfang/contract/plans/ledger';
import type { MentionText } from '@lianfang/contract/plans/review';
import { Form, Input, Select } from 'antd';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';

/** Names by part, as the form holds them. */
export interface MeasureFieldValues {
  readonly path: string;
  readonly heading: string | null;
  readonly text: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly supporting: readonly string[];
  readonly leader: readonly string[];
  readonly deadlineText: string | null;
}

const parts = ['lead', 'responsible', 'supporting', 'leader'] as const satisfies readonly MentionPart[];

/** Empty text is no text. */
export const orNull = (text: string | null | undefined): string | null => text?.trim() || null;

/** The names of the form as mentions: those that were there keep their place in the text and what they mean. */
export const mentionTexts = (values: MeasureFieldValues, kept: readonly Mention[]): MentionText[] =>
  parts.flatMap((part) =>
    (values[part] ?? []).map((name) => ({
      id: kept.find((mention) => mention.part === part && mention.name === name)?.id ?? null,
      part,
      name,
    })),
  );

/** The written names of one part. */
export const namesOf = (mentions: readonly Mention[], part: MentionPart): string[] =>
  mentions.filter((mention) => mention.part === part).map((mention) => mention.name);

/** The fields of a measure. Unit names are written; what they mean is settled beside. */
export const MeasureFields = () => {
  const w = useWords(reviewWords);
  const needed = [{ required: true, whitespace: true }];
  return (
    <>
      <Form.Item name="path" label={w.path} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="heading" label={w.heading}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="text" label={w.measureText} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={20_000} />
      </Form.Item>
      {parts.map((part) => (
        <Form.Item key={part} name={part} label={w[part]}>
          <Select mode="tags" tokenSeparators={['、', '，', ',', '；', ';']} open={false} suffixIcon={null} />
        </Form.Item>
      ))}
      <Form.Item name="deadlineText" label={w.deadline}>
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
};
