// Runs in each page before anything of its own, and keeps what the bench asks for.

/** Tasks of more than 50 ms, by their time, in milliseconds. */
const longTasks = []
new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })

/** When nothing was on its way any more, in milliseconds; the last time, for one part comes after the other. */
let wholeAt = 0
let isLoading = false
const watchLoading = () => {
  const was = isLoading
  isLoading = document.querySelector('[role="status"][aria-label="Loading"]') !== null
  if (was && !isLoading) wholeAt = performance.now()
}
new MutationObserver(watchLoading).observe(document, { subtree: true, childList: true })

/** The script that was asked for until then, as paths. */
const scriptsOfThePage = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.endsWith('.js') && startTime < wholeAt)
    .map(({ name }) => new URL(name).pathname)

/** For each `j`: from the key until the frame in which another row is the current one. */
const steps = []
const current = () => document.querySelector('li[data-current] a')?.textContent
addEventListener('keydown', ({ key, timeStamp }) => key === 'j' && watchRow(current(), timeStamp), { capture: true })

function watchRow(before, from) {
  const watcher = new MutationObserver(() => {
    if (current() === before) return
    watcher.disconnect()
    afterNextFrame(() => steps.push(performance.now() - from))
  })
  watcher.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-current'] })
}

/** A message that is sent in a frame comes after that frame has been drawn. */
function afterNextFrame(then) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(null)
  })
}

const frame = () => new Promise((done) => requestAnimationFrame(done))
const rowsOf = (scroller) => [...scroller.querySelectorAll('li')].map((row) => ({ at: Number(row.ariaPosInSet), of: Number(row.ariaSetSize) }))

/** Scrolls the list by so many pixels a frame until its last row is drawn, then back to the top; the rows that there are. */
async function scroll(by) {
  const scroller = document.querySelector('li[data-current]').closest('ul').parentElement
  let rows = 0
  while (rows === 0) {
    scroller.scrollTop += by
    await frame()
    rows = rowsOf(scroller).find(({ at, of }) => at === of)?.of ?? 0
  }
  while (scroller.scrollTop > 0) {
    scroller.scrollTop -= by
    await frame()
  }
  return rows
}

/** Until so many steps have been taken. */
async function stepped(times) {
  while (steps.length < times) await frame()
}

const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime

window.bench = { longTasks, steps, scroll, stepped, firstPaint, scriptsOfThePage }
