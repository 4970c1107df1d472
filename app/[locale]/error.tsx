"use client";

import { useTranslations } from "next-intl";

/** Something failed on our side. What was typed is kept on this computer and comes back with the page. */
export default function ErrorPage({ retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTranslations("ErrorPage");
  return (
    <div className="narrow stack" role="alert">
      <h1>{t("title")}</h1>
      <p>{t("why")}</p>
      <p>
        <button type="button" className="button" onClick={() => retry()}>
          {t("again")}
        </button>
      </p>
    </div>
  );
}
