import { useTranslations } from "next-intl";

/** From fewer students, discrimination and reliability are rough. */
const fewStudents = 30;

/** The same beside one figure of a table. */
export function RoughFigure({ students, least = fewStudents }: { readonly students: number; readonly least?: number }) {
  const t = useTranslations("Statistics");
  return students >= least ? null : <span className="chip ms-1">{t("rough", { count: students })}</span>;
}

/** Says in words how far figures from so few students can be trusted; nothing where they are many. */
export function SmallNumber({ students }: { readonly students: number }) {
  const t = useTranslations("Statistics");
  if (students >= fewStudents) return null;
  return <p className="notice">{students < 10 ? t("tooFew", { count: students }) : t("few", { count: students })}</p>;
}
