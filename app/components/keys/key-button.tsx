"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { useLate } from "../answer-field/use-late";
import { keysAreOn } from "./keys-on";

/**
 * Keys for who answers without a mouse, and the button that lists them. What a key does a page says by `data-key` on its own
 * button or link; moving between parts needs nothing. Rules and list are fetched at the first key that may mean something.
 */
export function KeyButton() {
  const t = useTranslations("KeyList");
  const [rules, bringRules] = useLate(() => import("./act"));
  const [list, bringList] = useLate(() => import("./key-list"));
  const dialog = useRef<HTMLDialogElement>(null);
  const open = async (): Promise<void> => {
    await bringList();
    dialog.current?.showModal();
  };
  const press = useEffectEvent(async (event: KeyboardEvent) => {
    const { key } = event;
    const letter = key.length === 1;
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
    if (letter ? !keysAreOn() : !/^(?:Arrow(?:Left|Right)|Escape|Enter)$/.test(key)) return;
    if (dialog.current?.open) return;
    const act = (rules ?? (await bringRules()))?.act;
    const done = act?.(event) ?? "nothing";
    // A key that led into a field is not typed there.
    if (done !== "nothing") event.preventDefault();
    if (done === "list") await open();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => void press(event);
    // On the window: a component that takes a key for itself has had it by then.
    window.addEventListener("keydown", listen);
    // Said aloud, so that what presses keys by itself can wait for it.
    const page = document.documentElement;
    page.setAttribute("data-keys", "on");
    return () => {
      window.removeEventListener("keydown", listen);
      page.removeAttribute("data-keys");
    };
  }, []);
  const List = list?.KeyList;
  return (
    <>
      <button type="button" className="button button-quiet no-print" onClick={() => void open()}>
        {t("open")} <kbd>?</kbd>
      </button>
      <dialog ref={dialog} className="key-list card" aria-labelledby="key-list-title">
        {List !== undefined && <List close={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}
