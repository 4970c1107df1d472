"use client";

import { useRef } from "react";
import { useScrolling } from "./markup/use-scrolling";

/** A formula that was set in the browser. */
export function ScrollingMath({ html }: { readonly html: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useScrolling(place, html);
  return (
    <span
      ref={place}
      className="math math-scroll"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, which escapes its input.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
