/** (a), (b), … (z), (aa), …: how parts are called on the page. */
export function partLetter(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${partLetter(Math.floor(index / 26) - 1)}${letter}`;
}
