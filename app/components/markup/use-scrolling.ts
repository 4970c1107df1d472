"use client";

import { type RefObject, useEffect } from "react";

/** Formulas in a place, or the place itself, that are wider than their room scroll, by keyboard too (WCAG 2.1.1); else they are no stop on the way. */
export function useScrolling(place: RefObject<HTMLElement | null>, markup: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another markup has other formulas in it.
  useEffect(() => {
    const root = place.current;
    if (root === null) return;
    const formulas = root.matches(".math-scroll") ? [root] : [...root.querySelectorAll(".math-scroll")];
    if (formulas.length === 0) return;
    const watcher = new ResizeObserver((changes) => {
      for (const { target } of changes) {
        if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
        else target.removeAttribute("tabindex");
      }
    });
    for (const each of formulas) watcher.observe(each);
    return () => watcher.disconnect();
  }, [place, markup]);
}
