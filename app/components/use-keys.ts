"use client";

import { useEffect, useEffectEvent } from "react";

/** What single keys do, by the key's own name in lower case; whether it was taken. */
export type Keys = Readonly<Record<string, () => boolean>>;

const kept = "gradient:keys";

/**
 * Single keys without Ctrl, Alt or Meta. They are off while a field has the focus or an input method composes, and for
 * whoever has switched them off (WCAG 2.1.4).
 */
export function useKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || inField(event.target) || !keysAreOn()) return;
    const act = keys[event.key.toLowerCase()];
    if (act === undefined || !act()) return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const choosing = target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type);
  return target.isContentEditable || (!choosing && target.matches("input, textarea, select, math-field"));
}

export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(kept) !== "off";
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(kept);
    else localStorage.setItem(kept, "off");
  } catch {
    // Storage is forbidden: they stay on.
  }
}
