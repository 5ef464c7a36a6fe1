import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { usePlatform } from '../../api/platform.ts';
import { paths } from '../../paths.ts';
import { shellWords } from '../../words/shell.ts';
import { useWords } from '../words.ts';
import { Bell } from './Bell.tsx';
import { PersonMenu } from './PersonMenu.tsx';

/** The product's name, the search of everything, and the person's own menu. */
export const TopBar = ({ onSearch }: { readonly onSearch: () => void }) => {
  const w = useWords(shellWords);
  const platform = usePlatform();
  return (
    <header className="lf-top">
      <Link to={paths.today} className="lf-product">
        {platform?.name ?? w.product}
      </Link>
      <span className="lf-top-acts">
        <Button
          type="text"
          size="small"
          icon={<SearchOutlined />}
          aria-label={w.search}
          aria-keyshortcuts="Control+K"
          onClick={onSearch}
        />
        <Bell />
        <PersonMenu />
      </span>
    </header>
  );
};
