import { describe, expect, it } from "vitest";
import { mayChange, sameOrigin } from "./same-origin";

const from = (headers: Record<string, string>, publicOrigin?: string): boolean =>
  sameOrigin(new Request("http://gradient.example/api", { method: "PUT", headers }), publicOrigin);

describe("a request that changes something", () => {
  it("is taken from this site's own pages, behind a proxy that rewrites the host as well", () => {
    expect(from({ origin: "https://gradient.example", host: "gradient.example" })).toBe(true);
    const rewritten = { origin: "https://gradient.example", host: "127.0.0.1:3000" };
    expect(from(rewritten, "https://gradient.example")).toBe(true);
    expect(from(rewritten)).toBe(false);
  });

  it.each([
    [{ host: "gradient.example" }],
    [{ host: "gradient.example", origin: "" }],
    [{ host: "gradient.example", origin: "null" }],
    [{ host: "gradient.example", origin: "https://evil.example" }],
    [{ host: "gradient.example", origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
    [{ host: "gradient.example", origin: "https://gradient.example.evil.example" }],
    [{ host: "gradient.example", origin: "https://gradient.example:8443" }],
  ])("is refused from anywhere else: %j", (headers) => {
    expect(from(headers)).toBe(false);
    expect(from(headers, "https://gradient.example.org")).toBe(false);
  });
});

it("a request that only reads needs no origin", () => {
  const read = (method: string) => mayChange(new Request("http://gradient.example/", { method }));
  expect(["GET", "HEAD"].map(read)).toEqual([true, true]);
  expect(["POST", "PUT", "PATCH", "DELETE"].map(read)).toEqual([false, false, false, false]);
});
