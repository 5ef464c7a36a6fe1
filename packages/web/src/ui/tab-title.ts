/** A tab of a page: where it leads, and what it is called. */
export interface FrameTab {
  readonly to: string;
  readonly label: string;
}

/** The open tab, so that two windows and the way back can be told apart; the first one is the page itself. */
export const tabTitle = (tabs: readonly FrameTab[], pathname: string): string[] =>
  tabs
    .slice(1)
    .filter((tab) => tab.to.split('?')[0] === pathname)
    .map(({ label }) => label);
