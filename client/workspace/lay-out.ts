import type { LayoutRequest } from '../../model/drawing/layout.ts'
import type { Point } from '../../model/drawing/point.ts'

type Answer = { number: number; positions: Record<string, Point> }

let worker: Worker | undefined
let asked = 0

/** Lays out a graph in a worker, which starts with the first request. */
export function layOut(request: LayoutRequest): Promise<Record<string, Point>> {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  const running = worker
  asked += 1
  const number = asked
  return new Promise((resolve, reject) => {
    const done = new AbortController()
    running.addEventListener(
      'message',
      ({ data }: MessageEvent<Answer>) => {
        if (data.number !== number) return
        done.abort()
        resolve(data.positions)
      },
      { signal: done.signal },
    )
    running.addEventListener(
      'error',
      ({ message }) => {
        done.abort()
        reject(new Error(`The layout failed: ${message}`))
      },
      { signal: done.signal },
    )
    running.postMessage({ number, request })
  })
}
