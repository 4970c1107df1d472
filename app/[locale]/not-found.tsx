import { useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";

export default function NotFound() {
  const t = useTranslations("NotFound");
  return (
    <div className="narrow stack">
      <p className="eyebrow">404</p>
      <h1>{t("title")}</h1>
      <p>{t("why")}</p>
      <p>
        <Link href="/" className="button">
          {t("home")}
        </Link>
      </p>
    </div>
  );
}
