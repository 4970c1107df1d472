import { expect, it } from "vitest";
import { formFields } from "./form-fields";

it("takes only the fields that were asked for, joins several ticks, and drops files", () => {
  const form = new FormData();
  form.append("text", "A");
  form.append("text", "C");
  form.append("score", "1");
  form.append("part", new File(["x"], "x.txt"));
  expect(formFields(form, ["text", "part", "question"])).toEqual({ text: "A, C" });
});
