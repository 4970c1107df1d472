import { useTranslations } from "next-intl";

/** Says in words how far figures from so few students can be trusted; nothing where they are many. */
export function SmallNumber({ students }: { readonly students: number }) {
  const t = useTranslations("Statistics");
  if (students >= 30) return null;
  return <p className="notice">{students < 10 ? t("tooFew", { count: students }) : t("few", { count: students })}</p>;
}
