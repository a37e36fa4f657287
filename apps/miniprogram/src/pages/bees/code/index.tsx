import { Page } from '../../../features/frame/page';
import { CodeScreen } from '../../../features/shop/code-screen';
import { useParameters } from '../../../platform/navigation';

export default function CodePage() {
  const { id = '' } = useParameters();
  return (
    <Page name="code" title="兑换码" kind="deeper">
      {() => <CodeScreen id={id} />}
    </Page>
  );
}
