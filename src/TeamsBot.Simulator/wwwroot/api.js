// What the page asks of the simulator.
async function ask(address, body) {
  const response = await fetch(address, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

export const state = (as, place) => ask(`/sim/state?${new URLSearchParams({ ...(as && { as }), ...(place && { in: place }) })}`);
export const demo = () => ask('/sim/demo');
export const post = (what, body) => ask(`/sim/${what}`, body);

export function listen(onChange, onRefusal, onLost) {
  const events = new EventSource('/sim/events');
  events.addEventListener('change', onChange);
  events.addEventListener('refusal', event => onRefusal(JSON.parse(event.data)));
  events.addEventListener('error', onLost);
}
