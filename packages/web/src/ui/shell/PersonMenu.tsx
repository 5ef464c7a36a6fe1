import { UserOutlined } from '@ant-design/icons';
import { roles } from '@lianfang/contract/people/roles';
import { Button } from 'antd';
import { useId, useRef } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { shellWords } from '../../words/shell.ts';
import { useMe } from '../me.ts';
import { useLook } from '../use-look.ts';
import { useSay, useWords } from '../words.ts';
import { SignOutButton } from './SignOutButton.tsx';

const Who = () => {
  const me = useMe();
  const say = useSay();
  return (
    <div>
      <p className="lf-menu-name">{me.name}</p>
      <p className="lf-quiet">{me.unit.name}</p>
      {me.roles.map((held) => (
        <p key={`${held.role} ${held.unitId} ${held.actingForName ?? ''}`} className="lf-quiet">
          {say(roles[held.role].words)} · {held.unitName}
          {held.actingForName === null ? '' : ` · ${held.actingForName}`}
        </p>
      ))}
    </div>
  );
};

const Choices = ({ onGo }: { readonly onGo: () => void }) => {
  const w = useWords(shellWords);
  const look = useLook();
  const themes = { system: w.asSystem, light: w.light, dark: w.dark };
  return (
    <div className="lf-menu">
      <Who />
      <fieldset className="lf-menu-themes">
        <legend className="lf-unseen">{w.theme}</legend>
        {(['system', 'light', 'dark'] as const).map((theme) => (
          <label key={theme}>
            <input type="radio" name="theme" checked={look.theme === theme} onChange={() => look.change({ theme })} />
            {themes[theme]}
          </label>
        ))}
      </fieldset>
      <div className="lf-menu-line">
        <label>
          <input
            type="checkbox"
            checked={look.largeType}
            onChange={(event) => look.change({ largeType: event.target.checked })}
          />
          {w.largeType}
        </label>
      </div>
      <Button size="small" onClick={() => look.change({ language: look.language === 'zh' ? 'en' : 'zh' })}>
        {w.language}
      </Button>
      <div className="lf-menu-line">
        <Link to={paths.profile} onClick={onGo}>
          {w.profile}
        </Link>
        <SignOutButton />
      </div>
    </div>
  );
};

/** Who one is here, how the screen looks, and the way out. A native popover: Escape closes it, Tab goes straight in. */
export const PersonMenu = () => {
  const me = useMe();
  const menuId = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <Button type="text" size="small" icon={<UserOutlined />} aria-label={me.name} popoverTarget={menuId} />
      <div ref={menu} id={menuId} popover="auto" className="lf-menu-box">
        <Choices onGo={() => menu.current?.hidePopover()} />
      </div>
    </>
  );
};
