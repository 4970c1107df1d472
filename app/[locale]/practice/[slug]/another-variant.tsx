import { useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";

/** The way to fresh numbers: a link, and the key V. */
export function AnotherVariant({ href }: { readonly href: string }) {
  const t = useTranslations("Practice");
  return (
    <Link href={href} prefetch={false} data-key="v" className="button w-full">
      {t("another")} <kbd>V</kbd>
    </Link>
  );
}
