"use client";

import { useEffect, useRef, useState } from "react";

/** A formula that may be wider than its place: then it scrolls, by keyboard too (WCAG 2.1.1); else it is no stop on the way. */
export function ScrollingMath({ html }: { readonly html: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const span = place.current;
    if (span === null) return;
    const watcher = new ResizeObserver(() => setWide(span.scrollWidth > span.clientWidth));
    watcher.observe(span);
    return () => watcher.disconnect();
  }, []);
  return (
    <span
      ref={place}
      className="math math-scroll"
      tabIndex={wide ? 0 : undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, which escapes its input.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
