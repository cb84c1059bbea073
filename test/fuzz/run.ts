// `npm run fuzz`: compares a server that has lived through a random history with a fresh one, seed by seed. With arguments:
// the number of answers to compare (100,000), and the first seed (1).
import { compareWithFresh, told } from '../support/fresh.ts';

const [wanted = '100000', first = '1'] = process.argv.slice(2);
/** How many answers a seed gives. */
const share = 5000;

let compared = 0;
let different = 0;
for (let seed = Number(first); compared < Number(wanted); seed++) {
  const { count, differences } = compareWithFresh(seed, share);
  compared += count;
  different += differences.length;
  for (const difference of differences) console.log(`${told(difference)}\n`);
  console.log(`seed ${seed}: ${count} answers compared, ${differences.length} different; ${compared} so far`);
}
console.log(`${compared} answers compared, ${different} different`);
process.exitCode = different ? 1 : 0;
