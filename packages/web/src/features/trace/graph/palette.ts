/** How a place stands: money that can be stopped, money of which nobody knows, gone, passed on, not there yet. */
export type Tone = 'bright' | 'unsure' | 'sunk' | 'passed' | 'coming';

/** Colours of the picture; every pair that is read keeps 4.5:1, every shape 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface Palette {
  readonly ground: string;
  readonly band: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly bar: string;
  readonly focus: string;
  readonly tones: Readonly<Record<Tone, string>>;
  /** The same for transfers seen from afar, paler, so that thousands of them do not hide the accounts. */
  readonly far: Readonly<Record<Tone, string>>;
  readonly banks: readonly string[];
  readonly noBank: string;
}

export const lightPalette: Palette = {
  ground: '#ffffff',
  band: '#f7f7f6',
  text: '#1c1c1c',
  quiet: '#5c5c5a',
  line: '#dededb',
  bar: '#ffffff',
  focus: '#1d4f91',
  tones: { bright: '#e0530b', unsure: '#a8860b', sunk: '#8f8f8b', passed: '#7f9cc4', coming: '#d9d9d6' },
  far: { bright: '#f6c6a4', unsure: '#e6d9a8', sunk: '#d6d6d3', passed: '#cfdaea', coming: '#efefed' },
  banks: ['#1d4f91', '#7a3e9d', '#0f766e', '#a3245e', '#4d6b1f', '#4f46b5', '#0b6b94', '#6b4423', '#8a2be2', '#2f6f4f'],
  noBank: '#77777a',
};

export const darkPalette: Palette = {
  ground: '#1b1e22',
  band: '#22262b',
  text: '#eceded',
  quiet: '#b4b8bd',
  line: '#3a3f46',
  bar: '#25292f',
  focus: '#8ab6f0',
  tones: { bright: '#ff8a3d', unsure: '#d9b640', sunk: '#7d8188', passed: '#5a7aa8', coming: '#3a3f46' },
  far: { bright: '#7a4a2a', unsure: '#6a5c2a', sunk: '#44484e', passed: '#35475f', coming: '#2a2e33' },
  banks: ['#6ba1e8', '#c08ae0', '#4cc2b4', '#ec7fae', '#a5c96a', '#a59df5', '#5fc0ea', '#cfa37a', '#c79bff', '#7fcfa4'],
  noBank: '#9a9da2',
};
