"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { heldTicks, holdTicks, listenToTicks } from "./held-ticks";

interface Held {
  readonly ticked: ReadonlySet<string>;
  readonly toggle: (submissionId: string) => void;
}

const HeldTicks = createContext<Held>({ ticked: new Set(), toggle: () => undefined });

interface Props {
  readonly regradeId: string;
  /** What can be ticked on this page. */
  readonly here: readonly string[];
  readonly children: ReactNode;
}

/** Holds the ticks of one regrade over all its pages, in this tab; those of other pages go along with the form. */
export function Ticks({ regradeId, here, children }: Props) {
  const t = useTranslations("RegradeTicks");
  const held = useSyncExternalStore(
    listenToTicks,
    () => heldTicks(regradeId),
    () => "",
  );
  const context = useMemo((): Held => {
    const ticked = new Set(held === "" ? [] : held.split(" "));
    const toggle = (submissionId: string): void => {
      const after = new Set(ticked);
      if (!after.delete(submissionId)) after.add(submissionId);
      holdTicks(regradeId, after);
    };
    return { ticked, toggle };
  }, [held, regradeId]);
  const elsewhere = [...context.ticked].filter((submissionId) => !here.includes(submissionId));
  return (
    <HeldTicks value={context}>
      {elsewhere.map((submissionId) => (
        <input key={submissionId} type="hidden" name="submission" value={submissionId} />
      ))}
      <p className="row small soft" role="status" data-ticked={context.ticked.size}>
        {t("ticked", { count: context.ticked.size, elsewhere: elsewhere.length })}
        {context.ticked.size > 0 && (
          <button type="button" className="button button-quiet" onClick={() => holdTicks(regradeId, new Set())}>
            {t("clear")}
          </button>
        )}
      </p>
      {children}
    </HeldTicks>
  );
}

/** The box of one change. */
export function Tick({ submissionId, label }: { readonly submissionId: string; readonly label: string }) {
  const { ticked, toggle } = useContext(HeldTicks);
  return (
    <input
      type="checkbox"
      name="submission"
      value={submissionId}
      aria-label={label}
      checked={ticked.has(submissionId)}
      onChange={() => toggle(submissionId)}
    />
  );
}
