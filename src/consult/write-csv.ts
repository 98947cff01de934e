/** Spreadsheets going out: safe to open, whatever stands in a cell. */
import { type Options, stringify } from 'csv-stringify/sync';

const SAFE: Options = {
  // Spreadsheets take a file without a byte order mark for another encoding than UTF-8.
  bom: true,
  escape_formulas: true,
  record_delimiter: 'windows',
  // The library sees a break only in the form that ends its rows; half a cell would stand as a row of its own.
  quoted_match: /[\r\n]/,
};

/** Rows with named cells under their names, in the order of `columns`, else of the first row. No cell can become a formula. */
export function writeCsv(rows: readonly Record<string, unknown>[], columns?: readonly string[]): string {
  return stringify([...rows], { ...SAFE, header: true, ...(columns && { columns: [...columns] }) });
}

/** Rows as they are, the first with the names. No cell can become a formula. */
export function writeCsvRows(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    SAFE,
  );
}
