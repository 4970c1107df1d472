import type { MathfieldElement } from "mathlive";
import type { PaletteSymbol } from "../symbols";
import { shortcutsFor, sumsBelow } from "./shortcuts";

interface Wanted {
  readonly symbols: readonly PaletteSymbol[];
  readonly locale: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly enter: () => void;
}

/** A math field set up for one part. Its glyphs are KaTeX's, which the page has already; it makes no sound and has no menu. */
export async function newMathField({ symbols, locale, label, readOnly, enter }: Wanted): Promise<MathfieldElement> {
  const { MathfieldElement } = await import("mathlive");
  MathfieldElement.fontsDirectory = null;
  MathfieldElement.soundsDirectory = null;
  MathfieldElement.locale = locale === "en" ? "en" : "zh-cn";
  const field = new MathfieldElement();
  field.className = "input math-field";
  field.readOnly = readOnly;
  field.mathVirtualKeyboardPolicy = "manual";
  field.smartFence = true;
  field.ariaLabel = label;
  leaveScripts(field, symbols);
  field.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      enter();
    },
    { capture: true },
  );
  return field;
}

/** What can only be set once the field stands in the page. */
export function settle(field: MathfieldElement, symbols: readonly PaletteSymbol[]): void {
  field.menuItems = [];
  field.inlineShortcuts = shortcutsFor(symbols);
}

/**
 * The editor itself stays in a subscript or a superscript until → is pressed: x_1*y_2 would become x with a subscript "1·y_2",
 * and W^Tx a power. So what cannot stand in a script leads out of it: operators, and the T of a transpose.
 */
function leaveScripts(field: MathfieldElement, symbols: readonly PaletteSymbol[]): void {
  const leads = sumsBelow(symbols) ? "*=,/)" : "+-*=,/)";
  const transposes = symbols.some(({ text }) => text === "^T");
  let within: "below" | "above" | null = null;
  field.addEventListener(
    "keydown",
    ({ key }) => {
      if (within !== null && leads.includes(key)) {
        field.executeCommand("moveAfterParent");
        within = null;
      } else if (key === "_") within = "below";
      else if (key === "^") within = "above";
      else if (key.length > 1 || key === " ") within = key === "Shift" ? within : null;
    },
    { capture: true },
  );
  field.addEventListener("pointerdown", () => {
    within = null;
  });
  field.addEventListener("input", (event) => {
    const typed = event instanceof InputEvent ? event.data : null;
    if (!transposes || within !== "above" || typed !== "T") return;
    field.executeCommand("moveAfterParent");
    within = null;
  });
}

/** A key of the on-screen keyboard. */
export interface Keycap {
  readonly latex: string;
}

/** Most keys in a row; rows share their keys evenly. */
const perRow = 10;

/** Puts a part's own symbols first on the on-screen keyboard, which all fields of the page share. */
export function layKeyboard(label: string, keycaps: readonly Keycap[]): void {
  const rowCount = Math.ceil(keycaps.length / perRow);
  const each = Math.ceil(keycaps.length / Math.max(1, rowCount));
  const own = Array.from({ length: rowCount }, (_, row) =>
    keycaps.slice(row * each, (row + 1) * each).map(({ latex }) => ({ latex })),
  );
  const rows = [...own, ["[left]", "[right]", "[backspace]", "[hide-keyboard]"]];
  window.mathVirtualKeyboard.layouts =
    keycaps.length === 0 ? ["numeric", "alphabetic", "greek"] : [{ label, rows }, "numeric", "alphabetic", "greek"];
}

export function hideKeyboard(): void {
  window.mathVirtualKeyboard.hide();
}
