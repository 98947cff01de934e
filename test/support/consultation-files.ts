/** Register files of a small consultation for workspaces on disk. Every organisation is invented. */

const QUESTION =
  '  - { id: clear, section: slurs, kind: agree, text: { en: It is clear., ur: یہ واضح ہے۔ } }\n';

/** Files of a workspace with a consultation `spring`; `entries` is the YAML of its register, null for none. */
export function consultationFiles(entries: string | null): Record<string, string | null> {
  return {
    'organisations.yaml':
      'organisations:\n' +
      '  - { id: lantern-circle, names: { en: Lantern Circle (fictional), ur: لالٹین حلقہ (فرضی) }, country: PK, kind: community }\n' +
      '  - { id: velvet-line, names: { en: Velvet Line (fictional), ur: مخملی لائن (فرضی) }, country: KE, kind: helpline }\n' +
      '  - { id: paper-kite, names: { en: Paper Kite (fictional), ur: کاغذی پتنگ (فرضی) }, country: PK, kind: community }\n',
    'consultations/spring/consultation.yaml':
      'title: { en: Spring consultation, ur: بہار کی مشاورت }\nfrom: HEAD\nto: worktree\nopens: 2022-06-01\ncloses: 2022-07-31\n' +
      `contact: { role: { en: Policy team, ur: پالیسی ٹیم } }\naims: { en: Clear rules., ur: واضح اصول۔ }\nquestions:\n${QUESTION}`,
    'consultations/spring/register.yaml': entries === null ? null : `entries:\n${entries}`,
  };
}

/** One entry as a line of YAML. */
export function entryLine(fields: Record<string, unknown>): string {
  const entry = {
    received: '2022-07-01',
    permission: 'named',
    section: 'slurs',
    status: 'accepted',
    ...fields,
  };
  return `  - ${JSON.stringify(entry)}\n`;
}
