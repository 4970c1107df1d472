/** Once, before the first request: a server whose database is not as it must be does not start. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { assertReady } = await import("@/lib/health");
  await assertReady();
}
