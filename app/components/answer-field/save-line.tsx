"use client";

import { useFormatter, useTranslations } from "next-intl";
import { TypedText } from "../typed-text";
import type { SaveState } from "./autosave";

interface Props {
  readonly state: SaveState;
  readonly settle: (choice: "mine" | "theirs") => void;
}

/** Where the typed words are: "saved" only after the server said so. */
export function SaveLine({ state, settle }: Props) {
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
        </strong>
      );
    case "refused":
      return (
        <strong role="alert" data-saving="refused">
          {t("refused", { why: state.message })}
        </strong>
      );
    case "conflict":
      return (
        <div role="alert" className="notice notice-wrong stack stack-small basis-full" data-saving="conflict">
          <p>{t("conflict", { at: clock(state.savedAt) })}</p>
          <p>
            <TypedText text={state.text} />
          </p>
          <p className="row">
            <button type="button" className="button" onClick={() => settle("mine")}>
              {t("keepMine")}
            </button>
            <button type="button" className="button" onClick={() => settle("theirs")}>
              {t("takeTheirs")}
            </button>
          </p>
        </div>
      );
  }
}
