"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";

const keys = ["digits", "z", "arrows", "a", "c", "u", "b", "g", "help"] as const;
const shown: Readonly<Record<(typeof keys)[number], string>> = {
  digits: "1–9, 0",
  z: "Z",
  arrows: "← →",
  a: "A",
  c: "C",
  u: "U",
  b: "B",
  g: "G",
  help: "?",
};

/** What each key does while marking. */
export function MarkingKeys({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const t = useTranslations("Marking");
  return (
    <dialog ref={dialog} className="key-list card" aria-labelledby="marking-keys">
      <div className="stack">
        <h2 id="marking-keys">{t("keys")}</h2>
        <dl className="facts">
          {keys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd>{shown[key]}</kbd>
              </dt>
              <dd>{t(`key.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="soft small">{t("keysOff")}</p>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t("close")}
        </button>
      </div>
    </dialog>
  );
}
