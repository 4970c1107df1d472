import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path";

describe("where people are sent after signing in", () => {
  it.each(["/", "/en/courses", "/zh-CN/attempts/a1?question=x#part-b"])("is a path of this site: %s", (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    undefined,
    "",
    "courses",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    " /en",
    `/${"a".repeat(600)}`,
  ])("is never another site: %j", (path) => {
    expect(ownPath(path)).toBeNull();
  });
});
