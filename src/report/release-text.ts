/** The plan of a release for a terminal: gates, what is written, the notes. */
import { isolateRtl } from './isolate.ts';
import { createPaint } from './paint.ts';

export interface ReleaseShown {
  version: { name: string; announced: string; effective: string; digest: string };
  gates: readonly { name: string; passed: boolean }[];
  files: readonly { path: string; content: string }[];
  tag: string;
  dryRun: boolean;
  color: boolean;
}

/** Ends in a newline. */
export function renderReleasePlan({ version, gates, files, tag, dryRun, color }: ReleaseShown): string {
  const paint = createPaint({ color });
  const passed = gates.every((gate) => gate.passed);
  const lines = gates.map((gate) =>
    gate.passed ? paint.good(`✔ ${gate.name}`) : paint.severity('error', `✖ ${gate.name}`),
  );
  const head = `${version.name}: announced ${version.announced}, in force from ${version.effective}, digest ${version.digest.slice(0, 16)}…`;
  if (!passed)
    return `${lines.join('\n')}\n\n${paint.bold('Not released.')} Mend the errors above, commit, and run the command again.\n`;
  const written = files.map(({ path }) => `  write  ${path}`);
  const steps = [...written, '  commit', `  tag    ${tag}`];
  if (!dryRun) return `${lines.join('\n')}\n\n${paint.bold(`Released ${head}`)}\n${steps.join('\n')}\n`;
  const notes = files
    .filter(({ path }) => /notes\.[^/]+\.md$/.test(path))
    .map(
      ({ path, content }) => `${paint.dim(`── ${path}`)}\n${content.split('\n').map(isolateRtl).join('\n')}`,
    );
  return `${lines.join('\n')}\n\n${paint.bold(`Would release ${head}`)}\n${steps.join('\n')}\n\n${notes.join('\n')}`;
}
