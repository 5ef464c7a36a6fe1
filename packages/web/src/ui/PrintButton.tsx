import { Button } from 'antd';
import { actionWords } from '../words/actions.ts';
import { useWords } from './words.ts';

/** Prints the page as the print style sheet lays it out. */
export const PrintButton = () => {
  const w = useWords(actionWords);
  return <Button onClick={() => print()}>{w.print}</Button>;
};
