"use client";

import { useFormatter, useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import type { SaveState } from "./autosave";

interface Props {
  readonly state: SaveState;
  /** What stands in the field. */
  readonly text: string;
  readonly settle: (choice: "mine" | "theirs") => void;
}

/** Hardly anybody meets one: fetched then, from the server that has just told of it. */
const Conflict = lazy(() => import("./conflict").then(({ Conflict }) => ({ default: Conflict })));

/** Where the typed words are: "saved" only after the server said so. */
export function SaveLine(props: Props) {
  return (
    <span className="save-line small">
      <Words {...props} />
    </span>
  );
}

function Words({ state, text, settle }: Props) {
  const t = useTranslations("Saving");
  const format = useFormatter();
  const clock = (at: string) =>
    format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
  switch (state.kind) {
    case "untouched":
      return null;
    case "pending":
      return <span data-saving="pending">{t("pending")}</span>;
    case "saved":
      return (
        <span className="number" data-saving="saved">
          {t("saved", { at: clock(state.at) })}
        </span>
      );
    case "retrying":
      return (
        <strong role="alert" data-saving="retrying">
          {t("retrying")}
          {state.message !== undefined && <span className="block">{state.message}</span>}
        </strong>
      );
    case "refused":
      return (
        <strong role="alert" data-saving="refused">
          {t("refused", { why: state.message })}
        </strong>
      );
    case "late":
      return (
        <strong role="alert" data-saving="late">
          {state.message}
        </strong>
      );
    case "conflict":
      return (
        <Suspense>
          <Conflict theirs={state} at={clock(state.savedAt)} mine={text} settle={settle} />
        </Suspense>
      );
  }
}
