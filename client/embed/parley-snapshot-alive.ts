import type { Snapshot } from '../../model/snapshot.ts'
import { loadPicture } from './alive/picture.ts'
import { stageOf } from './alive/stage.ts'
import { adopt } from './alive/style.ts'

export { notice } from './alive/notice.ts'

const alive = new WeakMap<Element, Promise<void>>()

/** The place of a tap that came before the picture could answer it. */
type Tap = Pick<MouseEvent, 'clientX' | 'clientY'> | undefined

/**
 * Puts a picture that can be touched in the place of a still one. It loads the SVG once more as text, which the browser
 * has already. If that fails the still picture stays. A second call for the same picture only answers its tap.
 *
 * @param still the link around the still picture
 */
export async function enliven({
  still,
  snapshot,
  svg,
  tap,
}: {
  still: HTMLAnchorElement
  snapshot: Snapshot
  svg: string
  tap: Tap
}): Promise<void> {
  const root = still.getRootNode()
  const isDocument = root instanceof ShadowRoot || root instanceof Document
  const replaced = async () => {
    const picture = await loadPicture(svg)
    if (!isDocument) return
    adopt(root, picture.rules)
    replace(still, stageOf(picture.svg, snapshot, still.href), root)
  }
  if (!alive.has(still)) alive.set(still, replaced())
  await alive.get(still)
  if (isDocument) answer(tap, root)
}

/** Brings the picture of a page of Parley's own to life, which the page holds as SVG. */
export function enlivenPage(box: HTMLElement, snapshot: Snapshot, tap: Tap): void {
  const svg = box.querySelector('svg')
  const still = box.firstElementChild
  if (svg === null || still === null) return
  adopt(document)
  // The stage takes the place of the box among the stops of the Tab key.
  const hadFocus = box === document.activeElement
  box.removeAttribute('tabindex')
  const stand = svg.cloneNode(true)
  if (!(stand instanceof SVGSVGElement)) return
  const stage = stageOf(stand, snapshot, undefined)
  replace(still, stage, document)
  if (hadFocus) stage.focus({ preventScroll: true })
  answer(tap, document)
}

/** Taps again on what now lies where the reader tapped. */
function answer(tap: Tap, root: Document | ShadowRoot): void {
  if (tap) root.elementFromPoint(tap.clientX, tap.clientY)?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

/** Puts the stage in place, and gives it the focus if that was on what it replaces. */
function replace(still: Element, stage: HTMLElement, root: Document | ShadowRoot): void {
  const hadFocus = still === root.activeElement
  still.replaceWith(stage)
  if (hadFocus) stage.focus({ preventScroll: true })
}
