/** Builds the product where its sources changed since the last time. */
export function ensureBuilt(): void;
