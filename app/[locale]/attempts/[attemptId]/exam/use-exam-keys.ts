"use client";

import { useEffect } from "react";

/**
 * Single letters that press what says so by `aria-keyshortcuts`: N and P go on and back, G opens the answer sheet, F flags
 * the part that is looked at. None works while something is typed, nor with a modifier.
 */
export function useExamKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (!/^[a-z]$/.test(key)) return;
      const found = [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${key}"]`)].filter(
        (each) => each.getClientRects().length > 0,
      );
      const inFocus = found.find((each) => each.closest("section")?.contains(document.activeElement) === true);
      const pressed = inFocus ?? found.find((each) => each.getBoundingClientRect().bottom > 0);
      if (pressed === undefined) return;
      event.preventDefault();
      pressed.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, math-field, [role=textbox]") !== null;
}
