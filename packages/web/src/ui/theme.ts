import { theme as antd, type ThemeConfig } from 'antd';

/** Class on <body> that carries antd's tokens as CSS variables, so that our own style sheets use the same ones. */
export const tokenClass = 'lf';

const chinese =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"';
const tibetan = '"Noto Sans Tibetan", "Noto Serif Tibetan", "Microsoft Himalaya", "Kailasa", "Jomolhari"';

/** Chinese first; Tibetan content finds its letters further down the same stack. */
export const fontStack = `${chinese}, ${tibetan}, system-ui, sans-serif`;

/** Greys of antd below 4.5:1 are darkened: what is worth showing is worth reading (WCAG 2.2, 1.4.3). */
const lightText = {
  colorText: 'rgba(0, 0, 0, 0.88)',
  colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
  colorTextTertiary: 'rgba(0, 0, 0, 0.6)',
  colorTextQuaternary: 'rgba(0, 0, 0, 0.58)',
  colorTextPlaceholder: 'rgba(0, 0, 0, 0.58)',
  colorTextDescription: 'rgba(0, 0, 0, 0.62)',
  colorTextDisabled: 'rgba(0, 0, 0, 0.52)',
};

const darkText = {
  colorText: 'rgba(255, 255, 255, 0.9)',
  colorTextSecondary: 'rgba(255, 255, 255, 0.74)',
  colorTextTertiary: 'rgba(255, 255, 255, 0.66)',
  colorTextQuaternary: 'rgba(255, 255, 255, 0.62)',
  colorTextPlaceholder: 'rgba(255, 255, 255, 0.62)',
  colorTextDescription: 'rgba(255, 255, 255, 0.68)',
  colorTextDisabled: 'rgba(255, 255, 255, 0.5)',
};

const light = {
  ...lightText,
  colorPrimary: '#1d4f91',
  colorLink: '#1d4f91',
  colorLinkHover: '#163c70',
  colorLinkActive: '#163c70',
  colorInfo: '#1d4f91',
  colorSuccess: '#1f7a3d',
  colorWarning: '#96590a',
  colorError: '#b3261e',
  colorBgLayout: '#f7f7f6',
  colorErrorBg: '#fdf1ef',
  colorErrorBorder: '#e5aaa4',
  colorWarningBg: '#fdf6e6',
  colorWarningBorder: '#e3c48d',
  colorSuccessBg: '#eef8f0',
  colorInfoBg: '#eef3fb',
  colorBorder: '#8a8a86',
  colorBorderSecondary: '#e4e4e1',
};

const dark = {
  ...darkText,
  colorPrimary: '#6ba1e8',
  colorLink: '#8ab6f0',
  colorLinkHover: '#aecdf6',
  colorLinkActive: '#aecdf6',
  colorInfo: '#6ba1e8',
  colorSuccess: '#5fbd7d',
  colorWarning: '#e0a84e',
  colorError: '#f0847d',
  colorBgContainer: '#1b1e22',
  colorBgLayout: '#141619',
  colorBgElevated: '#25292f',
  colorBorder: '#71757c',
  colorBorderSecondary: '#2e3238',
};

/** Size of the text in px. */
export const typeSize = { normal: 14, large: 18 } as const;

export interface Look {
  readonly dark: boolean;
  readonly largeType: boolean;
  readonly still: boolean;
}

/** antd's tokens for a look: dense and quiet, larger where asked, without motion where the system asks for none. */
export const themeOf = ({ dark: isDark, largeType, still }: Look): ThemeConfig => ({
  cssVar: { key: tokenClass },
  hashed: false,
  algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm,
  token: {
    ...(isDark ? dark : light),
    fontFamily: fontStack,
    fontSize: largeType ? typeSize.large : typeSize.normal,
    controlHeight: largeType ? 40 : 30,
    // Smaller ones would be too small to hit (WCAG 2.2, 2.5.8: 24 by 24 pixels).
    controlHeightSM: largeType ? 32 : 26,
    borderRadius: 4,
    wireframe: false,
    motion: !still,
  },
  components: {
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      ...(isDark ? { primaryColor: '#0d1a2b', defaultBorderColor: '#4a5058' } : { defaultBorderColor: '#c6c6c1' }),
    },
    Table: { headerBg: 'transparent', headerSplitColor: 'transparent', cellPaddingBlockSM: largeType ? 10 : 6 },
  },
});
