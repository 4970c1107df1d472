"use client";

import { useBusy } from "./busy";
import "./styles/index.css";

interface Props {
  readonly error: unknown;
  readonly reset: () => void;
}

/** Where even the frame of the pages fails. Nothing is known of the reader's language there. */
export default function GlobalError({ error, reset }: Props) {
  // The whole page: who is asking could not be looked up.
  const busy = useBusy(error, () => window.location.reload());
  return (
    <html lang="en">
      <body>
        <title>Gradient</title>
        <main className="page narrow stack" data-busy={busy || undefined}>
          <h1>{busy ? "The database is busy" : "Something went wrong on our side"}</h1>
          <p>
            {busy
              ? "Another program is working on it. Nothing was lost. This page asks again in a few seconds by itself."
              : "What you typed is kept on this computer. Try again in a moment."}
          </p>
          <p lang="zh-CN">
            {busy
              ? "数据库正忙：另一个程序正在使用它。没有丢失任何内容，本页几秒后会自动重试。"
              : "我们这边出了点问题。你输入的内容保存在本机，请稍后再试。"}
          </p>
          <button type="button" className="button" onClick={busy ? () => window.location.reload() : reset}>
            Try again 重试
          </button>
        </main>
      </body>
    </html>
  );
}
