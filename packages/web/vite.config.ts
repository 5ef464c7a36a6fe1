import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Where `npm start` listens; the development server passes calls on to it. */
const server = 'http://localhost:8080';

const manifest = {
  name: '联防反诈工作平台',
  short_name: '联防反诈',
  description: '县打击治理电信网络新型违法犯罪联席会议办公室工作平台',
  lang: 'zh-CN',
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  background_color: '#ffffff',
  theme_color: '#1d4f91',
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

/** The pages themselves are kept for weak networks; no reply of the platform ever is (GB/T 22239 8.1.4.11). */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  manifest,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg}'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//],
    runtimeCaching: [],
    sourcemap: false,
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), offline],
  resolve: { alias: [{ find: /^zod$/, replacement: join(import.meta.dirname, 'src/api/zod-without-eval.ts') }] },
  build: { outDir: 'dist', emptyOutDir: true, manifest: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { port: 5173, proxy: { '/api': { target: server, changeOrigin: false } } },
});
