"use client";

import type { MathfieldElement } from "mathlive";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useImperativeHandle, useRef } from "react";
import type { EditorProps } from "../editor";
import { latexOf } from "../reader";
import { type PaletteSymbol, symbolsOf } from "../symbols";
import { hideKeyboard, layKeyboard, newMathField, settle } from "./math-live";
import { plainLatex } from "./shortcuts";

/** LaTeX as it stands in the field, in the reader's words. */
const typedIn = (field: MathfieldElement): string => plainLatex(field.getValue("latex-without-placeholders")).trim();

/**
 * The answer as it would be printed, to edit. A text comes in by the grammar's own LaTeX of what was read, and only if it
 * can be read back as the same; what is edited becomes the text, in LaTeX. Until something is edited the text stays as typed.
 */
export default function VisualInput(props: EditorProps) {
  const { ref, id, type, options, text, onText, onUnable, readOnly = false } = props;
  const t = useTranslations("AnswerField");
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<MathfieldElement | null>(null);
  const written = useRef<string | null>(null);
  const symbols = symbolsOf(type, options);

  const write = useEffectEvent((made: MathfieldElement) => {
    written.current = typedIn(made);
    onText(written.current);
  });
  const carry = useEffectEvent(async (made: MathfieldElement) => {
    written.current = text;
    const latex = text.trim() === "" ? "" : await latexOf(type, options, text);
    if (latex === null) return onUnable();
    made.setValue(latex, { mode: "math", silenceNotifications: true });
    made.mode = "math";
    if (latex !== "" && (await latexOf(type, options, typedIn(made))) !== latex) onUnable();
  });
  const latexFor = async ({ text: name, latex }: PaletteSymbol): Promise<string> => {
    if (latex !== null) return latex;
    const asked =
      type === "tensor-formula" ? latexOf(type, options, name) : latexOf("formula", { names: [name] }, name);
    return (await asked) ?? name;
  };
  const open = useEffectEvent(async (isGone: () => boolean): Promise<MathfieldElement | null> => {
    const enter = (): void => place.current?.closest("form")?.requestSubmit();
    const made = await newMathField({ symbols, locale, label: t("visualLabel"), readOnly, enter });
    const keycaps = await Promise.all(symbols.map(async (symbol) => ({ latex: await latexFor(symbol) })));
    if (isGone() || place.current === null) return null;
    place.current.append(made);
    settle(made, symbols);
    await carry(made);
    made.addEventListener("input", () => write(made));
    made.addEventListener("focusin", () => layKeyboard(t("visualPart"), keycaps));
    field.current = made;
    made.focus();
    return made;
  });

  useEffect(() => {
    let gone = false;
    const opened = open(() => gone);
    return () => {
      gone = true;
      field.current = null;
      hideKeyboard();
      void opened.then((made) => made?.remove());
    };
  }, []);
  useEffect(() => {
    if (field.current !== null && text !== written.current) void carry(field.current);
  }, [text]);
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    insert: async (symbol) => {
      const latex = await latexFor(symbol);
      field.current?.insert(latex, { focus: true });
      if (field.current !== null) {
        written.current = typedIn(field.current);
        onText(written.current);
      }
    },
  }));
  return (
    <>
      <div ref={place} id={id} className="math-field-place" />
      <p className="soft small">{t("visualHint")}</p>
    </>
  );
}
