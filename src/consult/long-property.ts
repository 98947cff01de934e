/** Long texts in the custom properties of a Word file: Word on the desk cuts a value after 255 characters, so they are split. */

const LONGEST = 240;

/** Properties that hold a text: one of the name itself where it fits, else `<name>.1`, `<name>.2` … ASCII only. */
export function splitProperty(name: string, text: string): Record<string, string> {
  const parts = text.match(new RegExp(`[\\s\\S]{1,${LONGEST}}`, 'g')) ?? [''];
  if (parts.length === 1) return { [name]: parts[0]! };
  return Object.fromEntries(parts.map((part, at) => [`${name}.${at + 1}`, part]));
}

/** The text that {@link splitProperty} split, or null where a part is missing. */
export function joinProperty(name: string, properties: ReadonlyMap<string, string>): string | null {
  const whole = properties.get(name);
  if (whole !== undefined) return whole;
  const parts: string[] = [];
  for (let at = 1; properties.has(`${name}.${at}`); at++) parts.push(properties.get(`${name}.${at}`)!);
  return parts.length > 0 ? parts.join('') : null;
}

/** JSON in ASCII alone, so that no character is cut in two. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007F-\uFFFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
