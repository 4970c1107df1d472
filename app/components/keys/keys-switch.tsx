"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { keysAreOn, switchKeys } from "./keys-on";

/** Turns single letters as keys off and on, in this browser. */
export function KeysSwitch() {
  const t = useTranslations("KeyList");
  const [on, setOn] = useState(true);
  useEffect(() => setOn(keysAreOn()), []);
  return (
    <label className="row">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          switchKeys(event.currentTarget.checked);
          setOn(event.currentTarget.checked);
        }}
      />
      {t("letters")}
    </label>
  );
}
