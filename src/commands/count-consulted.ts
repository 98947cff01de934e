/** Who was asked in a consultation and who answered, from the registers as they are. */
import { countAnswers } from '../consult/report/counts.ts';
import { makeCompany } from '../consult/report/published.ts';
import type { Consultation } from '../model/consultation.ts';
import type { Response } from '../model/response.ts';
import type { Consulted } from '../release/consulted.ts';
import { readConsultation } from '../workspace/consultation-file.ts';
import { readOrganisations } from '../workspace/organisations-file.ts';
import { readRegister } from '../workspace/register-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Throws Problem where the consultation is not there; `judge` may refuse what is in it. */
export function countConsulted(
  workspace: Workspace,
  id: string,
  judge: (consultation: Consultation, responses: readonly Response[]) => void = () => {},
): Consulted {
  const consultation = readConsultation(workspace, id);
  const { responses } = readRegister(workspace, consultation);
  judge(consultation, responses);
  const { asked } = makeCompany(readOrganisations(workspace), consultation, responses);
  return { title: consultation.title, ...countAnswers(asked, responses) };
}
