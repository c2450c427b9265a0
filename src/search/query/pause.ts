/** So long a page may be kept from drawing and from its reader's keys, in milliseconds. */
const patience = 25;
let resumed = 0;

/** Lets the page do what it has to where the search has kept it for long; called before each piece of work. */
export async function pause(): Promise<void> {
  if (performance.now() - resumed < patience) return;
  // What the platform has for it goes on before other things that wait.
  await ('scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((done) => setTimeout(done)));
  resumed = performance.now();
}
