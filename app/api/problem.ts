import type { Bilingual } from "@/grading/verdict";
import { comeAgain } from "@/lib/busy-status";
import type { DomainError, ErrorCode } from "@/lib/result";

const statuses: Readonly<Record<ErrorCode, number>> = {
  "bad-input": 400,
  "not-found": 404,
  "empty-answer": 422,
  "answer-too-long": 422,
  "not-open-yet": 409,
  closed: 409,
  "already-finished": 409,
  "answered-already": 409,
  "kept-late": 409,
  "known-already": 409,
  "handed-in-together": 409,
  "wrong-access-code": 403,
  "no-tries-left": 409,
  "revision-conflict": 409,
  "too-many-requests": 429,
  "wrong-credentials": 401,
  "link-not-valid": 410,
  "email-taken": 409,
  "password-too-short": 422,
  "password-too-common": 422,
  "wrong-password": 401,
  "decided-meanwhile": 409,
  "not-gradable-so": 422,
  "already-asked": 409,
  "question-gone": 410,
  "demo-only": 403,
  resting: 409,
  "database-locked": 503,
  "store-full": 507,
};

/** An error as RFC 9457 `application/problem+json`, with the sentence in both languages. */
export function problem({ code, message }: DomainError): Response {
  const status = statuses[code];
  return respond(status, code, message, status === 503 ? { "Retry-After": String(comeAgain()) } : {});
}

export const notSignedIn = (): Response =>
  respond(401, "not-signed-in", {
    en: "You are signed out. Sign in again in another tab, then go on here.",
    "zh-CN": "你已退出登录。请在另一个标签页重新登录，然后回到这里继续。",
  });

export const foreignOrigin = (): Response =>
  respond(403, "foreign-origin", {
    en: "This request did not come from this site's own pages.",
    "zh-CN": "这个请求不是从本站页面发出的。",
  });

/** It failed on our side, so what was sent is not kept; `storeFull`: because there is no room for it. */
export const notKept = (storeFull: boolean): Response =>
  storeFull
    ? respond(507, "store-full", {
        en: "The server's disk cannot take anything at the moment. Not saved: what you typed stays in this browser and is sent again. Tell your instructor.",
        "zh-CN": "服务器的磁盘暂时无法写入。尚未保存：你输入的内容留在本浏览器中，会自动重新发送。请告诉老师。",
      })
    : respond(500, "failed", {
        en: "Something failed on our side. Not saved: what you typed stays in this browser and is sent again.",
        "zh-CN": "我们这边出了问题。尚未保存：你输入的内容留在本浏览器中，会自动重新发送。",
      });

/** Nothing was begun: the same request may come again in a few seconds, not all of them at the same moment. */
export const notYet = (): Response =>
  respond(
    503,
    "database-locked",
    {
      en: "Another program is working on the database. Not saved yet: what you typed stays in this browser and is sent again in a few seconds.",
      "zh-CN": "另一个程序正在使用数据库。尚未保存：你输入的内容留在本浏览器中，几秒钟后会自动重新发送。",
    },
    { "Retry-After": String(comeAgain()) },
  );

function respond(
  status: number,
  code: string,
  message: Bilingual,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify({ type: "about:blank", title: message.en, status, code, message }), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", ...headers },
  });
}
