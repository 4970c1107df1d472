"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { PaletteSymbol } from "./symbols";

/** A sign to press, as it is shown. */
export interface PaletteKey extends PaletteSymbol {
  readonly label: ReactNode;
}

interface Props {
  readonly keys: readonly PaletteKey[];
  readonly insert: (symbol: PaletteSymbol) => void;
}

/** A row of signs to press: one stop on the way by Tab, arrows within it. The field keeps the focus of whoever clicks. */
export function Palette({ keys, insert }: Props) {
  const t = useTranslations("AnswerField");
  const [at, setAt] = useState(0);
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step + keys.length) % keys.length;
    setAt(next);
    const button = event.currentTarget.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div className="palette" role="toolbar" aria-label={t("symbols")} onKeyDown={move}>
      {keys.map(({ label, ...symbol }, place) => (
        <button
          key={symbol.text}
          type="button"
          tabIndex={place === at ? 0 : -1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => insert(symbol)}
          aria-label={symbol.text.trim()}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
