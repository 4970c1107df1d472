import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import proxy from "@/proxy";

const asked = (method: string, headers: Record<string, string> = {}) =>
  proxy(
    new NextRequest("http://localhost:3000/en/courses", {
      method,
      headers: { origin: "http://localhost:3000", host: "localhost:3000", ...headers },
    }),
  );

test("a page remembers its language in a cookie", () => {
  expect(asked("GET").headers.get("set-cookie")).toContain("NEXT_LOCALE=en");
});

test("over https the cookie of the language is bound to this host, and the plain one is not looked at", () => {
  const secure = { "x-forwarded-proto": "https" };
  const set = asked("GET", secure).headers.get("set-cookie") ?? "";
  expect(set).toMatch(/^__Host-NEXT_LOCALE=en;/);
  expect(set).toMatch(/; Secure/i);
  expect(set).toMatch(/; Path=\/(;|$)/i);
  expect(set).not.toMatch(/Domain=/i);
  const home = (cookie: string) =>
    proxy(new NextRequest("http://localhost:3000/", { headers: { ...secure, cookie } })).headers.get("location");
  expect(home("__Host-NEXT_LOCALE=en")).toMatch(/\/en$/);
  expect(home("NEXT_LOCALE=en")).toMatch(/\/zh-CN$/);
  const plain = new NextRequest("http://localhost:3000/", { headers: { cookie: "NEXT_LOCALE=en" } });
  expect(proxy(plain).headers.get("location")).toMatch(/\/en$/);
});

// A cookie there would have Next draw the whole page again inside the action.
test("what changes something is answered without a cookie of the language", () => {
  const { headers, status } = asked("POST");
  expect(status).toBe(200);
  expect(headers.get("set-cookie")).toBeNull();
  expect(headers.get("x-middleware-set-cookie")).toBeNull();
  expect(headers.get("content-security-policy")).toContain("nonce-");
});

test("what another site sends is turned away", () => {
  expect(asked("POST", { origin: "https://elsewhere.example" }).status).toBe(403);
});
