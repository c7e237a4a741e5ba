/** One server-sent event. */
export interface ServerEvent {
  id: string
  data: string
}

/**
 * The events in a stream's text that came so far, and what is left of it: the start of an event that is not complete.
 * Follows the HTML standard's text/event-stream, of what Parley sends: comments, `id`, `event` and one `data` line.
 */
export function eventsIn(text: string): { events: ServerEvent[]; rest: string } {
  const blocks = text.split('\n\n')
  const rest = blocks.pop() ?? ''
  const events = blocks.flatMap((block) => {
    const lines = block.split('\n')
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
    const data = field('data')
    return data === undefined ? [] : [{ id: field('id') ?? '', data }]
  })
  return { events, rest }
}
