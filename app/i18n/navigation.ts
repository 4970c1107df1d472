import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/** Links and redirects that keep the language of the page they stand on. */
export const { Link, redirect, usePathname, useRouter } = createNavigation(routing);
