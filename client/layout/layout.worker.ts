import { type LayoutRequest, layout } from '../../model/drawing/layout.ts'

/** Lays graphs out beside the page, so that it never stands still. One message is one request, and one answer follows. */
self.addEventListener('message', ({ data }: MessageEvent<{ number: number; request: LayoutRequest }>) => {
  self.postMessage({ number: data.number, positions: layout(data.request) })
})
