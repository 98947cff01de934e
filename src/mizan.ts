/** What the bundle exports to bin/mizan.js. */
export { processHost } from './host.ts';
export { run } from './main.ts';
