import { cookies } from "next/headers";

/** The least that a page drawn anew for each request can do. */
export default async function Page() {
  return <p>{(await cookies()).get("session")?.value ?? "nobody"}</p>;
}
