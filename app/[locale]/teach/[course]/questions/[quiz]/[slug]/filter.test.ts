import { describe, expect, it } from "vitest";
import { askedFilter, filterQuery } from "./filter";

describe("the filter of a question's submissions", () => {
  it("comes back from its own address", () => {
    const filter = { outcome: "incorrect", part: "time", page: 3 } as const;
    expect(askedFilter(filterQuery(filter))).toEqual(filter);
  });

  it("leaves out whatever makes no sense", () => {
    expect(askedFilter({ outcome: "wrong", part: ["a", "b"], page: "-1" })).toEqual({});
    expect(askedFilter({ outcome: "__proto__", part: "", page: "1e9" })).toEqual({});
  });
});
