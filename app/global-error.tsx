"use client";

import "./styles/index.css";

/** Where even the frame of the pages fails. Nothing is known of the reader's language there. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Gradient</title>
        <main className="page narrow stack">
          <h1>Something went wrong on our side</h1>
          <p>What you typed is kept on this computer. Try again in a moment.</p>
          <p lang="zh-CN">我们这边出了点问题。你输入的内容保存在本机，请稍后再试。</p>
          <button type="button" className="button" onClick={reset}>
            Try again 重试
          </button>
        </main>
      </body>
    </html>
  );
}
