"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import type { CompactColumn, CompactRow } from "./compact";
import { rangeWith, useGridKeys } from "./grid-keys";
import { GradebookRowView } from "./grid-row";

interface Props {
  readonly home: string;
  readonly rows: readonly CompactRow[];
  readonly columns: readonly CompactColumn[];
  /** All rows are here, so that typing a name finds them at once. */
  readonly searchable: boolean;
  readonly head: ReactNode;
}

/** Pixels; each row is as high, so that none need be measured. */
const rowHeight = 56;
/** Up to so many rows are all drawn: they work without scripts, and the browser's own search finds them. */
const allDrawn = 120;

/** The table. Of a large class only the rows in sight are drawn; it stays one table for who hears it or uses arrow keys. */
export function GradebookGrid({ home, rows, columns, searchable, head }: Props) {
  const t = useTranslations("Gradebook");
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed).trim().toLowerCase();
  const found = useMemo(
    () =>
      rows.filter(
        (row) => wanted === "" || `${row.name}\n${row.email}\n${row.number ?? ""}`.toLowerCase().includes(wanted),
      ),
    [rows, wanted],
  );
  const frame = useRef<HTMLElement>(null);
  const keys = useGridKeys({ rows: found.length, columns: columns.length + 4 });
  const all = found.length <= allDrawn;
  const virtualizer = useVirtualizer({
    count: found.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: all ? found.length : 12,
    initialRect: { width: 1000, height: 700 },
    rangeExtractor: rangeWith(keys.row),
  });
  const items = virtualizer.getVirtualItems();
  const headRows = 2;
  return (
    <div className="stack stack-small">
      {searchable && (
        <div className="row">
          <label className="field gradebook-find">
            <span className="field-label">{t("find")}</span>
            <input
              type="search"
              className="input"
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <p role="status" className="soft small">
            {wanted === "" ? "" : t("found", { count: found.length })}
          </p>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section ref={frame} className="table-scroll gradebook" aria-label={t("title")} tabIndex={0}>
        <table
          className="table"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells arrow keys reach is a grid (WAI-ARIA).
          role="grid"
          aria-rowcount={found.length + headRows}
          aria-colcount={columns.length + 4}
          aria-describedby="gradebook-keys"
        >
          {head}
          <tbody
            ref={keys.body}
            onKeyDown={(event) => keys.press(event, (row) => virtualizer.scrollToIndex(row, { align: "auto" }))}
            onFocus={keys.focus}
          >
            <Gap height={items[0]?.start ?? 0} span={columns.length + 4} />
            {items.flatMap(({ index, start }, place) => {
              const row = found[index];
              const before = items[place - 1];
              const gap = before === undefined ? 0 : start - before.end;
              if (row === undefined) return [];
              return [
                <Gap key={`gap-${row.id}`} height={gap} span={columns.length + 4} />,
                <GradebookRowView
                  key={row.id}
                  row={row}
                  index={index}
                  ariaIndex={index + headRows + 1}
                  columns={columns}
                  home={home}
                  active={keys.ready && keys.row === index ? keys.column : keys.ready ? -1 : null}
                />,
              ];
            })}
            <Gap height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} span={columns.length + 4} />
          </tbody>
        </table>
      </section>
      <p id="gradebook-keys" className="soft small">
        {t("keys")}
      </p>
    </div>
  );
}

/** Keeps the place of rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row is no stop for the keyboard.
    <tr aria-hidden="true" className="gap-row">
      <td colSpan={span} style={{ blockSize: height }} />
    </tr>
  );
}
