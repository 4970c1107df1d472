/** Whether the browser speaks https: the proxy in front says so. Who makes it up is given cookies that their own browser then refuses. */
export function overHttps(headers: Pick<Headers, "get">): boolean {
  return headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
}

/**
 * A cookie's name: over https with the prefix that binds it to this very host, which a neighbouring host then cannot set; plain http (a laptop)
 * has to do without.
 */
export const boundName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);
