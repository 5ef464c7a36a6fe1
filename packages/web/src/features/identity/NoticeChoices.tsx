import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { NotificationTopic, notificationTopics } from '@lianfang/contract/notifications/kinds';
import type { NotificationPreferences } from '@lianfang/contract/notifications/notifications';
import { Button, Checkbox, Form, Radio, Select } from 'antd';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { notificationWords } from '../../words/notifications.ts';
import { profileWords } from '../../words/profile.ts';

interface NoticeForm extends Pick<NotificationPreferences, 'channels' | 'topics'> {
  readonly whose: 'county' | 'own';
  readonly from: string;
  readonly to: string;
  readonly workingDaysOnly: boolean;
}

const formOf = ({ channels, topics, quiet }: NotificationPreferences): NoticeForm => ({
  channels,
  topics,
  whose: quiet === null ? 'county' : 'own',
  from: quiet?.from ?? '21:00',
  to: quiet?.to ?? '08:00',
  workingDaysOnly: quiet?.workingDaysOnly ?? false,
});

const bodyOf = ({ channels, topics, whose, from, to, workingDaysOnly }: NoticeForm): NotificationPreferences => ({
  channels,
  topics,
  quiet: whose === 'own' ? { from, to, workingDaysOnly } : null,
});

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`).map((value) => ({
  value,
  label: value,
}));

const QuietFields = () => {
  const w = useWords(notificationWords);
  const own = Form.useWatch('whose') === 'own';
  return (
    <>
      <Form.Item name="whose" label={w.quiet}>
        <Radio.Group
          options={[
            { value: 'county', label: w.quietCounty },
            { value: 'own', label: w.quietOwn },
          ]}
        />
      </Form.Item>
      <div className="lf-row" hidden={!own}>
        <Form.Item name="from" label={w.from}>
          <Select options={hours} />
        </Form.Item>
        <Form.Item name="to" label={w.to}>
          <Select options={hours} />
        </Form.Item>
        <Form.Item name="workingDaysOnly" valuePropName="checked">
          <Checkbox>{w.workingDays}</Checkbox>
        </Form.Item>
      </div>
    </>
  );
};

const NoticeFields = ({ kept }: { readonly kept: NotificationPreferences }) => {
  const w = useWords(notificationWords);
  const p = useWords(profileWords);
  const say = useSay();
  const save = useCommand(notificationEndpoints.saveNotificationPreferences, { done: w.saved });
  return (
    <Form<NoticeForm>
      layout="vertical"
      initialValues={formOf(kept)}
      onFinish={(form) => save.run({ body: bodyOf(form) })}
    >
      <Form.Item name="channels" label={w.outside} extra={w.outsideHint}>
        <Checkbox.Group
          options={[
            { value: 'sms', label: w.sms },
            { value: 'wecom', label: w.wecom },
          ]}
        />
      </Form.Item>
      <Form.Item name="topics" label={w.topics}>
        <Checkbox.Group
          options={NotificationTopic.options.map((value) => ({ value, label: say(notificationTopics[value]) }))}
        />
      </Form.Item>
      <QuietFields />
      <Button htmlType="submit" loading={save.running}>
        {p.save}
      </Button>
    </Form>
  );
};

/** What also reaches a person outside the platform, and when not. */
export const NoticeChoices = () => {
  const p = useWords(profileWords);
  const asked = useEndpoint(notificationEndpoints.readNotificationPreferences, {});
  return (
    <Section title={p.notices}>
      <Reply of={asked} rows={3}>
        {(kept) => <NoticeFields kept={kept} />}
      </Reply>
    </Section>
  );
};
