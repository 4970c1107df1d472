export interface PracticeIds {
  readonly slug: string;
  readonly seed: string;
  readonly part: string;
}

/** Which part of which variant a form is about. */
export function PracticeFields({ ids }: { readonly ids: PracticeIds }) {
  return (
    <>
      <input type="hidden" name="slug" value={ids.slug} />
      <input type="hidden" name="seed" value={ids.seed} />
      <input type="hidden" name="part" value={ids.part} />
    </>
  );
}
