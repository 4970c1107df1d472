"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { AnswerFieldProps } from "./answer-field";
import type { Editor } from "./editor";
import { Palette } from "./palette";
import { type TextEditor, TextInput } from "./text-input";
import { useLate } from "./use-late";

type Mode = "text" | "grid" | "visual";

/** Why the text field is shown though another editor was asked for. */
type Refusal = "cannotGrid" | "cannotShow" | "notLoaded";

const gridTypes: ReadonlySet<string> = new Set(["vector", "matrix", "gradient"]);

/** Mathematics: a text field, and for who asks a grid or a visual editor on the same text; beneath it how the text is read. */
export function MathField({ palette, ...props }: Omit<AnswerFieldProps, "choices">) {
  const { id, type, options, text, readOnly = false } = props;
  const t = useTranslations("AnswerField");
  const [mode, setMode] = useState<Mode>("text");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [readable, setReadable] = useState(true);
  const [reading, bringReading] = useLate(() => import("./reading-line"));
  const [grid, bringGrid] = useLate(() => import("./grid/grid-input"));
  const [visual, bringVisual] = useLate(async () => {
    const [module] = await Promise.all([import("./visual/visual-input"), import("mathlive")]);
    return module;
  });
  const typed = useRef<TextEditor>(null);
  const other = useRef<Editor>(null);

  // A text that was saved before is read at once; an empty field waits until somebody enters it.
  const empty = text.trim() === "";
  useEffect(() => {
    if (!empty) void bringReading();
  }, [empty, bringReading]);

  const choose = async (next: Mode): Promise<void> => {
    setRefusal(null);
    void bringReading();
    const came = next === "grid" ? await bringGrid() : next === "visual" ? await bringVisual() : "here";
    if (came === null) setRefusal("notLoaded");
    else setMode(next);
  };
  const refuse = (why: Refusal): void => {
    setMode("text");
    setRefusal(why);
  };
  const Grid = mode === "grid" ? grid?.default : undefined;
  const Visual = mode === "visual" ? visual?.default : undefined;
  const ReadingLine = reading?.default;
  // A grid that is being filled is not unreadable: it is not finished.
  const unfilled = mode === "grid" ? (grid?.unfilled(text) ?? 0) : 0;
  return (
    <div className="field">
      {Grid !== undefined && <Grid {...props} ref={other} onUnable={() => refuse("cannotGrid")} />}
      {Visual !== undefined && <Visual {...props} ref={other} onUnable={() => refuse("cannotShow")} />}
      {Grid === undefined && Visual === undefined ? (
        <TextInput {...props} ref={typed} invalid={!readable} onEnter={bringReading} />
      ) : (
        <input type="hidden" name="text" value={text} />
      )}
      {!readOnly && (
        <div className="field-tools">
          {palette.length > 0 && (
            <Palette keys={palette} insert={(symbol) => (mode === "text" ? typed : other).current?.insert(symbol)} />
          )}
          <span className="field-modes">
            {gridTypes.has(type) && <ModeButton mode="grid" now={mode} label={t("grid")} choose={choose} />}
            <ModeButton mode="visual" now={mode} label={t("visual")} choose={choose} />
          </span>
        </div>
      )}
      <p role="status" className="small empty-hidden">
        {refusal !== null && t(refusal)}
        {unfilled > 0 && t("unfilled", { count: unfilled })}
      </p>
      {ReadingLine === undefined ? (
        <div id={`${id}-reading`} className="reading-line" data-preview="nothing">
          <span className="soft small">{t("readingHere")}</span>
        </div>
      ) : (
        <ReadingLine
          id={`${id}-reading`}
          type={type}
          options={options}
          text={unfilled > 0 ? "" : text}
          onReadable={setReadable}
          point={mode === "text" ? (at) => typed.current?.select(at) : null}
        />
      )}
    </div>
  );
}

interface ModeButtonProps {
  readonly mode: Mode;
  readonly now: Mode;
  readonly label: string;
  readonly choose: (mode: Mode) => Promise<void>;
}

/** Opens an editor, and pressed again goes back to the text. */
function ModeButton({ mode, now, label, choose }: ModeButtonProps) {
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-pressed={mode === now}
      onClick={() => void choose(mode === now ? "text" : mode)}
    >
      {label}
    </button>
  );
}
