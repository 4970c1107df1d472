"use client";

import { useTranslations } from "next-intl";
import { KeysSwitch } from "./keys-switch";

/** The keys in the order in which they are listed, each with what must stand on the page for it to mean anything. */
const keys = [
  ["next", "N →", ".part, [data-key=n]"],
  ["previous", "P ←", ".part, [data-key=p]"],
  ["enter", "Enter", ".part"],
  ["leave", "Esc", ".part"],
  ["check", "Enter", ".part form"],
  ["checkWritten", "Ctrl Enter", ".part form"],
  ["choose", "1 – 9", ".choice"],
  ["flag", "F", "[data-key=f]"],
  ["hint", "H", "[data-key=h]"],
  ["solution", "S", "[data-key=s]"],
  ["variant", "V", "[data-key=v]"],
  ["rate", "1 – 4", "[data-key='1']"],
  ["undo", "U", "[data-key=u]"],
  ["overview", "G", ".part-grid a, [data-key=g]"],
  ["list", "?", "body"],
] as const;

/** Which keys act on this page, and the switch that turns letters off. */
export function KeyList({ close }: { readonly close: () => void }) {
  const t = useTranslations("KeyList");
  return (
    <div className="stack">
      <h2 id="key-list-title">{t("title")}</h2>
      <dl className="facts">
        {keys.map(([name, key, needed]) =>
          document.querySelector(needed) === null ? null : (
            <div key={name} className="contents">
              <dt>{key.split(" ").map((each) => (each === "–" ? " – " : <kbd key={each}>{each}</kbd>))}</dt>
              <dd>{t(`key.${name}`)}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="soft small">{t("notWhileTyping")}</p>
      <KeysSwitch />
      <p>
        <button type="button" className="button" onClick={close}>
          {t("close")}
        </button>
      </p>
    </div>
  );
}
