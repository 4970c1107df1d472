import { type Locale, useTranslations } from "next-intl";
import type { Bilingual } from "@/grading/verdict";
import { choicesOf } from "./answer-field/choices-of";
import { ProseLine } from "./prose-view";

interface Props {
  readonly part: { readonly type: string; readonly options: unknown; readonly format: Bilingual };
  readonly locale: Locale;
}

/** What may be typed, in the author's words. Where options are ticked nothing is typed: it says how many may be. */
export function AnswerFormat({ part: { type, options, format }, locale }: Props) {
  const t = useTranslations("AnswerFormat");
  const choices = choicesOf(type, options, locale);
  if (choices === null) return <ProseLine text={format[locale]} />;
  return <>{t(choices.multiple ? "several" : "one")}</>;
}
