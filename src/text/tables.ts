/** Word tables written as running text, so that a list of a hundred words stays a paragraph. */

/** The words of a text: `words('a b c')`. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Words each followed by its value: `valued('one 1 two 2')`. */
export function valued(text: string): Record<string, number> {
  const table: Record<string, number> = {};
  const parts = words(text);
  for (let at = 0; at + 1 < parts.length; at += 2) table[parts[at] ?? ''] = Number(parts[at + 1]);
  return table;
}
