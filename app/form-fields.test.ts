import { expect, it } from "vitest";
import { formFields } from "./form-fields";
import { stringFields } from "./string-fields";

it("takes only the fields that were asked for, and joins several ticks", () => {
  const form = new FormData();
  form.append("text", "A");
  form.append("text", "C");
  form.append("score", "1");
  form.append("other", new File(["x"], "x.txt"));
  expect(formFields(form, ["text", "part", "question"])).toEqual({ text: "A, C" });
});

it("takes nothing from a form that has a file where a text was asked for", () => {
  const form = new FormData();
  form.append("text", "A");
  form.append("quiz", "q");
  form.append("quiz", new File(["x"], "x.txt"));
  expect(formFields(form, ["text", "quiz"])).toEqual({});
  expect(stringFields(form)).toEqual({});
  expect(stringFields(form, ["quiz"])).toEqual({ text: "A" });
});
