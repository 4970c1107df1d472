/** (a), (b), … (z), (aa), …: how parts are called on the page; nothing for a part that is no more. */
export function partLetter(index: number): string {
  if (index < 0) return "";
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${partLetter(Math.floor(index / 26) - 1)}${letter}`;
}
