import "server-only";

/**
 * A text as both databases keep it: U+0000, which PostgreSQL refuses, and halves of surrogate pairs, which UTF-8 has no
 * bytes for, become U+FFFD. The length stays, so that a place in the text as typed is the same place in the text as kept.
 */
export function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\uFFFD");
}
