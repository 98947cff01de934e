/** A day as people write it: "21 March 2023", "21 مارچ 2023". */

/** `day` is `YYYY-MM-DD`; digits stay 0–9 in every language. Anything else is given back as it is. */
export function formatDay(day: string, locale: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found) return day;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date);
  return `${Number(found[3])} ${month} ${found[1]}`;
}

/** A number as people write it, in groups: "11,707,020". Digits stay 0–9. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).format(value);
}
