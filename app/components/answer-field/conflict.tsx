"use client";

import { useTranslations } from "next-intl";
import { TypedText } from "../typed-text";

interface Props {
  readonly theirs: { readonly text: string };
  /** When the other text was saved. */
  readonly at: string;
  /** What stands in the field. */
  readonly mine: string;
  readonly settle: (choice: "mine" | "theirs") => void;
}

/** Two texts for one part, from two tabs or two computers: both are shown, and a person chooses. */
export function Conflict({ theirs, at, mine, settle }: Props) {
  const t = useTranslations("Saving");
  return (
    <div role="alert" className="notice notice-wrong stack stack-small basis-full" data-saving="conflict">
      <p>{t("conflict", { at })}</p>
      <dl className="facts">
        <dt>{t("there")}</dt>
        <dd>
          <TypedText text={theirs.text} />
        </dd>
        <dt>{t("here")}</dt>
        <dd>
          <TypedText text={mine} />
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
