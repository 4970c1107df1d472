/** Once, before the first request: a server whose database is not as it must be does not start. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const [{ assertReady }, { startBackground }, { jobs }] = await Promise.all([
    import("@/lib/health"),
    import("@/lib/background"),
    import("@/lib/jobs"),
  ]);
  await assertReady();
  await startBackground(jobs);
}
