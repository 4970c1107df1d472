import { describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers";

describe("the headers of a page", () => {
  const policy = (development: boolean): string =>
    securityHeaders("abc123", development).get("Content-Security-Policy") ?? "";
  const directive = (name: string): string =>
    policy(false)
      .split("; ")
      .find((each) => each.startsWith(`${name} `)) ?? "";

  it("let only scripts with this request's nonce run, and no text become one", () => {
    expect(directive("script-src")).toBe("script-src 'self' 'nonce-abc123' 'strict-dynamic'");
  });

  it("allow style attributes, which formulas need, and no inline style sheet", () => {
    expect(directive("style-src-attr")).toBe("style-src-attr 'unsafe-inline'");
    expect(directive("style-src")).not.toContain("unsafe-inline");
  });

  it("let nothing be fetched from elsewhere and nobody frame the page", () => {
    for (const source of policy(false).split("; ")) expect(source).not.toMatch(/https?:|\*/);
    expect(directive("frame-ancestors")).toBe("frame-ancestors 'none'");
    expect(directive("form-action")).toBe("form-action 'self'");
  });

  it("keep every page out of every cache", () => {
    expect(securityHeaders("n", false).get("Cache-Control")).toContain("no-store");
  });
});
