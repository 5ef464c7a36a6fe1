import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { Undertaking } from '@lianfang/contract/identity/undertakings';
import { Button, Checkbox, Form } from 'antd';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { useWords } from '../../ui/words.ts';
import { undertakingWords } from '../../words/identity.ts';
import { StartOver } from './StartOver.tsx';
import { useStep } from './use-step.ts';

const Acceptance = ({ text }: { readonly text: Undertaking }) => {
  const w = useWords(undertakingWords);
  const step = useStep(identityEndpoints.acceptUndertaking);
  return (
    <Form onFinish={() => step.run({ body: { version: text.version, sha256: text.sha256 } })}>
      <Fault>{step.fault}</Fault>
      <Form.Item
        name="read"
        valuePropName="checked"
        rules={[
          {
            validator: async (_rule, ticked: unknown) => {
              if (ticked !== true) throw new Error(w.readFirst);
            },
          },
        ]}
      >
        <Checkbox>{w.read}</Checkbox>
      </Form.Item>
      <div className="lf-row lf-screen-only">
        <Button type="primary" htmlType="submit" loading={step.running}>
          {w.act}
        </Button>
        <PrintButton />
        <StartOver />
      </div>
    </Form>
  );
};

/** The last step of the first sign-in: the undertaking of 反电信网络诈骗法 第五条. */
export const UndertakingPage = () => {
  const w = useWords(undertakingWords);
  const asked = useEndpoint(identityEndpoints.readUndertaking, {});
  const text = asked.data;
  return (
    <BareFrame title={text?.title ?? w.title} hint={w.recordLanguage || undefined} wide>
      {asked.error ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.isPending ? <Loading /> : null}
      {text ? (
        <>
          <section className="lf-undertaking" lang="zh-CN" aria-label={text.title}>
            {text.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
          <Acceptance text={text} />
        </>
      ) : null}
    </BareFrame>
  );
};
