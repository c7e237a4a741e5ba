import type { Snapshot } from '../../model/snapshot.ts'

/**
 * Waits on a page of Parley's own, `/s/<id>` or `/embed/<id>`, until somebody touches the picture. Then it loads the
 * living part and the document. Where this script doesn't run, the page is whole without it.
 */
const main = document.querySelector<HTMLElement>('main[data-snapshot]')
const box = main?.querySelector<HTMLElement>('.picture')
const TOUCHES = ['pointerover', 'focusin', 'click']
let tap: MouseEvent | undefined

async function enliven(box: HTMLElement, files: string): Promise<void> {
  const living: Promise<typeof import('./parley-snapshot-alive.ts')> = import(
    /* @vite-ignore */ import.meta.url.replace('page.js', 'snapshot-alive.js')
  )
  const [{ enlivenPage }, answer] = await Promise.all([living, fetch(`${files}.json`)])
  const snapshot: Snapshot = await answer.json()
  if (answer.ok) enlivenPage(box, snapshot, tap)
}

if (box && main?.dataset.snapshot) {
  const files = main.dataset.snapshot
  let isAsked = false
  const touched = (event: Event) => {
    // A finger touches before it taps: if the picture were replaced in between, the tap would reach nothing.
    if (event instanceof PointerEvent && event.pointerType === 'touch' && event.type !== 'click') return
    const link = box.querySelector<HTMLAnchorElement>(':scope > a')
    // A tap opens what it is on, in place of the picture's link. Enter has no place, so it follows the link.
    if (event instanceof PointerEvent && event.type === 'click' && event.detail > 0 && link !== null) {
      event.preventDefault()
      tap = event
    }
    if (isAsked) return
    isAsked = true
    enliven(box, files).catch(() => {
      for (const touch of TOUCHES) box.removeEventListener(touch, touched)
      if (tap !== undefined && link !== null) location.assign(link.href)
    })
  }
  for (const touch of TOUCHES) box.addEventListener(touch, touched)
  // A picture without a link around it could not be reached by key.
  if (box.querySelector('a') === null) box.tabIndex = 0
}
