import type { Ref } from "react";
import type { FieldProps } from "./answer-field";
import type { PaletteSymbol } from "./symbols";

/** What the field needs of whichever editor is open. */
export interface Editor {
  readonly insert: (symbol: PaletteSymbol) => void;
  readonly focus: () => void;
}

/** A way to write an answer that is fetched when it is asked for. All of them work on the same text. */
export interface EditorProps extends FieldProps {
  readonly ref: Ref<Editor>;
  /** Told where the text is none that this editor can hold: it stays as it is, in the text field. */
  readonly onUnable: () => void;
}
