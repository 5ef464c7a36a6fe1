/** Shown until the web pages are built; it asks again by itself and needs no script. */
export const notBuiltPage = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="3" />
    <title>联防反诈 · 正在准备</title>
    <style>
      body { margin: 20vh auto 0; max-width: 34rem; padding: 0 1.5rem; font: 16px/1.7 system-ui, sans-serif; color: #1f2329; background: #fff; }
      h1 { font-size: 1.25rem; }
      p { color: #4e5969; }
      @media (prefers-color-scheme: dark) { body { color: #e8e9eb; background: #141414; } p { color: #a9aeb8; } }
    </style>
  </head>
  <body>
    <h1>页面正在准备</h1>
    <p>系统已经启动，网页正在生成，完成后会自动打开。</p>
    <p lang="en">The system is running; its pages are being built and will open by themselves.</p>
  </body>
</html>
`;
