"use client";

import type { ReactNode } from "react";
import { Link } from "@/app/i18n/navigation";
import { usePathname } from "@/app/i18n/use-navigation";

/** A link that knows when its page, or one beneath it, is shown. */
export function NavLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={here ? "page" : undefined}>
      {children}
    </Link>
  );
}
