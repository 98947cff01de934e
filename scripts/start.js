/** `npm start`: runs the main job on the bundled guidelines and says what to try next. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const mizan = fileURLToPath(new URL('../bin/mizan.js', import.meta.url));
const { status } = spawnSync(process.execPath, [mizan, 'check', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('../guidelines', import.meta.url)),
  stdio: 'inherit',
});
console.log(`
Try next:
  node bin/mizan.js align --format html --out side-by-side.html    both languages side by side, in a browser
  node bin/mizan.js explain align/number                           what a rule wants, with examples
  node bin/mizan.js -C ANOTHER/PROJECT init                        your own guidelines: finds the languages, writes mizan.yaml
  node bin/mizan.js --help                                         everything else`);
process.exitCode = status ?? 70;
