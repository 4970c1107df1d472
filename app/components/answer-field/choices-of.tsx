import type { Locale } from "next-intl";
import { z } from "zod";
import { ProseLine } from "../prose-view";
import type { AnswerFieldProps } from "./answer-field";

const choiceOptions = z.object({
  options: z.array(z.object({ id: z.string(), text: z.object({ en: z.string(), "zh-CN": z.string() }) })),
  multiple: z.boolean(),
});

/** The statements to choose from, drawn on the server; null for every other type of answer. */
export function choicesOf(type: string, options: unknown, locale: Locale): AnswerFieldProps["choices"] {
  if (type !== "choice") return null;
  const parsed = choiceOptions.safeParse(options);
  if (!parsed.success) return null;
  const { options: items, multiple } = parsed.data;
  return { multiple, items: items.map(({ id, text }) => ({ id, label: <ProseLine text={text[locale]} /> })) };
}
