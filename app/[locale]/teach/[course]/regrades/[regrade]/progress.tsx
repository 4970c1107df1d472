"use client";

import { useEffect } from "react";
import { useRouter } from "@/app/i18n/navigation";

interface Props {
  readonly done: number;
  readonly total: number;
  readonly busy: boolean;
  readonly label: string;
}

/** How far it is; while it goes on the page is fetched anew each second. */
export function Progress({ done, total, busy, label }: Props) {
  const router = useRouter();
  useEffect(() => {
    if (!busy) return;
    const clock = setInterval(() => router.refresh(), 1000);
    return () => clearInterval(clock);
  }, [busy, router]);
  return (
    <p className="row" role="status">
      <progress value={done} max={Math.max(1, total)} aria-label={label} />
      <span className="number">{label}</span>
    </p>
  );
}
