"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useRouter } from "@/app/i18n/use-navigation";

interface Props {
  /** The server's clock when the page was made. */
  readonly now: Date;
  /** When the page is to look again; null: never. */
  readonly opensAt: Date | null;
}

/** The server's clock, running on whatever this computer's says; when the door opens, the page is fetched anew. */
export function ServerClock({ now, opensAt }: Props) {
  const t = useTranslations("Lobby");
  const format = useFormatter();
  const router = useRouter();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const from = performance.now();
    setPassed(0);
    const ticking = setInterval(() => setPassed(performance.now() - from), 500);
    const wait = opensAt === null ? null : opensAt.getTime() - now.getTime();
    // A class does not come back in the same instant. A timer cannot wait longer than 24 days.
    const opening =
      wait === null || wait > 2 ** 31 - 1
        ? undefined
        : setTimeout(() => router.refresh(), wait + 300 + 1_500 * Math.random());
    return () => {
      clearInterval(ticking);
      clearTimeout(opening);
    };
  }, [now, opensAt, router]);
  const shown = new Date(now.getTime() + passed);
  return (
    <p className="soft small">
      {t("serverTime")}{" "}
      <time className="number" suppressHydrationWarning>
        {format.dateTime(shown, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })}
      </time>
    </p>
  );
}
