/** Letters back that were returned: everybody they may be from. */
import { type Addressees, findAddressees } from '../../consult/reply/addressees.ts';
import { isReply, placeReply } from '../../consult/reply/returned-reply.ts';
import type { Returned } from '../../consult/returned/returned.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Organisation } from '../../model/organisation.ts';
import { readRegister } from '../../workspace/register-file.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Say of a letter whose it is and where its remarks hang; null for any other file. */
export function openLetter(
  returned: Returned,
  workspace: Workspace,
  consultation: Consultation,
  organisations: readonly Organisation[],
): Addressees | null {
  if (!isReply(returned)) return null;
  const { responses } = readRegister(workspace, consultation);
  const letters = findAddressees(responses, organisations, workspace.config);
  placeReply(returned, consultation, letters, responses);
  return letters;
}
