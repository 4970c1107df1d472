"use client";

import { useCallback, useRef, useState } from "react";

/**
 * A module that is fetched when it is needed. Without a connection, or with a page older than the server's build, it may
 * not come: then the page goes on without it and the next call asks again. (React's `lazy` would take the page down.)
 */
export function useLate<Module>(bring: () => Promise<Module>): readonly [Module | null, () => Promise<Module | null>] {
  const [module, setModule] = useState<Module | null>(null);
  const how = useRef(bring);
  const load = useCallback(async (): Promise<Module | null> => {
    try {
      const came = await how.current();
      setModule(() => came);
      return came;
    } catch {
      return null;
    }
  }, []);
  return [module, load];
}
