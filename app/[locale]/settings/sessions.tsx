import { getTranslations } from "next-intl/server";
import { ActionForm, type Field } from "@/app/components/action-form";
import { Moment } from "@/app/components/moment";
import type { OwnSession } from "@/lib/own-sessions";
import { endOthersHere } from "./actions";

interface Props {
  readonly sessions: readonly OwnSession[];
  /** Asked for where there is one: a session alone, left open or stolen, signs its owner out nowhere. */
  readonly password: Field | null;
}

/** Where one is signed in, and a way to end it everywhere else. */
export async function Sessions({ sessions, password }: Props) {
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
        <ActionForm
          id="end-others"
          action={endOthersHere}
          submit={t("endOthers")}
          fields={password === null ? [] : [password]}
        />
      )}
    </section>
  );
}
