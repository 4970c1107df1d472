import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { comeAgain } from "./busy-status";

const en = "Too many people are asking at this moment. Nothing was lost. It goes on in a few seconds.";
const zhCN = "此刻访问的人太多。没有丢失任何内容，几秒钟后会继续。";

/** Says at once, without any other work, that there is no room: 503, and when to come again. */
export function refuse(request: IncomingMessage, response: ServerResponse): void {
  const seconds = comeAgain();
  response.statusCode = 503;
  response.setHeader("Retry-After", seconds);
  response.setHeader("Cache-Control", "no-store");
  const wantsPage = (request.method === "GET" || request.method === "HEAD") && !isData(request);
  if (wantsPage) {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page(seconds));
  } else {
    response.setHeader("Content-Type", "application/problem+json; charset=utf-8");
    const message = { en, "zh-CN": zhCN };
    response.end(JSON.stringify({ type: "about:blank", title: en, status: 503, code: "too-busy", message }));
  }
  // Its body is of no interest any more, but the connection is.
  request.resume();
}

const isData = ({ url = "", headers }: IncomingMessage): boolean => url.startsWith("/api/") || headers["rsc"] === "1";

/** It asks again by itself. */
const page = (seconds: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta http-equiv="refresh" content="${seconds}"><title>Gradient</title></head>` +
  `<body><main><h1>Gradient</h1><p lang="zh-CN">${zhCN}</p><p>${en}</p></main></body></html>`;
