/** The entries that letters back answered: everything decided of what some organisations or groups said. */
import type { Config } from '../../model/config.ts';
import { nearNames } from '../../model/near.ts';
import type { Organisation } from '../../model/organisation.ts';
import { Problem } from '../../model/problem.ts';
import type { Response } from '../../model/response.ts';
import { findAddressee, findAddressees } from './addressees.ts';

/** By ids of organisations, or ids or names of groups. Throws Problem for one that did not answer, or waits for a decision. */
export function findAnsweredEntries(
  names: readonly string[],
  responses: readonly Response[],
  organisations: readonly Organisation[],
  config: Pick<Config, 'locales' | 'source'>,
): Response[] {
  const { found } = findAddressees(responses, organisations, config);
  const ids = found.map(({ id }) => id);
  return names.flatMap((name) => {
    const addressee = findAddressee(found, name);
    if (!addressee) {
      const near = nearNames(name, ids)[0];
      throw new Problem(
        `Nothing that "${name}" said is in the register.`,
        near ? `Did you mean ${near}?` : 'Run "mizan organisations --answered yes" for those that answered.',
      );
    }
    const decided = addressee.entries.filter((entry) => !addressee.open.includes(entry));
    if (decided.length > 0) return decided;
    throw new Problem(
      `Nothing that ${name} said has been decided yet, so nothing can have been answered.`,
      'Decide about its entries first.',
    );
  });
}
