import { expect, test } from "vitest";
import { withoutValues } from "./log";

test("an error in the log quotes nothing that somebody typed", () => {
  const error = new Error(
    `Invalid invocation:\n{ text: "max(0, my secret)" }\ninvalid input for "max(0, my secret)" of li.hua@example.org near 'tail'`,
  );
  const written = JSON.stringify(withoutValues(error));
  expect(written).not.toContain("secret");
  expect(written).not.toContain("example.org");
  expect(written).not.toContain("tail");
  expect(written).toContain("invalid input for … of … near …");
});

test("where an error arose is kept, and its code", () => {
  const shown = withoutValues(Object.assign(new Error("broken"), { code: "P2002" }));
  expect(shown).toMatchObject({ name: "Error", code: "P2002", message: "broken" });
  expect(JSON.stringify(shown)).toContain("log.test.ts");
});

test("what is thrown and is no error leaves its kind alone", () => {
  expect(withoutValues("the answer itself")).toEqual({ name: "string" });
});
