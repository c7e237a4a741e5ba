import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What Prometheus is told: of the process, and how long requests take, by method, route and status. */
export interface Metrics {
  answered(labels: { method: string; route: string; status: string }, seconds: number): void
  /** The text that Prometheus scrapes. */
  text(): Promise<string>
  readonly contentType: string
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'parley_http_request_duration_seconds',
    help: 'How long requests took, from their headers to the last byte of the answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  return {
    answered: (labels, seconds) => duration.observe(labels, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
