// While a demo fills itself: how far it is, and no clock to move. The page can be used meanwhile.
import { demo } from './api.js';
import { onSpeak, t } from './texts.js';

const bar = document.getElementById('demo');
const moves = document.getElementById('moves');
let last;

function draw() {
  if (!last) return;
  bar.hidden = !last.isFilling;
  moves.inert = last.isFilling;
  bar.querySelector('span').textContent = t('filling', last.week, last.weeks);
  Object.assign(bar.querySelector('progress'), { max: last.weeks || 1, value: last.week });
}

async function watch() {
  last = await demo().catch(() => ({ ...last, isFilling: false }));
  draw();
  if (last.isFilling) setTimeout(watch, 1000);
}

onSpeak(draw);
await watch();
