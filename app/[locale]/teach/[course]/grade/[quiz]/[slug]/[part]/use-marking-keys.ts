"use client";

import { useEffect, useEffectEvent } from "react";
import { keysAreOn } from "@/app/components/keys/keys-on";

/** What single keys do, by the key's own name in lower case. */
type Keys = Readonly<Record<string, () => void>>;

/**
 * Single keys without Ctrl, Alt or Meta. They are off while a field has the focus or an input method composes, and for whoever
 * has switched them off (WCAG 2.1.4).
 */
export function useMarkingKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || isTypedInto(event.target) || !keysAreOn()) return;
    const act = keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    // On the document: the rules that hold on every page listen on the window, and leave alone what was taken here.
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function isTypedInto(target: EventTarget | null): boolean {
  const field = "textarea, select, math-field, dialog *, [contenteditable], input:not([type=radio], [type=checkbox])";
  return target instanceof HTMLElement && target.matches(field);
}
