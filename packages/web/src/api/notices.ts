import { createContext, useContext } from 'react';

export type NoticeTone = 'good' | 'wrong';

/** Tells the person something beside the page: that it is done, or why it is not. */
export type TellNotice = (tone: NoticeTone, text: string) => void;

export const NoticeContext = createContext<TellNotice>(() => undefined);

export const useTellNotice = (): TellNotice => useContext(NoticeContext);
