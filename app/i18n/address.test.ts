import { describe, expect, it } from "vitest";
import { addressIn, placeOf } from "./address";

describe("the address of a place", () => {
  it("carries the language and the query", () => {
    expect(addressIn("en", "/")).toBe("/en");
    expect(addressIn("zh-CN", "/practice")).toBe("/zh-CN/practice");
    expect(addressIn("en", { pathname: "/practice", query: { seed: "a b", page: 2, none: undefined } })).toBe(
      "/en/practice?seed=a+b&page=2",
    );
    expect(addressIn("en", { pathname: "/", query: { q: "1" } })).toBe("/en?q=1");
    expect(addressIn("en", { pathname: "/x", query: { q: "1" }, hash: "part-a" })).toBe("/en/x?q=1#part-a");
  });

  it("gives the place back without its language, and leaves paths that only look like one", () => {
    expect(placeOf("/en")).toBe("/");
    expect(placeOf("/zh-CN/courses/x")).toBe("/courses/x");
    expect(placeOf("/english")).toBe("/english");
  });
});
