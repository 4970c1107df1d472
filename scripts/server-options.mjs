/**
 * How Node.js is started where it serves. A page makes tens of megabytes of short-lived objects; with the usual 16 MB for
 * those, many are moved to where only a slow collection finds them. Measured by `npm run bench:server`: a question's page at 9 % of
 * a bare page's rate instead of 7.5 %. The price is at most 144 MB: three spaces of 64 MB in place of 16.
 * The container's command names the same option.
 */
export const serverOptions = ["--max-semi-space-size=64"];
