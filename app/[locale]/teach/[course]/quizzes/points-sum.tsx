"use client";

import { useFormatter } from "next-intl";
import { useEffect, useRef, useState } from "react";

/** The points of all parts that are ticked, kept up while one types. Nothing before scripts run. */
export function PointsSum({ label }: { readonly label: string }) {
  const format = useFormatter();
  const place = useRef<HTMLOutputElement>(null);
  const [points, setPoints] = useState<number | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (form === null || form === undefined) return;
    const add = (): void => {
      const data = new FormData(form);
      const asked = [...data.keys()].filter((name) => name.startsWith("ask:"));
      setPoints(asked.reduce((total, name) => total + (Number(data.get(name.replace("ask:", "points:"))) || 0), 0));
    };
    add();
    form.addEventListener("input", add);
    return () => form.removeEventListener("input", add);
  }, []);
  return (
    <p>
      {label} <output ref={place}>{points === null ? "–" : format.number(points, { maximumFractionDigits: 3 })}</output>
    </p>
  );
}
