import { expect, test } from "vitest";
import { partTitle } from "./part-title";

test("a part has its title, and one that the catalogue does not know its identifier, whatever that is", () => {
  expect(partTitle("max-and-argmax", "max-tie")).toEqual({ en: "max at a tie", "zh-CN": "max：并列最大值" });
  for (const [slug, id] of [
    ["max-and-argmax", "gone"],
    ["max-and-argmax", "constructor"],
    ["gone", "max-tie"],
  ] as const) {
    expect(partTitle(slug, id)).toEqual({ en: id, "zh-CN": id });
  }
});
