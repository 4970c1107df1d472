/** Does something again and again, `lanes` at a time, for so many milliseconds; gives how often it was done in a second. */
export async function closedLoop(
  milliseconds: number,
  lanes: number,
  act: (lane: number, turn: number) => Promise<void>,
): Promise<number> {
  const since = performance.now();
  let done = 0;
  const one = async (lane: number): Promise<void> => {
    for (let turn = 0; performance.now() - since < milliseconds; turn += 1) {
      await act(lane, turn);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => one(lane)));
  return (1000 * done) / (performance.now() - since);
}
