"use client";

import { useTranslations } from "next-intl";
import { digestOf, useBusy } from "@/app/busy";

interface Props {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Something failed on our side. What was typed is kept on this computer and comes back with the page. */
export default function ErrorPage({ error, retry }: Props) {
  const t = useTranslations("ErrorPage");
  const busy = useBusy(error, retry);
  return (
    <div className="narrow stack" role="alert" data-busy={busy || undefined}>
      <h1>{t(busy ? "busy" : "title")}</h1>
      <p>{t(busy ? "busyWhy" : "why")}</p>
      <button type="button" className="button" onClick={() => retry()}>
        {t("again")}
      </button>
      <p className="soft small">{t("reference", { reference: reference(error) })}</p>
    </div>
  );
}

/** What finds this failure in the server's log: the error's digest, and the request that brought the page. */
function reference(error: unknown): string {
  const request = typeof document === "undefined" ? null : document.documentElement.dataset["request"];
  return [digestOf(error), request].filter(Boolean).join(" · ") || "–";
}
