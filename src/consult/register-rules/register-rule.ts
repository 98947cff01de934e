/** A register rule: its words, examples and check together; what a check is given; and how faults become findings. */

import type { LocaleConfig } from '../../model/config.ts';
import type { Consultation } from '../../model/consultation.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Registered } from '../../model/register.ts';
import type { Figure, Resource, WorkshopTopic } from '../../model/resources.ts';
import type { Response } from '../../model/response.ts';
import { type RuleInfo, say } from '../../model/rule.ts';

/** A consultation and what came back. */
export interface ConsultationRegisters {
  consultation: Registered<Consultation>;
  /** Null where there is no register.yaml yet. */
  responses: Registered<Response[]> | null;
}

/** Every register of a workspace; null for one that is not there. */
export interface Registers {
  organisations: Registered<Organisation[]> | null;
  consultations: readonly ConsultationRegisters[];
  resources: Registered<{ resources: Resource[]; workshops: WorkshopTopic[] }> | null;
  figures: Registered<Figure[]> | null;
}

/** What registers may point to: section ids, and paths of documents. */
export type Targets = ReadonlySet<string>;

export interface Fault {
  /** Key into the rule's messages. */
  message: string;
  values?: Record<string, string | number>;
  /** The register it stands in, and where in it. */
  register: Registered<unknown>;
  path: readonly PropertyKey[];
  /** Overrides the rule's own severity (a setting in mizan.yaml still wins). */
  severity?: Severity;
  /** Another place in the same register that explains it. */
  related?: { path: readonly PropertyKey[]; message: string };
}

export interface RegisterContext {
  registers: Registers;
  /** What the guidelines have now. */
  targets: Targets;
  /** What they had at either end of a consultation, by its id; null where that cannot be read (so nothing is certain). */
  past: ReadonlyMap<string, Targets | null>;
  locales: readonly LocaleConfig[];
  report(fault: Fault): void;
}

export interface RegisterRule extends RuleInfo {
  check(context: RegisterContext): void;
}

/** A fault as a finding. `set` is the severity that mizan.yaml gives the rule. */
export function findingOf(fault: Fault, rule: RuleInfo, set: Severity | null): Finding {
  const { register, path, related } = fault;
  const line = register.lineOf(path);
  return {
    rule: rule.name,
    severity: set ?? fault.severity ?? rule.severity,
    message: say(rule.messages[fault.message]!, fault.values),
    file: register.file,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    locale: null,
    section: null,
    document: null,
    related: related
      ? [{ file: register.file, line: register.lineOf(related.path), message: related.message }]
      : [],
    fix: null,
  };
}
