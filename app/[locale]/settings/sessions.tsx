import { getTranslations } from "next-intl/server";
import { Moment } from "@/app/components/moment";
import type { OwnSession } from "@/lib/own-sessions";
import { endOthersHere } from "./actions";

/** Where one is signed in, and a way to end it everywhere else. */
export async function Sessions({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const t = await getTranslations("Settings");
  return (
    <section className="stack">
      <h2>{t("sessions")}</h2>
      <ul className="stack">
        {sessions.map(({ id, signedInAt, lastSeenAt, current }) => (
          <li key={id}>
            {t.rich("session", {
              since: () => <Moment at={signedInAt} />,
              seen: () => <Moment at={lastSeenAt} />,
            })}
            {current && <strong> {t("thisSession")}</strong>}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={endOthersHere}>
          <button type="submit" className="button">
            {t("endOthers")}
          </button>
        </form>
      )}
    </section>
  );
}
