import { describe, expect, it } from "vitest";
import { previewAnswer } from "@/grading/preview";
import { examples, sections } from "./examples";

describe("the help page's examples", () => {
  for (const section of sections) {
    it(`are all read as promised: ${section}`, () => {
      for (const { type, options, typed } of examples[section]) {
        for (const text of typed) {
          const reading = previewAnswer(type, options, text);
          expect(reading.ok ? "read" : reading.feedback.map(({ message }) => `${text}: ${message.en}`)).toBe("read");
        }
      }
    });
  }
});
