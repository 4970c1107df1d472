"use client";

import { useFormatter, useTranslations } from "next-intl";
import { TypedText } from "../typed-text";
import type { SaveState } from "./autosave";

interface Props {
  readonly state: SaveState;
  /** What stands in the field. */
  readonly text: string;
  readonly settle: (choice: "mine" | "theirs") => void;
}

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
    case "conflict":
      return (
        <div role="alert" className="notice notice-wrong stack stack-small basis-full" data-saving="conflict">
          <p>{t("conflict", { at: clock(state.savedAt) })}</p>
          <dl className="facts">
            <dt>{t("there")}</dt>
            <dd>
              <TypedText text={state.text} />
            </dd>
            <dt>{t("here")}</dt>
            <dd>
              <TypedText text={text} />
            </dd>
          </dl>
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
