import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { usePhone } from '../../ui/use-media.ts';
import { useWords } from '../../ui/words.ts';
import { traceWords } from '../../words/trace.ts';

type View = 'graph' | 'tree';

/** Graph or tree, kept in the address; a phone begins with the tree. */
export const useView = (): readonly [View, (view: View) => void] => {
  const [address, setAddress] = useSearchParams();
  const isPhone = usePhone();
  const said = address.get('view');
  const view = said === 'graph' || said === 'tree' ? said : isPhone ? 'tree' : 'graph';
  const choose = (next: View): void => {
    const changed = new URLSearchParams(address);
    changed.set('view', next);
    setAddress(changed, { replace: true });
  };
  return [view, choose];
};

export const ViewChoice = () => {
  const w = useWords(traceWords);
  const [view, choose] = useView();
  return (
    <Segmented<View>
      aria-label={w.views}
      value={view}
      onChange={choose}
      options={[
        { value: 'graph', label: w.graph },
        { value: 'tree', label: w.tree },
      ]}
    />
  );
};
