/** Every rule of every room, for commands that need their names or words. Most runs need only the rules of one room: the table is loaded when asked for. */
import type { Corpus } from '../document/document.ts';
import type { RuleInfo } from '../model/rule.ts';

export async function loadRules(): Promise<readonly RuleInfo[]> {
  const [{ lintRules }, { alignRules }, { registerRules }] = await Promise.all([
    import('../lint/rules.ts'),
    import('../compare/rules.ts'),
    import('../consult/register-rules/check-registers.ts'),
  ]);
  return [...lintRules, ...alignRules, ...registerRules];
}

/** The names that suppressions may use; none where nothing in the corpus is suppressed. */
export async function suppressibleNames(corpus: Corpus): Promise<string[]> {
  for (const documents of corpus.locales.values())
    for (const { text } of documents.values())
      if (text.includes('mizan-ignore')) return (await loadRules()).map(({ name }) => name);
  return [];
}
