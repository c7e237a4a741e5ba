import type { Snapshot } from '../../model/snapshot.ts'
import type * as Alive from './parley-snapshot-alive.ts'

/**
 * Waits on a page of Parley's own, `/s/<id>` or `/embed/<id>`, until somebody touches a picture. Then it loads the living
 * part and the document. Where this script doesn't run, the page is whole without it. A page holds two pictures, of
 * which its width shows one.
 */
const main = document.querySelector<HTMLElement>('main[data-snapshot]')
const TOUCHES = ['pointerover', 'focusin', 'click']

async function load(files: string): Promise<[typeof Alive, Snapshot]> {
  const living: Promise<typeof Alive> = import(
    /* @vite-ignore */ import.meta.url.replace('page.js', 'snapshot-alive.js')
  )
  const answer = await fetch(`${files}.json`)
  if (!answer.ok) throw new Error(`${files}.json: ${answer.status}`)
  return [await living, await answer.json()]
}

function wait(box: HTMLElement, files: string): void {
  const link = box.querySelector<HTMLAnchorElement>(':scope > a')
  let isAsked = false
  let tap: PointerEvent | undefined
  const touched = (event: Event) => {
    const pointer = event instanceof PointerEvent ? event : undefined
    // A finger touches before it taps: if the picture were replaced in between, the tap would reach nothing.
    if (pointer?.pointerType === 'touch' && event.type !== 'click') return
    // A tap opens what it is on, in place of the picture's link. Enter has no place, so it follows the link.
    if (pointer && event.type === 'click' && pointer.detail > 0 && link?.isConnected) {
      event.preventDefault()
      tap = pointer
    }
    if (isAsked) return
    isAsked = true
    load(files)
      .then(([{ enlivenPage }, snapshot]) => enlivenPage(box, snapshot, tap))
      .catch(() => {
        for (const touch of TOUCHES) box.removeEventListener(touch, touched)
        if (tap && link) location.assign(link.href)
      })
  }
  for (const touch of TOUCHES) box.addEventListener(touch, touched)
  // A picture without a link around it could not be reached by key.
  if (link === null) box.tabIndex = 0
}

const files = main?.dataset.snapshot
if (main && files) for (const box of main.querySelectorAll<HTMLElement>('.picture')) wait(box, files)
