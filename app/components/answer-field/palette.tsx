"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { PaletteSymbol } from "./symbols";

interface Props {
  readonly symbols: readonly PaletteSymbol[];
  readonly insert: (symbol: PaletteSymbol) => void;
}

/** A row of signs to press: one stop on the way by Tab, arrows within it. The field keeps the focus of whoever clicks. */
export function Palette({ symbols, insert }: Props) {
  const t = useTranslations("AnswerField");
  const [at, setAt] = useState(0);
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step + symbols.length) % symbols.length;
    setAt(next);
    const button = event.currentTarget.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div className="palette" role="toolbar" aria-label={t("symbols")} onKeyDown={move}>
      {symbols.map((symbol, place) => (
        <button
          key={symbol.text}
          type="button"
          tabIndex={place === at ? 0 : -1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => insert(symbol)}
          aria-label={symbol.text.trim()}
        >
          {pretty(symbol.text.replace(/\($/, ""))}
        </button>
      ))}
    </div>
  );
}

/** delta_{c_t} as δ with its subscripts below. */
function pretty(name: string): ReactNode {
  const [, base = name, below] = /^([^_^]+)_(.+)$/.exec(name.replace(/^(\w)_tilde/, "$1\u0303")) ?? [];
  const sign = greek.get(base) ?? base;
  return below === undefined ? (
    <span>{sign.trim()}</span>
  ) : (
    <span>
      {sign}
      <sub>{pretty(below.replace(/^\{(.*)\}$/, "$1"))}</sub>
    </span>
  );
}

const greek: ReadonlyMap<string, string> = new Map(
  "alpha α,beta β,gamma γ,delta δ,epsilon ε,eta η,theta θ,lambda λ,mu μ,pi π,rho ρ,sigma σ,tau τ,phi φ,psi ψ,omega ω,Delta Δ"
    .split(",")
    .map((pair): [string, string] => [pair.slice(0, -2), pair.slice(-1)]),
);
