"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { keysAreOn, switchKeys, useKeys } from "./use-keys";

/** The keys of a page, folded away; "?" opens it. Each is shown with what it does. Single letters can be switched off. */
export function KeyList({ keys }: { readonly keys: readonly { readonly key: string; readonly does: string }[] }) {
  const t = useTranslations("Keys");
  const [on, setOn] = useState(true);
  const list = useRef<HTMLDetailsElement>(null);
  useEffect(() => setOn(keysAreOn()), []);
  useKeys({
    "?": () => {
      if (list.current !== null) list.current.open = !list.current.open;
      return true;
    },
  });
  return (
    <details ref={list} className="disclosure small">
      <summary>{t("title")}</summary>
      <dl className="facts mt-2">
        {keys.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="row mt-2">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            switchKeys(event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
        {t("single")}
      </label>
    </details>
  );
}
