"use client";

import { useTranslations } from "next-intl";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { EditorProps } from "../editor";
import { type Cells, cellsOf, laidOver, shaped, textOf } from "./cells";
import { gridSize } from "./grid-size";
import { neighbour } from "./neighbour";

/** How many cells of a text in a grid are empty. */
export const unfilled = (text: string): number =>
  cellsOf(text)
    .flat()
    .filter((cell) => cell === "").length;

/** A vector or a matrix, cell by cell. The cells and the text are one value: each change writes the text anew. */
export default function GridInput({ ref, id, type, options, text, onText, onUnable, readOnly = false }: EditorProps) {
  const t = useTranslations("AnswerField");
  const size = gridSize(type, options);
  const kind = type === "matrix" ? "matrix" : "list";
  const [cells, setCells] = useState<Cells>(() => shaped(cellsOf(text), size) ?? []);
  const [tooMuch, setTooMuch] = useState(false);
  const written = useRef(text);
  /** The cell that was entered last: where a symbol goes. */
  const last = useRef(0);
  const table = useRef<HTMLTableElement>(null);
  const inputs = (): readonly HTMLInputElement[] => [...(table.current?.querySelectorAll("input") ?? [])];
  const columns = cells[0]?.length ?? 0;

  // The text came from elsewhere: an earlier answer put back, another tab, the start.
  const adopt = useEffectEvent((next: string) => {
    const fitting = shaped(cellsOf(next), size);
    if (fitting === null) onUnable();
    else setCells(fitting);
  });
  const start = useEffectEvent(() => {
    if (cells.length === 0) onUnable();
    else inputs()[0]?.focus();
  });
  useEffect(() => start(), []);
  useEffect(() => {
    if (text === written.current) return;
    written.current = text;
    adopt(text);
  }, [text]);

  const write = (next: Cells): void => {
    setCells(next);
    setTooMuch(false);
    written.current = textOf(next, kind);
    onText(written.current);
  };
  /** What is put into a cell may be several cells: a list typed in one go, a table or a matrix that is pasted. */
  const put = (at: number, value: string): boolean => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const single = value.trim() === "" ? [[value]] : cellsOf(value);
    const over = single.length === 1 && single[0]?.length === 1 ? [[value]] : single;
    const next =
      over.length > 1 && kind === "list"
        ? laidOver(cells, [over.flat()], 0, column)
        : laidOver(cells, over, row, column);
    setTooMuch(next === null);
    if (next === null) return false;
    write(next);
    if (over.length > 1 || (over[0]?.length ?? 0) > 1)
      focus(Math.min(at + over.flat().length - 1, inputs().length - 1));
    return true;
  };
  const change = (at: number, value: string): void => {
    // A comma at the end of a cell leads to the next one, as Tab does.
    const ended = /^(.*\S)\s*[,，;；]$/.exec(value)?.[1];
    const next = inputs()[at + 1];
    if (ended !== undefined && ended === cells.flat()[at] && next !== undefined) next.select();
    else put(at, value);
  };
  const focus = (at: number): void => {
    const input = inputs()[at];
    input?.focus();
    input?.select();
  };
  useImperativeHandle(ref, () => ({
    focus: () => focus(0),
    insert: (symbol) => {
      put(last.current, `${cells.flat()[last.current] ?? ""}${symbol.text}`);
      inputs()[last.current]?.focus();
    },
  }));
  const press = (event: KeyboardEvent<HTMLInputElement>, at: number): void => {
    const input = event.currentTarget;
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (at === inputs().length - 1 || event.ctrlKey || event.metaKey) input.form?.requestSubmit();
      else focus(at + 1);
      return;
    }
    const caret = { start: input.selectionEnd === 0, end: input.selectionStart === input.value.length };
    const next = neighbour(event.key, at, { rows: cells.length, columns }, caret);
    if (next === null) return;
    event.preventDefault();
    focus(next);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>, at: number): void => {
    const value = event.clipboardData.getData("text/plain");
    const found = cellsOf(value);
    if (found.length === 1 && found[0]?.length === 1) return;
    event.preventDefault();
    put(at, value);
  };
  const grow = (rows: number, more: number): void => {
    write(
      shaped([], { rows: cells.length + rows, columns: columns + more })?.map((row, y) =>
        row.map((_, x) => cells[y]?.[x] ?? ""),
      ) ?? cells,
    );
  };
  return (
    <fieldset className="cells" aria-labelledby={`${id}-prompt`} aria-describedby={`${id}-format ${id}-reading`}>
      <div className="cells-scroll">
        <table ref={table} className={kind === "matrix" ? "cells-matrix" : "cells-list"} role="presentation">
          <tbody>
            {cells.map((row, y) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place.
              <tr key={y}>
                {row.map((cell, x) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <td key={x}>
                    <input
                      id={y === 0 && x === 0 ? id : undefined}
                      className="input answer-input"
                      value={cell}
                      onChange={(event) => change(y * columns + x, event.currentTarget.value)}
                      onFocus={() => {
                        last.current = y * columns + x;
                      }}
                      onKeyDown={(event) => press(event, y * columns + x)}
                      onPaste={(event) => paste(event, y * columns + x)}
                      readOnly={readOnly}
                      aria-label={
                        kind === "matrix"
                          ? t("cell", { row: y + 1, column: x + 1 })
                          : t("entry", { at: x + 1, of: columns })
                      }
                      autoComplete="off"
                      autoCapitalize="off"
                      autoCorrect="off"
                      spellCheck={false}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(size.rows === null || size.columns === null) && (
        <p className="row">
          {size.rows === null && (
            <button type="button" className="button button-quiet" onClick={() => grow(1, 0)}>
              {t("moreRows")}
            </button>
          )}
          {size.columns === null && (
            <button type="button" className="button button-quiet" onClick={() => grow(0, 1)}>
              {t("moreColumns")}
            </button>
          )}
        </p>
      )}
      <p role="status" className="small empty-hidden">
        {tooMuch && t("tooMuch")}
      </p>
    </fieldset>
  );
}
