import { type LayoutRequest, layout } from '../../model/drawing/layout.ts'

/** Lays out graphs off the page's thread, so that the page never stands still. Each message gets one answer. */
self.addEventListener('message', ({ data }: MessageEvent<{ number: number; request: LayoutRequest }>) => {
  self.postMessage({ number: data.number, positions: layout(data.request) })
})
