/** x */
import type { CheckContext } from '../check.ts';
import { type Unit, unitsOf } from './units.ts';
export function readableUnits(context: CheckContext): readonly Unit[] {
  return unitsOf(context);
}
