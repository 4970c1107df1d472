"use client";

import { useCallback, useEffect, useState } from "react";
import { keepText, keptText } from "./kept-text";

/** Text that survives a reload and a change of language on this computer. */
export function useKeptText(key: string, initial: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(initial);
  useEffect(() => {
    const kept = keptText(key);
    if (kept !== null) setText(kept);
  }, [key]);
  const change = useCallback(
    (next: string) => {
      keepText(key, next);
      setText(next);
    },
    [key],
  );
  return [text, change];
}
