import { describe, expect, it } from "vitest";
import { sameOrigin } from "./same-origin";

const from = (headers: Record<string, string>): boolean =>
  sameOrigin(new Request("http://gradient.example/api", { method: "PUT", headers }));

describe("a request that changes something", () => {
  it("is taken from this site's own pages, behind a proxy as well", () => {
    expect(from({ origin: "https://gradient.example", host: "gradient.example" })).toBe(true);
    expect(
      from({ origin: "https://gradient.example", host: "127.0.0.1:3000", "x-forwarded-host": "gradient.example" }),
    ).toBe(true);
  });

  it.each([
    [{ host: "gradient.example" }],
    [{ host: "gradient.example", origin: "null" }],
    [{ host: "gradient.example", origin: "https://evil.example" }],
    [{ host: "gradient.example", origin: "https://gradient.example.evil.example" }],
    [{ host: "gradient.example", origin: "https://gradient.example:8443" }],
  ])("is refused from anywhere else: %j", (headers) => {
    expect(from(headers)).toBe(false);
  });
});
